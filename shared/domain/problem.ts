// Anything that needs the therapist's attention, listed like compiler diagnostics, with quick fixes.
import { day, id, list, text, z } from '../schema.ts';

export const PROBLEM_KINDS = ['red-flag', 'worsening', 'stall', 'watch'] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export const Problem = z.strictObject({
  /** Stable key: kind and the record it is about. */
  key: text(120),
  kind: z.enum(PROBLEM_KINDS),
  severity: z.enum(SEVERITIES),
  patientId: id('patient'),
  episodeId: id('episode'),
  patientName: text(220),
  episodeTitle: text(160),
  sentence: text(600),
  since: day(),
  ageDays: z.int().min(0),
  /** Ids of commands that can be run on it, most useful first. */
  quickFixes: list(text(60), 6),
});
export type Problem = z.infer<typeof Problem>;
