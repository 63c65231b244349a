// Whether the record supports a letter by now, and what it still misses.
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface LetterDueProps {
  readonly eligibility: NonNullable<OutputOf<'request.document'>['eligibility']>;
}

export function LetterDue({ eligibility: { isDue, because, missing } }: LetterDueProps) {
  return (
    <div role="note" aria-label={t('eligible.title')} className={isDue ? 'callout callout-calm' : 'callout'}>
      <Icon name={isDue ? 'check' : 'info'} />
      <div>
        <strong>{t(isDue ? 'eligible.due' : 'eligible.notYet')}</strong>
        {isDue ? <p>{because}</p> : null}
        {missing.length > 0 ? (
          <>
            <ul className="bullets">
              {missing.map(({ name, words }) => (
                <li key={name}>{words}</li>
              ))}
            </ul>
            <p className="dim">{t('eligible.decide')}</p>
          </>
        ) : null}
      </div>
    </div>
  );
}
