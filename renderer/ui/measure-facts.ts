// How a measure is called and scaled, whether it is from the library or the therapist's own. One lookup for all views.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';

export interface MeasureFacts {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
}

/** An unknown id still gives a row that can be read: the id itself. */
export function measureFacts(measureId: string, custom: readonly CustomMeasure[]): MeasureFacts {
  const own = custom.find(measure => measure.id === measureId);
  if (own) return { id: own.id, name: own.name, abbreviation: own.abbreviation };
  return { id: measureId, name: measureId, abbreviation: measureId.toUpperCase() };
}
