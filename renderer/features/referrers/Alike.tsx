// "In the directory already": Enter opens the entry that is there; a second one is made only on purpose.
import { useEffect, useRef } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface AlikeProps {
  readonly detail: string;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
}

export function Alike({ detail, onOpen, onCreate }: AlikeProps) {
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  return (
    <div className="callout" role="alert">
      <Icon name="warning" className="severity-warning" />
      <div>
        <strong>{t('referrer.alike')}</strong>
        <p>{detail}</p>
        <div className="button-bar">
          <button ref={open} type="button" className="button button-secondary" onClick={onOpen}>
            {t('referrer.openAlike')}
          </button>
          <button type="button" className="button button-secondary" onClick={onCreate}>
            {t('referrer.createAnyway')}
          </button>
        </div>
      </div>
    </div>
  );
}
