// One lookup for every place that needs a measure by its id: the therapist's own first, then the library; with the
// errors and important differences that were chosen instead of the published defaults.
import { type CustomDefinition, measureOfCustom } from './custom.ts';
import { findMeasure } from './registry.ts';
import type { ChosenNumber, Measure } from './types.ts';

/** Answers the measure with this id, or null where neither the therapist nor the library has it. */
export type MeasureOf = (measureId: string) => Measure | null;

/** A choice as it is stored: for one patient, or for the whole practice where the patient is null. */
export interface ThresholdChoice extends Omit<ChosenNumber, 'score'> {
  readonly measureId: string;
  readonly scoreId: string;
  readonly patientId: string | null;
}

/**
 * @param custom the therapist's own measures
 * @param thresholds what was chosen for one patient and for the practice; the patient's own choice wins
 */
export function measureLookup(
  custom: readonly CustomDefinition[],
  thresholds: readonly ThresholdChoice[] = [],
): MeasureOf {
  const own = new Map(custom.map(definition => [definition.id, measureOfCustom(definition)]));
  return measureId => {
    const measure = own.get(measureId) ?? findMeasure(measureId);
    return measure && withChosen(measure, thresholds);
  };
}

/** The measure with the choices that are about it; the same measure where there is none. */
export function withChosen(measure: Measure, thresholds: readonly ThresholdChoice[]): Measure {
  const about = thresholds.filter(choice => choice.measureId === measure.id);
  if (about.length === 0) return measure;
  // The patient's own come last and take the place of the practice's.
  const ordered = [
    ...about.filter(choice => choice.patientId === null),
    ...about.filter(choice => choice.patientId !== null),
  ];
  const chosen = new Map(ordered.map(choice => [`${choice.kind} ${choice.scoreId}`, chosenNumber(choice)]));
  return { ...measure, chosen: [...chosen.values()] };
}

function chosenNumber(choice: ThresholdChoice): ChosenNumber {
  const { kind, scoreId, value, population, citation, verified, reason } = choice;
  return { kind, score: scoreId, value, population, citation, verified, reason };
}
