// Adherence of the last weeks, counted as the detector counts it, with the records it comes from and the day it
// reaches to: a share without its period says nothing.
import { numbersWith } from '../clinical/evidence/numbers.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { addDays, dayNumber, daysBetween } from '../dates.ts';
import { adherenceViewOf } from '../detector/adherence.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';

export interface RecentAdherence {
  /** Last day of the window. */
  readonly day: string;
  /** 0 to 100; null where too few of the days are recorded: unknown is not zero. */
  readonly percent: number | null;
  /** At least 80 %. */
  readonly isGood: boolean;
  /** Percent before and since the course turned; null where unknown. */
  readonly before: number | null;
  readonly since: number | null;
  readonly recordedDays: number;
  readonly windowDays: number;
  /** Records that reach into the window, oldest first. */
  readonly periods: EpisodeRecord['adherence'];
}

/** Our own convention: the words "despite good adherence" hold for a letter up to so many days after the last score. */
const DESPITE_DAYS = evidence('letter.despite').value;

/** The days that the verdict looked at, so that letter and verdict speak of the same weeks. */
export function judgedAdherence(record: EpisodeRecord, asOf: string): RecentAdherence {
  return recentAdherence(record, lastDay(record, asOf));
}

/** @param day last day of those that are looked at */
export function recentAdherence(
  record: Pick<EpisodeRecord, 'adherence' | 'verdict' | 'numbers'>,
  day: string,
): RecentAdherence {
  const onset = record.verdict?.onsetDate ?? null;
  const view = adherenceViewOf(
    record.adherence.map(period => ({
      from: dayNumber(period.from),
      to: dayNumber(period.to),
      planned: period.sessionsPlanned,
      done: period.sessionsDone,
      daysRecorded: period.daysRecorded,
    })),
    dayNumber(day),
    onset === null ? null : dayNumber(onset),
    numbersWith(record.numbers),
  );
  const first = addDays(day, 1 - view.windowDays);
  return {
    day,
    percent: view.recent,
    isGood: view.status === 'good',
    before: view.before,
    since: view.since,
    recordedDays: view.recordedDays,
    windowDays: view.windowDays,
    periods: record.adherence
      .filter(period => period.to >= first && period.from <= day)
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** The last day anything was recorded for, as the detector has it; the day of the letter where there is no verdict. */
function lastDay({ verdict, visits, adherence }: EpisodeRecord, asOf: string): string {
  if (verdict === null) return asOf;
  const days = [verdict.asOf, ...visits.map(visit => visit.date), ...adherence.map(period => period.to)];
  const last = days.sort().at(-1) ?? asOf;
  return last < asOf ? last : asOf;
}

/** Good adherence was documented when the course was last judged. */
export function isAdherenceProven(record: EpisodeRecord, asOf: string): boolean {
  return record.verdict?.despiteAdherence === true && judgedAdherence(record, asOf).isGood;
}

/** The same, and recently enough to say so of the present. */
export function isDespiteAdherence(record: EpisodeRecord, asOf: string): boolean {
  const { verdict } = record;
  if (verdict === null || daysBetween(verdict.asOf, asOf) > DESPITE_DAYS) return false;
  return isAdherenceProven(record, asOf);
}
