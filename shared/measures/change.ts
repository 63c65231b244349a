// The numbers a change is judged by - error (SEM, MDC) and important difference (MCID) - with source and mark.
// Never a `%-of-baseline` value in place of points; a missing number stays missing.
import { evidence } from '../clinical/evidence/registry.ts';
import { mainScore } from './scoring.ts';
import type { ChosenNumber, Citation, Direction, Evidence, Measure, ScoreDefinition } from './types.ts';

export interface SourcedNumber {
  readonly value: number;
  readonly unit: string;
  readonly population: string;
  readonly citation: string;
  readonly verified: boolean;
  readonly note?: string;
  /** Why the therapist uses it instead of the library's default; absent for the library's own. */
  readonly reason?: string;
}

export interface MeasurementConstants {
  readonly sem: SourcedNumber | null;
  readonly mdc90: SourcedNumber | null;
  readonly mdc95: SourcedNumber | null;
  readonly mcid: SourcedNumber | null;
}

/** A measure as the detector reads it. Numbers in the measure's own units; null where none is recorded. */
export interface DetectorMeasure {
  readonly id: string;
  /** The measure this is one side of, where its other side is followed too. */
  readonly sideOf?: string;
  readonly name: string;
  readonly direction: 'lower' | 'higher';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly sem: number | null;
  readonly mdc90: number | null;
  readonly mdc95: number | null;
  readonly mcid: number | null;
  readonly goal: number;
}

export function scoreDefinition(measure: Measure, scoreId?: string): ScoreDefinition {
  return measure.scores.find(entry => entry.id === scoreId) ?? mainScore(measure);
}

export function directionOf(measure: Measure, scoreId?: string): Direction {
  const named = scoreDefinition(measure, scoreId).direction ?? measure.direction;
  return named === 'higher-is-better' ? 'higher-is-better' : 'lower-is-better';
}

/**
 * Error and important difference for one score: what the therapist chose, else the measure's own defaults where it
 * gives them. A chosen error stands alone: no error of another population is left beside it.
 */
export function measurementConstants(measure: Measure, scoreId?: string): MeasurementConstants {
  const definition = scoreDefinition(measure, scoreId);
  const { id } = definition;
  const of = (list: readonly Evidence[]) => pick(list, id);
  const mcid = chosenFor(measure, definition, 'mcid') ?? defaultMcid(measure, id) ?? of(measure.mcid);
  const mdc = chosenMdc(measure, definition.id);
  if (mdc) {
    const [mdc90, mdc95] = mdc.isMdc90 ? [mdc.number, null] : [null, mdc.number];
    return { sem: derivedSem(mdc90, mdc95), mdc90, mdc95, mcid };
  }
  const mdc90 = of(measure.mdc90);
  const mdc95 = of(measure.mdc95);
  return { sem: of(measure.sem) ?? derivedSem(mdc90, mdc95), mdc90, mdc95, mcid };
}

/**
 * The error of measurement the therapist chose for this score, or null. It counts at the level of the published value
 * it equals; an own number counts as one of 95 %, the level most papers give.
 */
export function chosenMdc(
  measure: Measure,
  scoreId?: string,
): { readonly number: SourcedNumber; readonly isMdc90: boolean; readonly isPublished: boolean } | null {
  const definition = scoreDefinition(measure, scoreId);
  const number = chosenFor(measure, definition, 'mdc');
  if (number === null) return null;
  const isIn = (list: readonly Evidence[]) =>
    usableFor(list, definition.id).some(entry => entry.value === number.value);
  const isMdc95 = isIn(measure.mdc95);
  const isMdc90 = !isMdc95 && isIn(measure.mdc90);
  return { number, isMdc90, isPublished: isMdc90 || isMdc95 };
}

function chosenFor(
  measure: Measure,
  definition: ScoreDefinition,
  kind: ChosenNumber['kind'],
): SourcedNumber | null {
  const choice = measure.chosen?.find(entry => entry.kind === kind && entry.score === definition.id);
  if (!choice) return null;
  const { value, verified, reason } = choice;
  const source = choice.citation === '' ? 'no source given' : choice.citation;
  return {
    value,
    unit: definition.unit,
    population: choice.population === '' ? 'population not stated' : choice.population,
    citation: `chosen by the therapist: ${reason}; ${source}`,
    verified,
    reason,
  };
}

/** Published numbers that one score can be judged by: in its own units. */
export function usableFor(list: readonly Evidence[], scoreId: string): Evidence[] {
  return list.filter(
    entry => !entry.unit.startsWith('%-of') && (entry.score === scoreId || entry.score === null),
  );
}

function pick(list: readonly Evidence[], scoreId: string): SourcedNumber | null {
  const usable = usableFor(list, scoreId);
  const chosen = usable.find(entry => entry.verified) ?? usable[0];
  return chosen ? sourced(chosen) : null;
}

/** The default important difference; its source is the published entry with that value, where there is one. */
function defaultMcid(measure: Measure, scoreId: string): SourcedNumber | null {
  const chosen = measure.defaults.find(entry => entry.score === scoreId);
  if (chosen?.mcid === undefined || chosen.mcid === null || chosen.thresholdUnit !== undefined) return null;
  const published = usableFor(measure.mcid, scoreId).find(entry => entry.value === chosen.mcid);
  if (published) return sourced(published);
  return {
    value: chosen.mcid,
    unit: scoreDefinition(measure, scoreId).unit,
    population: 'default of this library',
    citation: 'chosen by us; see the reason given with the measure',
    verified: false,
    note: chosen.reason,
  };
}

// SEM = MDC95 / (1.96 x sqrt 2) = MDC90 / (1.645 x sqrt 2).
const MDC95_IN_SEM = evidence('error.mdc95').value;
const MDC90_IN_SEM = evidence('error.mdc90').value;

function derivedSem(mdc90: SourcedNumber | null, mdc95: SourcedNumber | null): SourcedNumber | null {
  if (mdc95) return { ...mdc95, value: mdc95.value / MDC95_IN_SEM, note: 'derived from the MDC95' };
  if (mdc90) return { ...mdc90, value: mdc90.value / MDC90_IN_SEM, note: 'derived from the MDC90' };
  return null;
}

function sourced(entry: Evidence): SourcedNumber {
  const { value, unit, population, verified, note } = entry;
  return {
    value,
    unit,
    population,
    verified,
    citation: citationText(entry.citation),
    ...(note === undefined ? {} : { note }),
  };
}

/** `Childs JD, Piva SR, Fritz JM 2005, Spine 30(11):1331-4, doi 10...`. */
export function citationText(citation: Citation | null): string {
  if (citation === null) return 'no source recorded';
  const year = citation.year === null ? '' : ` ${citation.year}`;
  const doi = citation.doi === undefined ? '' : `, doi ${citation.doi}`;
  return `${citation.authors}${year}, ${citation.journal}${doi}`;
}

/**
 * Goal where the therapist set none: two important differences better than the baseline, at most one step short of
 * the best end. Our own convention, not clinical advice; shown as such. The best end when no MCID is recorded.
 */
export function defaultGoal(measure: Measure, baseline: number | null, scoreId?: string): number {
  const definition = scoreDefinition(measure, scoreId);
  const sign = directionOf(measure, scoreId) === 'higher-is-better' ? 1 : -1;
  const step = stepOf(measure, definition);
  const best = sign === 1 ? definition.max - step : definition.min + step;
  const mcid = measurementConstants(measure, scoreId).mcid;
  if (baseline === null || mcid === null) return best;
  const wished = baseline + sign * 2 * mcid.value;
  return sign === 1 ? Math.min(wished, best) : Math.max(wished, best);
}

/** The measure as the detector reads it. */
export function detectorMeasure(
  measure: Measure,
  choice: { readonly goal: number | null; readonly baseline: number | null; readonly scoreId?: string },
): DetectorMeasure {
  const definition = scoreDefinition(measure, choice.scoreId);
  const constants = measurementConstants(measure, definition.id);
  return {
    id: measure.id,
    name: measure.abbreviation,
    direction: directionOf(measure, definition.id) === 'higher-is-better' ? 'higher' : 'lower',
    min: definition.min,
    max: definition.max,
    step: stepOf(measure, definition),
    sem: constants.sem?.value ?? null,
    mdc90: constants.mdc90?.value ?? null,
    mdc95: constants.mdc95?.value ?? null,
    mcid: constants.mcid?.value ?? null,
    goal: choice.goal ?? defaultGoal(measure, choice.baseline, definition.id),
  };
}

function stepOf(measure: Measure, definition: ScoreDefinition): number {
  return measure.items.entered && measure.items.itemStep !== undefined
    ? measure.items.itemStep
    : 10 ** -definition.decimals;
}
