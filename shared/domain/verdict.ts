// What the detector says of an episode on a day, as stored and shown. The maths is in shared/detector.
import { day, id, instant, list, number, text, z } from '../schema.ts';

export const VERDICT_STATES = [
  'insufficient',
  'improving',
  'plateau',
  'worsening',
  'recovered',
  'fluctuating',
] as const;
/** Mark in the explorer: nothing, a quiet watch mark, or a proposal to ask for re-evaluation. */
export const VERDICT_LEVELS = ['none', 'watch', 'reevaluate'] as const;
export const CAUSES = [
  'adherence',
  'intensity-too-high',
  'intensity-too-low',
  'diagnosis-incomplete',
  'modality-mismatch',
] as const;
export const CAUSE_STATUSES = ['supported', 'possible', 'not-supported', 'no-data'] as const;

export const CauseView = z.strictObject({
  cause: z.enum(CAUSES),
  status: z.enum(CAUSE_STATUSES),
  evidenceFor: list(text(400), 20),
  evidenceAgainst: list(text(400), 20),
  evidenceMissing: list(text(400), 20),
});
export type CauseView = z.infer<typeof CauseView>;

export const MeasureEvidence = z.strictObject({
  measureId: text(60),
  first: z.number(),
  best: z.number(),
  latest: z.number(),
  /** Change since the first score in the direction of improvement, in the measure's units. */
  improvement: z.number(),
  /** Change over the last 28 days in the direction of improvement; null without two scores in reach. */
  improvement28: z.number().nullable(),
  met: z.boolean(),
  used: z.boolean(),
  sentence: text(600),
});
export type MeasureEvidence = z.infer<typeof MeasureEvidence>;

export const Verdict = z.strictObject({
  id: id('verdict'),
  episodeId: id('episode'),
  /** Day of the last visit the verdict rests on. */
  asOf: day(),
  /** Version of rules and priors; old verdicts are shown as they were. */
  detectorVersion: text(40),
  /** SHA-256 (hex) of the detector's input and options. */
  inputHash: text(64),
  state: z.enum(VERDICT_STATES),
  level: z.enum(VERDICT_LEVELS),
  /** Probability, 0 to 1, that the course has stalled now. */
  pStalled: number(0, 1),
  pWorse: number(0, 1),
  pRecovered: number(0, 1),
  onsetDate: day().nullable(),
  onsetFrom: day().nullable(),
  onsetTo: day().nullable(),
  /** Gain expected over the next 28 days in important differences (MCID), with its 80 % interval. */
  gain28: z.number().nullable(),
  gain28Low: z.number().nullable(),
  gain28High: z.number().nullable(),
  visitsUsed: z.int().min(0),
  /** One short sentence for lists and the status line. */
  headline: text(600),
  sentences: list(text(1000), 30),
  measures: list(MeasureEvidence, 12),
  causes: list(CauseView, 5),
  /** True only when the record proves at least 80 % adherence over 28 days with half of the days recorded. */
  despiteAdherence: z.boolean(),
  createdAt: instant(),
});
export type Verdict = z.infer<typeof Verdict>;
