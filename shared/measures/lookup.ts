// One lookup for every place that needs a measure by its id: the therapist's own first, then the library.
import { type CustomDefinition, measureOfCustom } from './custom.ts';
import { findMeasure } from './registry.ts';
import type { Measure } from './types.ts';

/** Answers the measure with this id, or null where neither the therapist nor the library has it. */
export type MeasureOf = (measureId: string) => Measure | null;

export function measureLookup(custom: readonly CustomDefinition[]): MeasureOf {
  const own = new Map(custom.map(definition => [definition.id, measureOfCustom(definition)]));
  return measureId => own.get(measureId) ?? findMeasure(measureId);
}
