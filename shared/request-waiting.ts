// How long an answer may take: as long as this referrer usually needs; without a habit, as long as the practice waits.
import { addDays } from './dates.ts';

export interface AwaitedAnswer {
  readonly sentOn: string;
  /** The last day on which the answer was asked for again. */
  readonly askedAgainOn?: string | null;
  /** The median of the days this referrer took so far; null without an answer. */
  readonly usualDays?: number | null;
}

/** @param waitDays what the practice waits for a referrer of whom nothing is known */
export function answerDays(usualDays: number | null, waitDays: number): number {
  return Math.max(1, Math.ceil(usualDays ?? waitDays));
}

/**
 * The last day on which the answer is in time; asking again starts the wait anew.
 * @param waitDays what the practice waits for a referrer of whom nothing is known
 */
export function answerDueOn(
  { sentOn, askedAgainOn, usualDays = null }: AwaitedAnswer,
  waitDays: number,
): string {
  return addDays(askedAgainOn ?? sentOn, answerDays(usualDays, waitDays));
}
