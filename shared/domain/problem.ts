// Anything that needs the therapist's attention, listed like compiler diagnostics, with quick fixes.
import { day, id, list, text, z } from '../schema.ts';

export const PROBLEM_KINDS = [
  'red-flag',
  'new-rules',
  'worsening',
  'stall',
  'watch',
  'silenced',
  'letter-outdated',
  'certification',
  'request-unanswered',
  'plan-due',
  'window',
  'result-awaited',
  'recheck-due',
  'progress-report',
  'draft',
  'adherence',
  'measure-overdue',
  'unsigned-visit',
  'missing-essentials',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A list longer than this is worked on from its top: the worst are told, and that there are more. */
export const MOST_PROBLEMS = 2000;

export const Problem = z.strictObject({
  /** Stable key: kind and the record it is about; one row for each kind and episode, however often it holds. */
  key: text(260),
  kind: z.enum(PROBLEM_KINDS),
  severity: z.enum(SEVERITIES),
  /** Null for a draft of a patient who is not stored yet. */
  patientId: id('patient').nullable(),
  /** Null where it is about the person and not about one episode. */
  episodeId: id('episode').nullable(),
  requestId: id('request').nullable(),
  measureId: text(60).nullable(),
  visitId: id('visit').nullable(),
  patientName: z.string().max(220),
  episodeTitle: z.string().max(160),
  sentence: text(600),
  since: day(),
  ageDays: z.int().min(0),
  /** Ids of commands that can be run on it, most useful first. */
  quickFixes: list(text(60), 6),
});
export type Problem = z.infer<typeof Problem>;
