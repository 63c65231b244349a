// Scores as the filter reads them: distance to the goal in important differences, best first in precision.
// The order depends on the numbers alone, so that a measure's place in the record changes nothing.
import { evidence } from '../clinical/evidence/registry.ts';
import type { DetectorMeasure } from '../measures/change.ts';
import { LEAST_ERROR, SHARED_ERROR } from './bank.ts';
import { at } from './numbers.ts';
import type { SeriesVisit } from './types.ts';

/** Why a measure is not quite what it should be; said to the reader. */
type MeasureRemark =
  | 'no-error-known'
  | 'no-importance-known'
  | 'important-beyond-scale'
  | 'mcid-from-mdc90'
  | 'goal-clamped'
  | 'too-coarse';

export interface UsableMeasure {
  readonly id: string;
  /** The measure it is one side of; its own id where it stands alone. */
  readonly sideOf: string;
  /** Its share in a mean over measures: the sides of one measure have one part between them. */
  readonly part: number;
  /** +1 where higher is better, else -1. */
  readonly sign: 1 | -1;
  readonly goal: number;
  /** Important difference, or what stands in for it, in the measure's units. */
  readonly mcid: number;
  /** Error of one score in MCID units. */
  readonly error: number;
  readonly roundingVariance: number;
  /** Distance from the goal to the best end of the scale, in MCID units. */
  readonly best: number;
}

export interface JudgedMeasure {
  readonly measure: DetectorMeasure;
  readonly usable: UsableMeasure | null;
  readonly remarks: readonly MeasureRemark[];
}

export interface PreparedVisit {
  readonly day: number;
  readonly flare: boolean;
  /** Places of the scored measures in the prepared order, and their scores. */
  readonly measures: Float64Array;
  readonly scores: Float64Array;
  /** How many scores an entry says as much as: those it is the mean of, at most 4; less for one of two sides. */
  readonly counts: Float64Array;
}

/** Judges one measure: which numbers it has, and the goal inside its scale. */
export function judgeMeasure(measure: DetectorMeasure): JudgedMeasure {
  const remarks: MeasureRemark[] = [];
  const sem = measure.sem ?? semOf(measure);
  if (sem === null) return { measure, usable: null, remarks: ['no-error-known'] };
  const mcid = measure.mcid ?? mdc90Of(measure);
  if (mcid === null) return { measure, usable: null, remarks: ['no-importance-known'] };
  if (mcid > measure.max - measure.min) return { measure, usable: null, remarks: ['important-beyond-scale'] };
  if (measure.mcid === null) remarks.push('mcid-from-mdc90');
  const sign = measure.direction === 'higher' ? 1 : -1;
  const bestEnd = sign === 1 ? measure.max : measure.min;
  const goal = goalOnScale(measure, sign);
  if (goal !== measure.goal) remarks.push('goal-clamped');
  if (sem > mcid) remarks.push('too-coarse');
  const usable: UsableMeasure = {
    id: measure.id,
    sideOf: measure.sideOf ?? measure.id,
    part: 1,
    sign,
    goal,
    mcid,
    error: Math.max(LEAST_ERROR, sem / mcid),
    roundingVariance: (measure.step / mcid) ** 2 / 12,
    best: (sign * (bestEnd - goal)) / mcid,
  };
  return { measure, usable, remarks };
}

/** A goal beyond the best end becomes that end less one step; one beyond the worst end, that end. */
function goalOnScale({ goal, min, max, step }: DetectorMeasure, sign: 1 | -1): number {
  const [best, worst] = sign === 1 ? [max, min] : [min, max];
  if (sign * (goal - best) > 0) return best - sign * step;
  return sign * (goal - worst) < 0 ? worst : goal;
}

// MDC95 = 1.96 x sqrt(2) x SEM; MDC90 = 1.645 x sqrt(2) x SEM.
const MDC95_IN_SEM = evidence('error.mdc95').value;
const MDC90_IN_SEM = evidence('error.mdc90').value;

function semOf(measure: DetectorMeasure): number | null {
  if (measure.mdc95 !== null) return measure.mdc95 / MDC95_IN_SEM;
  return measure.mdc90 === null ? null : measure.mdc90 / MDC90_IN_SEM;
}

function mdc90Of(measure: DetectorMeasure): number | null {
  if (measure.mdc90 !== null) return measure.mdc90;
  if (measure.mdc95 !== null) return (measure.mdc95 / MDC95_IN_SEM) * MDC90_IN_SEM;
  return measure.sem === null ? null : measure.sem * MDC90_IN_SEM;
}

/** The measures that count, most precise first. */
export function usableMeasures(measures: readonly DetectorMeasure[]): UsableMeasure[] {
  const usable = measures.flatMap(measure => judgeMeasure(measure).usable ?? []);
  return usable
    .map(measure => ({ ...measure, part: 1 / usable.filter(other => isSame(other, measure)).length }))
    .sort((one, other) => one.error - other.error || (one.id < other.id ? -1 : 1));
}

/** Sides of one measure, or the very same. */
function isSame(one: UsableMeasure, other: UsableMeasure): boolean {
  return one.sideOf === other.sideOf;
}

/** Distance of a score from the goal in MCID units: 0 at the goal, negative short of it. */
export function distance(measure: UsableMeasure, score: number): number {
  return (measure.sign * (score - measure.goal)) / measure.mcid;
}

/** One visit for the filter; scores that are no numbers are skipped. */
export function prepareVisit(visit: SeriesVisit, measures: readonly UsableMeasure[]): PreparedVisit {
  return pool([visit], measures);
}

// More than four scores of one week say little more than four: the SEM shrinks by a factor 2 at most.
const MOST_COUNTED = evidence('week.mostCounted').value;

/** Visits of one week as one: mean scores with an error smaller by the root of their number, on the last day. */
export function pool(visits: readonly SeriesVisit[], measures: readonly UsableMeasure[]): PreparedVisit {
  const places = new Float64Array(measures.length);
  const scores = new Float64Array(measures.length);
  const counts = new Float64Array(measures.length);
  let taken = 0;
  for (let place = 0; place < measures.length; place++) {
    const measure = measures[place];
    if (!measure) continue;
    let sum = 0;
    let found = 0;
    for (const visit of visits) {
      const score = visit.scores[measure.id];
      if (score === undefined || !Number.isFinite(score)) continue;
      sum += distance(measure, score);
      found++;
    }
    if (found === 0) continue;
    places[taken] = place;
    scores[taken] = sum / found;
    counts[taken] = Math.min(found, MOST_COUNTED);
    taken++;
  }
  const isWhole = taken === measures.length;
  const found = isWhole ? places : places.subarray(0, taken);
  shareCounts(found, counts, measures);
  return {
    day: visits.at(-1)?.day ?? 0,
    flare: visits.some(visit => visit.flare),
    measures: found,
    scores: isWhole ? scores : scores.subarray(0, taken),
    counts: isWhole ? counts : counts.subarray(0, taken),
  };
}

/**
 * Both sides of a measure, tested on one day, say together as much as one score: the same test, hand and patient. The
 * mean of n scores with the shared error rho has the variance rho + (1 - rho)/n of one (DESIGN 5), so that each counts
 * for as much less. Their levels and courses stay their own: a side that truly differs is seen to differ.
 */
function shareCounts(places: Float64Array, counts: Float64Array, measures: readonly UsableMeasure[]): void {
  for (let index = 0; index < places.length; index++) {
    const measure = measures[at(places, index)];
    if (!measure || measure.part === 1) continue;
    const sides = places.filter(other => measures[other]?.sideOf === measure.sideOf).length;
    counts[index] = at(counts, index) * (SHARED_ERROR + (1 - SHARED_ERROR) / sides);
  }
}

/** Whether a visit holds anything to learn from. */
export function hasScores(visit: SeriesVisit, measures: readonly UsableMeasure[]): boolean {
  return measures.some(({ id }) => Number.isFinite(visit.scores[id] ?? Number.NaN));
}
