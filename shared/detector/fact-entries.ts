// What the rules on reasons read of a record besides scores and visits: contacts, programs, screens, very low scores.
import { knownContacts } from '../attendance.ts';
import type { Numbers } from '../clinical/evidence/numbers.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { Observation } from '../domain/observation.ts';
import type { Program } from '../domain/program.ts';
import type { Visit } from '../domain/visit.ts';
import { scoreDefinition } from '../measures/change.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { severeUpTo } from './cause-patterns.ts';
import { SCREEN_RULES } from './screens.ts';

export interface FactContact {
  readonly id: string;
  readonly date: string;
  readonly isKept: boolean;
}

export interface FactProgram {
  readonly id: string;
  readonly version: number;
  readonly startsOn: string;
  /** Of the exercise that is planned most often; null where no exercise tells. */
  readonly sessionsPerWeek: number | null;
}

/** One score of a questionnaire on a day, by the id of the observation. */
export interface FactEntry {
  readonly id: string;
  readonly date: string;
  readonly measureId: string;
  readonly scoreId: string;
  readonly name: string;
  readonly score: number;
}

type Entry = Pick<Observation, 'id' | 'date' | 'measureId' | 'score' | 'subscales'>;

/** Past contacts of which is known whether they took place. */
export function factContacts(
  appointments: readonly Pick<Appointment, 'id' | 'date' | 'status' | 'visitId'>[],
  visits: readonly Pick<Visit, 'id' | 'date'>[],
): FactContact[] {
  return knownContacts(
    [...appointments].sort((one, other) => order(one.date, other.date) || order(one.id, other.id)),
    visits,
  ).map(({ appointment: { id, date }, isKept }) => ({ id, date, isKept }));
}

export function factPrograms(
  programs: readonly Pick<Program, 'id' | 'version' | 'startsOn' | 'exercises'>[],
): FactProgram[] {
  return [...programs]
    .sort((one, other) => one.version - other.version)
    .map(({ id, version, startsOn, exercises }) => {
      const told = exercises.flatMap(({ sessionsPerWeek }) => sessionsPerWeek ?? []);
      return { id, version, startsOn, sessionsPerWeek: told.length === 0 ? null : Math.max(...told) };
    });
}

/** The latest score of each screen. @param entries in the order of their days */
export function factScreens(entries: readonly Entry[], measureOf: MeasureOf): FactEntry[] {
  return SCREEN_RULES.flatMap(({ measureId, scoreId }) => latestOf(entries, measureId, scoreId, measureOf));
}

/** The latest score of measures that are a sign of their own where it is very low. */
export function factSevere(entries: readonly Entry[], measureOf: MeasureOf, numbers: Numbers): FactEntry[] {
  return Object.entries(severeUpTo(numbers)).flatMap(([measureId, most]) =>
    latestOf(entries, measureId, 'total', measureOf).filter(({ score }) => score <= most),
  );
}

function latestOf(
  entries: readonly Entry[],
  measureId: string,
  scoreId: string,
  measureOf: MeasureOf,
): FactEntry[] {
  const latest = entries.findLast(entry => entry.measureId === measureId);
  const measure = measureOf(measureId);
  if (!latest || !measure) return [];
  const isMain = scoreDefinition(measure).id === scoreId;
  const score = latest.subscales[scoreId] ?? (isMain ? latest.score : null);
  if (score === null) return [];
  return [{ id: latest.id, date: latest.date, measureId, scoreId, name: measure.abbreviation, score }];
}

/** By size, or by the place of letters in the character set: the same on every machine. */
export function order<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
