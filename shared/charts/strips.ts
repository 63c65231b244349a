// Visits, adherence and flares on the time axis of the charts: days since the start of care, weeks as ticks. Pure.
import { daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { doseLedger } from '../dose-ledger.ts';
import { t } from '../i18n/en.ts';
import { ticksOf } from './axis.ts';
import type { ChartModel } from './model.ts';

export interface StripMark {
  readonly id: string;
  /** Days since the start of care. */
  readonly day: number;
  readonly date: string;
}

export interface StripWeek {
  readonly week: number;
  readonly from: string;
  readonly days: number;
  /** Share of the planned sessions that was done, 0 to 1; null while unknown, which is not zero. */
  readonly share: number | null;
  readonly words: string;
}

export interface StripModel {
  /** Length of the axis in days, as on the charts. */
  readonly days: number;
  readonly ticks: ChartModel['ticks'];
  readonly weeks: readonly StripWeek[];
  readonly visits: readonly StripMark[];
  readonly flares: readonly StripMark[];
  readonly summary: string;
}

export function stripModel(record: EpisodeRecord, today: string): StripModel {
  const { startDate } = record.episode;
  const weeks = doseLedger(record, today)
    .reverse()
    .map(({ week, from, home }) => ({
      week,
      from,
      days: home.days,
      share: home.done === null || home.planned === null ? null : shareOf(home.done, home.planned),
      words:
        home.done === null || home.planned === null
          ? t('ledger.unknown')
          : t('ledger.sessionsOf', { done: home.done, planned: home.planned }),
    }));
  const lastScore = Math.max(0, ...record.observations.map(({ date }) => daysBetween(startDate, date)));
  const axis = ticksOf(Math.max(lastScore, daysBetween(startDate, today)));
  const marks = (entries: readonly { readonly id: string; readonly date: string }[]): StripMark[] =>
    entries
      .map(({ id, date }) => ({ id, date, day: daysBetween(startDate, date) }))
      .filter(({ day }) => day >= 0 && day <= axis.end);
  const [visits, flares] = [marks(record.visits), marks(record.flares)];
  return {
    days: axis.end,
    ticks: axis.list,
    weeks,
    visits,
    flares,
    summary: t('strip.summary', {
      visits: visits.length,
      flares: flares.length,
      known: weeks.filter(({ share }) => share !== null).length,
      weeks: weeks.length,
    }),
  };
}

/** Nothing planned and nothing left undone is all of it. */
function shareOf(done: number, planned: number): number {
  return planned === 0 ? 1 : Math.min(1, done / planned);
}
