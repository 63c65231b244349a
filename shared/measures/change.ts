// The numbers a change is judged by - error (SEM, MDC) and important difference (MCID) - with source and mark.
// Never a `%-of-baseline` value in place of points; a missing number stays missing.
import { mainScore } from './scoring.ts';
import type { Citation, Direction, Evidence, Measure, ScoreDefinition } from './types.ts';

export interface SourcedNumber {
  readonly value: number;
  readonly unit: string;
  readonly population: string;
  readonly citation: string;
  readonly verified: boolean;
  readonly note?: string;
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

/** Error and important difference for one score, by the measure's own defaults where it gives them. */
export function measurementConstants(measure: Measure, scoreId?: string): MeasurementConstants {
  const id = scoreDefinition(measure, scoreId).id;
  const of = (list: readonly Evidence[]) => pick(list, id);
  const mdc90 = of(measure.mdc90);
  const mdc95 = of(measure.mdc95);
  return {
    sem: of(measure.sem) ?? derivedSem(mdc90, mdc95),
    mdc90,
    mdc95,
    mcid: defaultMcid(measure, id) ?? of(measure.mcid),
  };
}

function pick(list: readonly Evidence[], scoreId: string): SourcedNumber | null {
  const usable = list.filter(
    entry => !entry.unit.startsWith('%-of') && (entry.score === scoreId || entry.score === null),
  );
  const chosen = usable.find(entry => entry.verified) ?? usable[0];
  return chosen ? sourced(chosen) : null;
}

/** The default important difference; its source is the published entry with that value, where there is one. */
function defaultMcid(measure: Measure, scoreId: string): SourcedNumber | null {
  const chosen = measure.defaults.find(entry => entry.score === scoreId);
  if (chosen?.mcid === undefined || chosen.mcid === null || chosen.thresholdUnit !== undefined) return null;
  const published = measure.mcid.find(
    entry =>
      entry.value === chosen.mcid &&
      !entry.unit.startsWith('%-of') &&
      (entry.score === scoreId || entry.score === null),
  );
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
function derivedSem(mdc90: SourcedNumber | null, mdc95: SourcedNumber | null): SourcedNumber | null {
  if (mdc95) return { ...mdc95, value: mdc95.value / 2.772, note: 'derived from the MDC95' };
  if (mdc90) return { ...mdc90, value: mdc90.value / 2.326, note: 'derived from the MDC90' };
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
