// With which records this one was merged, and how to part them again.
import { dayOfInstant, formatDay } from '../../../shared/dates.ts';
import type { Merge } from '../../../shared/domain/merge.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export interface MergeHistoryProps {
  readonly patientId: string;
  readonly merges: readonly Merge[];
}

export function MergeHistory({ patientId, merges }: MergeHistoryProps) {
  if (merges.length === 0) return null;
  const hasCurrent = merges.some(merge => merge.undoneAt === null);
  return (
    <section className="page-section" aria-labelledby={`merges-${patientId}`}>
      <h2 id={`merges-${patientId}`}>{t('merge.history')}</h2>
      <ul className="merge-list">
        {merges.map(merge => (
          <li key={merge.id}>{sentenceOf(merge, patientId)}</li>
        ))}
      </ul>
      {hasCurrent ? (
        <div className="button-bar">
          <CommandButton id="patient.unmerge" target={{ patientId }} />
        </div>
      ) : null}
    </section>
  );
}

function sentenceOf(merge: Merge, patientId: string): string {
  const day = formatDay(dayOfInstant(merge.createdAt));
  const said =
    merge.keptId === patientId
      ? t('merge.tookIn', { name: merge.mergedName, day })
      : t('merge.wentInto', { name: merge.keptName, day });
  return merge.undoneAt === null
    ? said
    : `${said} ${t('merge.undoneOn', { day: formatDay(dayOfInstant(merge.undoneAt)) })}`;
}
