// Adherence of the last four weeks, counted as the detector counts it, with the records it comes from.
import { addDays, dayNumber } from '../dates.ts';
import { ADHERENCE_DAYS, adherenceViewOf } from '../detector/adherence.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';

export interface RecentAdherence {
  /** 0 to 100; null where fewer than half of the days are recorded: unknown is not zero. */
  readonly percent: number | null;
  readonly recordedDays: number;
  readonly windowDays: number;
  /** Records that reach into the window, oldest first. */
  readonly periods: EpisodeRecord['adherence'];
}

/** @param day last day of the 28 that are looked at */
export function recentAdherence(record: Pick<EpisodeRecord, 'adherence'>, day: string): RecentAdherence {
  const view = adherenceViewOf(
    record.adherence.map(period => ({
      from: dayNumber(period.from),
      to: dayNumber(period.to),
      planned: period.sessionsPlanned,
      done: period.sessionsDone,
      daysRecorded: period.daysRecorded,
    })),
    dayNumber(day),
    null,
  );
  const first = addDays(day, 1 - ADHERENCE_DAYS);
  return {
    percent: view.recent,
    recordedDays: view.recordedDays,
    windowDays: ADHERENCE_DAYS,
    periods: record.adherence
      .filter(period => period.to >= first && period.from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** The day the verdict rests on, so that letter and verdict speak of the same weeks; else the day of the letter. */
export function adherenceDay({ verdict }: Pick<EpisodeRecord, 'verdict'>, asOf: string): string {
  return verdict !== null && verdict.asOf < asOf ? verdict.asOf : asOf;
}
