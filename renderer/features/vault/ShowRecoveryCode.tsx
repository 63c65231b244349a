// Second step of a new vault: the recovery code, shown once.
import { useEffect, useRef } from 'react';
import { t } from '../../../shared/i18n/en.ts';

export interface ShowRecoveryCodeProps {
  readonly code: string;
  readonly onWritten: () => void;
}

export function ShowRecoveryCode({ code, onWritten }: ShowRecoveryCodeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const groups = code.split(/[-\s]+/).map((text, index) => ({ text, number: index + 1 }));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('vault.recoveryTitle')}
      </h1>
      <p>{t('vault.recoveryLead')}</p>
      <ol className="recovery-code" aria-label={t('vault.recoveryCode')}>
        {groups.map(group => (
          <li key={group.number}>
            <span>{group.number}</span>
            <span>{group.text}</span>
          </li>
        ))}
      </ol>
      <p>
        <strong>{t('vault.recoveryBothLost')}</strong>
      </p>
      <button type="button" className="button button-primary" onClick={onWritten}>
        {t('vault.recoveryWritten')}
      </button>
    </>
  );
}
