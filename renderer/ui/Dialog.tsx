// A modal dialog: focus stays inside, Esc closes, focus returns to where it was.
import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { editors } from '../workbench/editors.ts';
import { Icon } from './Icon.tsx';

export interface DialogViewProps {
  readonly title: string;
  readonly lead?: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, lead, size = 'small', onClose, children }: DialogViewProps) {
  const popup = useRef<HTMLDivElement | null>(null);
  const [opener] = useState(() => document.activeElement);

  // With the first drawing, not some frames after it: a key pressed as soon as the dialog is seen belongs to it.
  const attach = useCallback((element: HTMLDivElement | null) => {
    popup.current = element;
    firstControl(element)?.focus();
  }, []);

  // Back to exactly where focus was, even where Tab does not stop; not when a new tab has taken it meanwhile.
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isFree = document.activeElement === document.body || document.activeElement === null;
        const hasDialog = document.querySelector('.dialog') !== null;
        if (!isFree || hasDialog) return;
        // What the dialog has changed may have taken away where it was opened.
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
        else editors().focusActive();
      });
    },
    [opener],
  );

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
        <Base.Popup
          ref={attach}
          className={`dialog dialog-${size}`}
          initialFocus={() => focusedIn(popup.current) ?? firstControl(popup.current)}
          finalFocus={false}
        >
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

/** The control marked for it, else the first field, else the first button after the text: never the cross. */
function firstControl(popup: HTMLElement | null): HTMLElement | null {
  return (
    popup?.querySelector<HTMLElement>('[data-autofocus="true"]') ??
    popup?.querySelector<HTMLElement>('input, select, textarea') ??
    popup?.querySelector<HTMLElement>('.dialog-buttons button') ??
    popup
  );
}

/** Where focus is already, if inside: nobody is taken away from where they type. */
function focusedIn(popup: HTMLElement | null): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused !== popup && popup?.contains(focused) ? focused : null;
}

/** Row of buttons at the end of a dialog; the first one is the main action. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-buttons">{children}</div>;
}
