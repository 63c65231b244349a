// What a change between two scores can be taken for, in one word.
import { improvement, type MeasureFacts } from '../../ui/measure-facts.ts';

export type ChangeWord = 'within' | 'possible' | 'clear' | 'unknown';

export interface Judged {
  /** Towards better when positive. */
  readonly better: number;
  readonly word: ChangeWord;
}

/**
 * Clear: more than the measurement error and at least the important difference. Possible: only one of the two. Within
 * the error: neither. Unknown where neither number is recorded. Beyond an error means more than it; an important
 * difference is reached by equality.
 */
export function judgeChange(facts: MeasureFacts, from: number, to: number): Judged {
  const better = improvement(facts, from, to);
  const size = Math.abs(better);
  const { mdc, mcid } = facts;
  const isBeyond = mdc !== null && size > mdc.value;
  const isImportant = mcid !== null && size >= mcid.value;
  if (mdc === null && mcid === null) return { better, word: 'unknown' };
  if (isBeyond && isImportant) return { better, word: 'clear' };
  return { better, word: isBeyond || isImportant ? 'possible' : 'within' };
}
