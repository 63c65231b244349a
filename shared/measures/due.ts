// Which of the measures an episode follows should be asked again by now.
import { evidence } from '../clinical/evidence/registry.ts';
import { addDays } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { MeasureOf } from './lookup.ts';

export interface DueMeasure {
  readonly measureId: string;
  readonly dueSince: string;
  /** Never scored in this episode: the baseline is missing. */
  readonly isFirst: boolean;
}

/** What is read of an episode; a whole record fits. */
export interface Followed {
  readonly measures: readonly Pick<EpisodeRecord['measures'][number], 'measureId' | 'isPrimary'>[];
  readonly observations: readonly Pick<EpisodeRecord['observations'][number], 'measureId' | 'date'>[];
  readonly episode: Pick<EpisodeRecord['episode'], 'startDate' | 'status'>;
}

/** Where nobody knows the measure: the usual interval of the library. */
export const USUAL_DAYS = evidence('measure.usualDays').value;

/**
 * Followed measures whose usual interval since their last score has passed, and those never scored; the primary one
 * first, then the longest overdue. Nothing is due in an episode that is closed.
 */
export function dueMeasures(record: Followed, measureOf: MeasureOf, today: string): DueMeasure[] {
  if (record.episode.status !== 'active') return [];
  return [...record.measures]
    .map(({ measureId, isPrimary }) => {
      const dates = record.observations
        .filter(entry => entry.measureId === measureId)
        .map(({ date }) => date)
        .sort();
      const last = dates.at(-1);
      const days = measureOf(measureId)?.readminister.typicalDays ?? USUAL_DAYS;
      const dueSince = last === undefined ? record.episode.startDate : addDays(last, days);
      return { measureId, dueSince, isFirst: last === undefined, isPrimary };
    })
    .filter(({ dueSince }) => dueSince <= today)
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (a.dueSince < b.dueSince ? -1 : 1))
    .map(({ measureId, dueSince, isFirst }) => ({ measureId, dueSince, isFirst }));
}
