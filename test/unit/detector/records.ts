// Episode records for the tests of the detector: weekly scores from the builders' first day on.
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Intervention } from '../../../shared/domain/visit.ts';
import {
  aFinding,
  aFlare,
  aFollowedMeasure,
  anAdherence,
  anAppointment,
  anEpisodeRecord,
  anObservation,
  aVisit,
  idOf,
  START,
} from '../../fixtures/builders.ts';

export const dayOf = (week: number): string => addDays(START, 7 * week);

export const STALLED = [46, 44, 40, 40, 38, 40, 42, 38, 40, 40, 42, 40];
export const GAINING = [60, 56, 52, 46, 42, 38, 34, 30];

let next = 1000;
const newId = () => idOf(next++);

export function scores(
  measureId: string,
  values: readonly number[],
  change: Partial<Observation> = {},
): Observation[] {
  return values.map(
    (score, week) =>
      anObservation().with({
        id: newId(),
        measureId,
        date: dayOf(week),
        score,
        subscales: { total: score },
        items: null,
        ...change,
      }).value,
  );
}

/** Disability scores week by week with a goal of 10; more records by name. */
export function aRecord(values: readonly number[], more: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return anEpisodeRecord().with({
    measures: [aFollowedMeasure().with({ measureId: 'odi', scoreId: 'total', goal: 10 }).value],
    observations: scores('odi', values),
    ...more,
  }).value;
}

/** Sessions of so many weeks with this share done, every day recorded unless said otherwise. */
export function adherence(weeks: number, percent: number, daysRecorded = 7 * weeks) {
  return [
    anAdherence().with({
      id: newId(),
      from: START,
      to: addDays(START, 7 * weeks - 1),
      sessionsPlanned: 100,
      sessionsDone: percent,
      daysRecorded,
    }).value,
  ];
}

export function visits(
  loads: readonly (number | null)[],
  interventions: readonly Partial<Intervention>[] = [],
) {
  return loads.map(
    (load, week) =>
      aVisit().with({
        id: newId(),
        date: dayOf(week),
        load,
        minutesActive: null,
        minutesPassive: null,
        interventions: interventions.map(entry => ({
          name: 'Bridge',
          family: 'exercise',
          minutes: 20,
          dose: '',
          effort: null,
          ...entry,
        })),
      }).value,
  );
}

export const flares = (days: readonly number[]) =>
  days.map(day => aFlare().with({ id: newId(), date: addDays(START, day) }).value);

/** Answers to features of the catalogue. */
export const coded = (
  group: 'neuropathic' | 'inflammatory' | 'mechanical' | 'psychosocial',
  codes: readonly string[],
  answer: 'yes' | 'no' = 'yes',
) => codes.map(code => aFinding().with({ id: newId(), group, answer, code }).value);

/** Planned contacts two days apart, the last one at the end of week 11. */
export const contacts = (outcomes: readonly ('done' | 'missed' | 'cancelled')[]) =>
  outcomes.map(
    (status, index) =>
      anAppointment().with({
        id: newId(),
        date: addDays(START, 77 - 2 * (outcomes.length - 1 - index)),
        status,
      }).value,
  );
