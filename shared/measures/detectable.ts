// Which error of measurement a change is judged by, for one score of one measure, named with its level.
import { chosenMdc, measurementConstants, type SourcedNumber, scoreDefinition } from './change.ts';
import type { Measure } from './types.ts';

export interface DetectableChange extends SourcedNumber {
  /** Without a level for a number of the therapist's own. */
  readonly level: 'MDC' | 'MDC90' | 'MDC95';
}

/**
 * What the therapist chose; else the value the library's own default names where it is one of the published ones, else
 * the 90 % level, else the 95 % level; in the measure's own units. Null where none is recorded.
 */
export function detectableChange(measure: Measure, scoreId?: string): DetectableChange | null {
  const chosen = chosenMdc(measure, scoreId);
  if (chosen) {
    const level = chosen.isPublished ? (chosen.isMdc90 ? 'MDC90' : 'MDC95') : 'MDC';
    return { ...chosen.number, level };
  }
  const { mdc90, mdc95 } = measurementConstants(measure, scoreId);
  const id = scoreDefinition(measure, scoreId).id;
  const preferred = measure.defaults.find(entry => entry.score === id)?.mdc ?? null;
  const at90: DetectableChange | null = mdc90 && { ...mdc90, level: 'MDC90' };
  const at95: DetectableChange | null = mdc95 && { ...mdc95, level: 'MDC95' };
  return [at90, at95].find(entry => entry !== null && entry.value === preferred) ?? at90 ?? at95;
}
