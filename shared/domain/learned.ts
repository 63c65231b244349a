// What was learned of a practice's patients, without the numbers the detector runs with.
import { instant, number, text, z } from '../schema.ts';

export const Learned = z.strictObject({
  /** Names the numbers; printed with every verdict reached under them. */
  version: text(40),
  episodes: z.int().min(1),
  /** Times of courses in multiples of those assumed at first. */
  slowness: z.number().positive(),
  /** Mean error in multiples of the error assumed at first. */
  error: z.number().positive(),
  /** Share of courses that gain little or stop gaining: learned minus assumed at first. */
  stalling: number(-1, 1),
  /** Share of the errors that all scores of a bad day have in common, in multiples of that assumed at first. */
  together: z.number().positive(),
  /** How much of it counts, the rest as assumed at first; 0 where an earlier version of the program learned it. */
  belief: number(0, 1),
  madeAt: instant(),
  acceptedAt: instant().nullable(),
  endedAt: instant().nullable(),
});
export type Learned = z.infer<typeof Learned>;

export const LearningStatus = z.strictObject({
  /** Closed episodes that are long enough to learn from. */
  usable: z.int().min(0),
  /** Fewer teach nothing. */
  least: z.int(),
  inEffect: Learned.nullable(),
  /** Learned and not decided on. */
  candidate: Learned.nullable(),
  /** In effect at an earlier time, the newest first. */
  past: z.array(Learned),
});
export type LearningStatus = z.infer<typeof LearningStatus>;

/** Which assumptions the lab tries. */
export const ASSUMPTIONS = ['in-effect', 'candidate', 'start'] as const;
export type Assumptions = (typeof ASSUMPTIONS)[number];
