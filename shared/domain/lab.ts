// What the threshold lab answers of the caseload under settings that are only tried: counts, and the episodes whose
// verdict would be another one.
import { id, z } from '../schema.ts';
import { DetectorSettings } from './detector-settings.ts';
import { ASSUMPTIONS } from './learned.ts';
import { Verdict } from './verdict.ts';

const nowAndThen = <T extends z.ZodType>(value: T) => z.strictObject({ now: value, then: value });

/** An episode whose mark or state is another one under the settings tried. */
export const Flip = z.strictObject({
  patientId: id('patient'),
  episodeId: id('episode'),
  patientName: z.string(),
  title: z.string(),
  level: nowAndThen(Verdict.shape.level),
  state: nowAndThen(Verdict.shape.state),
  pStalled: nowAndThen(z.number()),
});
export type Flip = z.infer<typeof Flip>;

const LevelCounts = z.strictObject({ none: z.int(), watch: z.int(), reevaluate: z.int() });
export type LevelCounts = z.infer<typeof LevelCounts>;

/** A caseload is judged in steps, so that nobody waits and a step too many is the most that is done in vain. */
export const LabInput = DetectorSettings.extend({
  assumptions: z.enum(ASSUMPTIONS).default('in-effect'),
  /** The episode the step before ended with; null begins. */
  after: id('episode').nullable().default(null),
});
export const LabStep = z.strictObject({
  judged: z.int(),
  /** Episodes in care. Those with an open red flag are in no count: nothing is said of their course. */
  total: z.int(),
  counts: nowAndThen(LevelCounts),
  flips: z.array(Flip),
  /** Where the next step begins; null at the end. */
  next: id('episode').nullable(),
});
export type LabStep = z.infer<typeof LabStep>;

export function noCounts(): LevelCounts {
  return { none: 0, watch: 0, reevaluate: 0 };
}
