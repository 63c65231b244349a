// The home program over days: which version held, how many sessions it asks for, and which days are still open.
// Unknown stays unknown: a day nobody told of is not a day without a session.
import { addDays, daysBetween } from './dates.ts';
import type { Adherence, Program } from './domain/program.ts';

/** Days in a row, the last one included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

type Version = Pick<Program, 'startsOn' | 'exercises'>;

/** What can be said of one day of the home program. A rest day is one on which nothing was planned. */
export const DAY_MARKS = ['done', 'partly', 'not-done', 'rest', 'unknown'] as const;
export type DayMark = (typeof DAY_MARKS)[number];

export function daysOf({ from, to }: Stretch): number {
  return daysBetween(from, to) + 1;
}

/** The version that held on a day; of several from the same day the last one. Programs are listed by version. */
export function programOn<P extends Version>(programs: readonly P[], date: string): P | undefined {
  return programs.filter(program => program.startsOn <= date).at(-1);
}

/**
 * Sessions a week: a session is one round of the program, so the exercise that is done most often counts. Null without
 * a program or without its frequency.
 */
export function sessionsPerWeek(program: Pick<Program, 'exercises'> | undefined): number | null {
  const most = Math.max(0, ...(program?.exercises ?? []).map(exercise => exercise.sessionsPerWeek ?? 0));
  return most === 0 ? null : most;
}

/** Whole sessions planned in these days, at least one; null where the program does not tell. */
export function plannedSessions(programs: readonly Version[], stretch: Stretch): number | null {
  const perWeek = sessionsPerWeek(programOn(programs, stretch.to));
  return perWeek === null ? null : Math.max(1, Math.round((perWeek * daysOf(stretch)) / 7));
}

/** Sessions of a day on which the program is done: two where it asks for two a day, never less than one. */
export function sessionsOfDay(programs: readonly Version[], date: string): number {
  const perWeek = sessionsPerWeek(programOn(programs, date));
  return perWeek === null ? 1 : Math.max(1, Math.round(perWeek / 7));
}

interface Told {
  readonly episode: { readonly startDate: string };
  readonly visits: readonly { readonly date: string }[];
  readonly adherence: readonly Pick<Adherence, 'to'>[];
}

/** Days not told of yet, up to `to`: from the last visit before the day after it, or from the end of the last record. */
export function daysSince(record: Told, to: string): Stretch | null {
  const seen =
    record.visits
      .map(({ date }) => date)
      .filter(date => date <= to)
      .sort()
      .at(-1) ?? record.episode.startDate;
  const told = record.adherence
    .map(period => addDays(period.to, 1))
    .sort()
    .at(-1);
  const from = told !== undefined && told > seen ? told : seen;
  return from > to ? null : { from, to };
}

/** The entries that share a day with a stretch, oldest first. */
export function overlapping<A extends Stretch>(entries: readonly A[], { from, to }: Stretch): A[] {
  return entries
    .filter(entry => entry.from <= to && entry.to >= from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What an entry of a single day says of it; null for an entry of several days, which tells of none of them. */
export function markOf(
  entry: Pick<Adherence, 'from' | 'to' | 'sessionsPlanned' | 'sessionsDone'>,
): DayMark | null {
  if (entry.from !== entry.to) return null;
  if (entry.sessionsPlanned === 0) return 'rest';
  if (entry.sessionsDone === 0) return 'not-done';
  return entry.sessionsDone < entry.sessionsPlanned ? 'partly' : 'done';
}

/** Sessions planned and done on a day that was marked so; half of them where the program was done in part. */
export function sessionsOfMark(
  mark: Exclude<DayMark, 'unknown'>,
  planned: number,
): Pick<Adherence, 'sessionsPlanned' | 'sessionsDone'> {
  switch (mark) {
    case 'done':
      return { sessionsPlanned: planned, sessionsDone: planned };
    case 'partly':
      return { sessionsPlanned: planned, sessionsDone: planned / 2 };
    case 'not-done':
      return { sessionsPlanned: planned, sessionsDone: 0 };
    case 'rest':
      return { sessionsPlanned: 0, sessionsDone: 0 };
  }
}
