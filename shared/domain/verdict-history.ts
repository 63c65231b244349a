// The verdicts an episode has had: which of them were current when, and one of them opened again as it was.
import { day, id, instant, number, text, z } from '../schema.ts';
import { ChangedNumbers } from './numbers.ts';
import { VERDICT_LEVELS, VERDICT_STATES, Verdict } from './verdict.ts';

/** One line of the history. */
export const PastVerdict = z.strictObject({
  id: id('verdict'),
  asOf: day(),
  state: z.enum(VERDICT_STATES),
  level: z.enum(VERDICT_LEVELS),
  pStalled: number(0, 1),
  detectorVersion: text(40),
  headline: text(600),
  createdAt: instant(),
  /** When another verdict took its place; null for the current one. */
  supersededAt: instant().nullable(),
  /** When it was first opened or printed; null where it never was, and where nobody noted it yet. */
  shownAt: instant().nullable(),
  /** It has stood in lists only: of its words nothing is kept, but what they follow from. */
  isUnopened: z.boolean(),
  /** A request rests on it. */
  isInRequest: z.boolean(),
});
export type PastVerdict = z.infer<typeof PastVerdict>;

/**
 * `same`: today's rules reach it again from what was kept. `other-rules`: they have changed since. `not-kept`: from
 * before input was kept. `differs`: what was kept is not what it was reached from.
 */
export const REPLAYS = ['same', 'other-rules', 'not-kept', 'differs'] as const;

export const ReopenedVerdict = z.strictObject({
  verdict: Verdict,
  replay: z.enum(REPLAYS),
  /** What today's rules say of the same input, where they are others. */
  today: Verdict.pick({ state: true, level: true, pStalled: true }).nullable(),
  /** Numbers of our own it was reached with, where the practice had set them otherwise; null where nothing was kept. */
  numbers: ChangedNumbers.nullable(),
});
export type ReopenedVerdict = z.infer<typeof ReopenedVerdict>;
