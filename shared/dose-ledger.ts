// The dose week by week, planned against done: home sessions, visits, effort, minutes. A week of which too little is
// told is unknown, which is not zero.
import { numbersWith } from './clinical/evidence/numbers.ts';
import { addDays, daysBetween } from './dates.ts';
import { latestPlan } from './documents/treatment.ts';
import { ACTIVE_FAMILIES, minutesOf, PASSIVE_FAMILIES } from './domain/active-passive.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Program } from './domain/program.ts';
import type { Visit } from './domain/visit.ts';
import { programOn, sessionsPerWeek } from './home-program.ts';

export interface LedgerWeek {
  /** 0 for the first week of care, as on the charts. */
  readonly week: number;
  readonly from: string;
  /** Last day that counts: the end of the week, or today. */
  readonly to: string;
  /** The home program that held at the end of the week; null before there was one. */
  readonly program: Pick<Program, 'version' | 'exercises'> | null;
  readonly home: HomeWeek;
  /** Visits a week by the plan of care; null where it does not say. */
  readonly visitsPlanned: number | null;
  readonly visitsDone: number;
  /** Mean effort of the week's visits, 1 to 10; null where none was judged. */
  readonly effort: number | null;
  /** Null where no visit of the week tells minutes. */
  readonly minutesActive: number | null;
  readonly minutesPassive: number | null;
}

export interface HomeWeek {
  readonly daysKnown: number;
  readonly days: number;
  /** Sessions of the days that are told of; null while these are too few: unknown. */
  readonly done: number | null;
  readonly planned: number | null;
  /** What the program asks for in a whole week; null without it or its frequency. */
  readonly perWeek: number | null;
}

type Dosed = Pick<EpisodeRecord, 'visits' | 'programs' | 'adherence' | 'plans' | 'numbers'> & {
  readonly episode: Pick<EpisodeRecord['episode'], 'startDate' | 'endDate'>;
};

/** Weeks of care up to today (or the end of care), the newest first. */
export function doseLedger(record: Dosed, today: string): LedgerWeek[] {
  const { startDate, endDate } = record.episode;
  const last = endDate !== null && endDate < today ? endDate : today;
  const count = Math.floor(daysBetween(startDate, last) / 7) + 1;
  const weeks = Array.from({ length: Math.max(0, count) }, (_, week) => weekOf(record, week, last));
  return weeks.reverse();
}

function weekOf(record: Dosed, week: number, last: string): LedgerWeek {
  const from = addDays(record.episode.startDate, 7 * week);
  const end = addDays(from, 6);
  const to = end < last ? end : last;
  const visits = record.visits.filter(({ date }) => date >= from && date <= to);
  const program = programOn(record.programs, to) ?? null;
  return {
    week,
    from,
    to,
    program,
    home: homeWeek(record, from, to, program),
    visitsPlanned: latestPlan(record, to)?.visitsPerWeek ?? null,
    visitsDone: visits.length,
    effort: meanEffort(visits),
    minutesActive: minutesIn(visits, 'minutesActive', ACTIVE_FAMILIES),
    minutesPassive: minutesIn(visits, 'minutesPassive', PASSIVE_FAMILIES),
  };
}

/** Entries that reach over the week's edge count with the share of their days that lies inside. */
function homeWeek(
  { adherence, numbers }: Pick<Dosed, 'adherence' | 'numbers'>,
  from: string,
  to: string,
  program: Pick<Program, 'exercises'> | null,
): HomeWeek {
  let [planned, done, known] = [0, 0, 0];
  for (const entry of adherence) {
    const length = daysBetween(entry.from, entry.to) + 1;
    const first = entry.from > from ? entry.from : from;
    const final = entry.to < to ? entry.to : to;
    const inside = daysBetween(first, final) + 1;
    if (inside <= 0) continue;
    const share = inside / length;
    planned += entry.sessionsPlanned * share;
    done += entry.sessionsDone * share;
    known += Math.min(entry.daysRecorded, length) * share;
  }
  const days = daysBetween(from, to) + 1;
  // As in the detector: a stretch is known when enough of its days are told of.
  const isKnown = known > 0 && known >= days * numbersWith(numbers)['adherence.known'] - 1e-9;
  return {
    daysKnown: Math.round(known),
    days,
    done: isKnown ? tenths(done) : null,
    planned: isKnown ? tenths(planned) : null,
    perWeek: sessionsPerWeek(program ?? undefined),
  };
}

function meanEffort(visits: readonly Visit[]): number | null {
  const efforts = visits.flatMap(({ load }) => (load === null ? [] : [load]));
  return efforts.length === 0 ? null : tenths(efforts.reduce((sum, load) => sum + load, 0) / efforts.length);
}

/** Minutes as told of the whole visit, else those of its interventions. */
function minutesIn(
  visits: readonly Visit[],
  field: 'minutesActive' | 'minutesPassive',
  families: readonly string[],
): number | null {
  const told = visits.flatMap(visit => visit[field] ?? minutesOf(visit.interventions, families) ?? []);
  return told.length === 0 ? null : told.reduce((sum, minutes) => sum + minutes, 0);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
