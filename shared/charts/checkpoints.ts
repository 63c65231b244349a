// Quiet marks at the foot of a chart: checkpoints of the expected course, and the time limits of the practice. None
// while a red flag is open.
import { courseOf, gateWeeksOf } from '../clinical/courses.ts';
import { numbersWith } from '../clinical/evidence/numbers.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { courseDayOf, coursePhaseOf } from '../course-start.ts';
import { daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { TimeLimits } from '../domain/time-limits.ts';
import { t } from '../i18n/en.ts';
import type { ChartModel } from './model.ts';

type CheckpointMark = NonNullable<ChartModel['checkpoints']>[number];

const DAYS_OF_WEEK = 7;

/** In the order of their days; of an unknown condition the general gate alone. */
export function checkpointMarks(
  record: Pick<EpisodeRecord, 'episode' | 'findings' | 'numbers' | 'phases'>,
  limits: TimeLimits,
  today: string,
): CheckpointMark[] {
  if (openRedFlag(record, today)) return [];
  const gate = gateWeeksOf(record.episode, numbersWith(record.numbers));
  const points = courseOf(record.episode)?.checkpoints ?? [{ week: gate, words: t('standing.generalGate') }];
  const begun = daysBetween(record.episode.startDate, courseDayOf(record, today));
  const phase = begun === 0 ? null : coursePhaseOf(record.phases, today);
  const marks = points.map(({ week, words }) => {
    const text = t(week === gate ? 'standing.markGate' : 'standing.mark', { week, words });
    return {
      day: begun + DAYS_OF_WEEK * week,
      text: phase === null ? text : t('standing.markSince', { title: phase.title, mark: text }),
      isGate: week === gate,
    };
  });
  return [
    ...marks,
    ...limitMark(limits.referAfterDays, 'standing.markRefer'),
    ...limitMark(limits.recertifyEveryDays, 'standing.markRecertify'),
  ].sort((a, b) => a.day - b.day);
}

type Marked = Pick<ChartModel, 'checkpoints' | 'xMaxDay'>;

/** Those within the time axis: the ones that are drawn. */
export function shownCheckpoints({ checkpoints = [], xMaxDay }: Marked): readonly CheckpointMark[] {
  return checkpoints.filter(({ day }) => day <= xMaxDay);
}

/** What the triangles of a chart mean; empty where it has none. */
export function trianglesNote(model: Marked): string {
  const shown = shownCheckpoints(model);
  if (shown.length === 0) return '';
  const gate = shown.some(({ isGate }) => isGate) ? [t('chart.triangleGate')] : [];
  return [t('chart.triangles'), ...gate].join(' ');
}

/** The same marks in words, for the table and for people who do not see the chart; empty where it has none. */
export function checkpointWords(model: Marked): string {
  const shown = shownCheckpoints(model);
  return shown.length === 0 ? '' : t('chart.checkpoints', { list: shown.map(({ text }) => text).join('; ') });
}

function limitMark(
  days: number | null,
  words: 'standing.markRefer' | 'standing.markRecertify',
): CheckpointMark[] {
  return days === null ? [] : [{ day: days, text: t(words, { days }), isGate: false }];
}
