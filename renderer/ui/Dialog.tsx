// A modal dialog: focus stays inside, Esc closes, focus returns to where it was.
import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { Icon } from './Icon.tsx';

export interface DialogViewProps {
  readonly title: string;
  readonly lead?: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, lead, size = 'small', onClose, children }: DialogViewProps) {
  return (
    <Base.Root
      open
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
      disablePointerDismissal
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={`dialog dialog-${size}`}>
          <div className="dialog-head">
            <Base.Title className="dialog-title" render={<h2 />}>
              {title}
            </Base.Title>
            <Base.Close
              className="button button-icon"
              aria-label={t('common.close')}
              title={t('common.close')}
            >
              <Icon name="close" />
            </Base.Close>
          </div>
          {lead === undefined ? null : <Base.Description className="dialog-lead">{lead}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Row of buttons at the end of a dialog; the first one is the main action. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-buttons">{children}</div>;
}
