// A progress report or a discharge summary: what the therapist adds to the record, and what was signed of it.
import { day, id, instant, optionalText, text, z } from '../schema.ts';
import { LANGUAGES } from './language.ts';

export const REPORT_KINDS = ['progress', 'discharge'] as const;
export const REPORT_PLANS = ['continue', 'revise', 'reevaluate', 'discharge'] as const;

/** What only the therapist can say; each text may be left empty, and is then told as not given. */
export const ReportTexts = z.strictObject({
  /** What the patient says, in the words of the therapist; besides what the visits already hold. */
  statements: optionalText(2000),
  assessment: optionalText(2000),
  plan: z.enum(REPORT_PLANS),
  planNote: optionalText(2000),
});
export type ReportTexts = z.infer<typeof ReportTexts>;

export const ReportInput = z.strictObject({
  episodeId: id('episode'),
  kind: z.enum(REPORT_KINDS),
  /** First and last day of the time it tells of. */
  fromDay: day(),
  toDay: day(),
  writtenOn: day(),
  language: z.enum(LANGUAGES).default('en'),
  texts: ReportTexts,
});
export type ReportInput = z.infer<typeof ReportInput>;

/** A signed one; its page is kept beside it and never changes. */
export const Report = z.strictObject({
  id: id('report'),
  episodeId: id('episode'),
  kind: z.enum(REPORT_KINDS),
  fromDay: day(),
  toDay: day(),
  writtenOn: day(),
  language: z.enum(LANGUAGES),
  signedBy: text(200),
  signedAt: instant(),
  /** SHA-256 (hex) of the frozen page. */
  htmlHash: text(64),
});
export type Report = z.infer<typeof Report>;
