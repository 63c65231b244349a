// How a signed visit was amended: when, why, what changed - and the version before, whole.
import { formatDay } from '../../../shared/dates.ts';
import type { Amendment } from '../../../shared/domain/amendment.ts';
import { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { VisitFacts } from './VisitFacts.tsx';
import { changesBetween } from './visit-words.ts';

export interface VisitHistoryProps {
  readonly visit: Visit;
  /** Of this visit, the oldest first. */
  readonly amendments: readonly Amendment[];
}

export function VisitHistory({ visit, amendments }: VisitHistoryProps) {
  if (amendments.length === 0) return null;
  const versions = [...amendments.flatMap(({ before }) => Visit.safeParse(before).data ?? []), visit];
  return (
    <section className="page-section" aria-label={t('visit.history')}>
      <h2>{t('visit.history')}</h2>
      {amendments.map((amendment, index) => {
        const [before, after] = [versions[index], versions[index + 1]];
        if (!before || !after) return null;
        return (
          <div key={amendment.id} className="visit-amendment selectable">
            <p>{t('visit.amendedOn', { day: formatDay(amendment.amendedOn), reason: amendment.reason })}</p>
            <ul className="bullets">
              {changesBetween(before, after).map(change => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <details className="more">
              <summary>{t(index === 0 ? 'visit.showOriginal' : 'visit.showBefore')}</summary>
              <VisitFacts visit={before} label={t(index === 0 ? 'visit.original' : 'visit.before')} />
            </details>
          </div>
        );
      })}
    </section>
  );
}
