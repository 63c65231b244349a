// Outcome measures that should be asked again by now: one button each opens the form for its score.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { dueMeasures } from '../../../shared/measures/due.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';

export function DueMeasures({ record }: { readonly record: EpisodeRecord }) {
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  const due = dueMeasures(record, measureOf, today());
  if (due.length === 0) return null;
  const { episode, patient } = record;
  return (
    <section className="visit-due" aria-label={t('visit.due')}>
      <h2>{t('visit.due')}</h2>
      <div className="button-bar">
        {due.map(({ measureId, dueSince, isFirst }) => {
          const name = measureOf(measureId)?.abbreviation ?? measureId;
          return (
            <CommandButton
              key={measureId}
              id="measure.record"
              label={
                isFirst
                  ? t('visit.dueFirst', { name })
                  : t('visit.dueSince', { name, day: formatDay(dueSince) })
              }
              target={{ episodeId: episode.id, patientId: patient.id, measureId }}
            />
          );
        })}
      </div>
    </section>
  );
}
