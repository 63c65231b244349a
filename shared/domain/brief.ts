// What to know of a patient before ringing the bell, in seven lines. How they are made: shared/documents/brief.ts.
import { z } from '../schema.ts';

export const BRIEF_LINES = ['who', 'course', 'lastVisit', 'program', 'measures', 'plan', 'today'] as const;

export const BriefLine = z.strictObject({
  line: z.enum(BRIEF_LINES),
  text: z.string(),
  /** Set apart from the rest: a red flag. */
  isUrgent: z.boolean(),
});
export type BriefLine = z.infer<typeof BriefLine>;
