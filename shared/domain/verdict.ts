// What the detector says of an episode on a day, as stored and shown. The maths is in shared/detector.
import { day, id, instant, list, number, optionalText, text, z } from '../schema.ts';

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
/** In the order in which they are weighed; the last is what remains when nothing else explains the stall. */
export const CAUSES = [
  'attendance',
  'adherence',
  'intensity-too-high',
  'intensity-too-low',
  'neuropathic',
  'inflammatory',
  'mechanical',
  'psychosocial',
  'modality-mismatch',
  'diagnosis-incomplete',
] as const;
export const CAUSE_STATUSES = ['supported', 'possible', 'not-supported', 'no-data'] as const;

/** A record a reason rests on, with words for a link to it. */
export const CauseRecord = z.strictObject({
  kind: z.enum(['visit', 'score', 'program', 'adherence', 'flare', 'finding', 'appointment']),
  id: text(60),
  words: text(200),
});
export type CauseRecord = z.infer<typeof CauseRecord>;

export const CauseView = z.strictObject({
  cause: z.enum(CAUSES),
  status: z.enum(CAUSE_STATUSES),
  evidenceFor: list(text(400), 20),
  evidenceAgainst: list(text(400), 20),
  evidenceMissing: list(text(400), 20),
  /** The records behind it, the oldest first. Verdicts from before there were such links have none. */
  records: list(CauseRecord, 12).default([]),
  /** How far the rule was compared with its source, and the source in words. */
  mark: z.enum(['checked', 'secondary', 'unchecked', 'own-choice']).default('own-choice'),
  source: optionalText(400).default(''),
  /** The question or action that follows; empty where nothing does. */
  next: optionalText(600).default(''),
});
export type CauseView = z.infer<typeof CauseView>;

/** `unused`: shown, but no part of the verdict. */
export const MEASURE_STATES = ['early', 'improving', 'plateau', 'worsening', 'met', 'unused'] as const;

/** What the detector says of one measure by itself. */
export const MeasureCourse = z.strictObject({
  state: z.enum(MEASURE_STATES),
  /** Probability, 0 to 1, that this measure has stalled now; null where nothing is said of it. */
  pStalled: number(0, 1).nullable(),
  /** Change expected over the next 28 days in points, in the direction of improvement, with its 80 % interval. */
  gain28: z.number().nullable(),
  gain28Low: z.number().nullable(),
  gain28High: z.number().nullable(),
});
export type MeasureCourse = z.infer<typeof MeasureCourse>;

export const MeasureEvidence = z.strictObject({
  measureId: text(60),
  /** Where both sides are followed: the one this is about. */
  side: z.enum(['left', 'right']).optional(),
  /** Of a change, where it is not counted in points: `s`, `m`, `deg`. */
  unit: text(40).optional(),
  first: z.number(),
  best: z.number(),
  latest: z.number(),
  /** Change since the first score in the direction of improvement, in the measure's units. */
  improvement: z.number(),
  /** Change over the last 28 days in the direction of improvement; null without two scores in reach. */
  improvement28: z.number().nullable(),
  met: z.boolean(),
  used: z.boolean(),
  /** What a change is compared with, in the measure's units; null where not known. Older verdicts do not tell. */
  mdc: z.number().nullable().optional(),
  mcid: z.number().nullable().optional(),
  /** Absent in verdicts from before measures were judged by themselves. */
  course: MeasureCourse.optional(),
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
  causes: list(CauseView, CAUSES.length),
  /** True only when the record proves at least 80 % adherence over 28 days with half of the days recorded. */
  despiteAdherence: z.boolean(),
  createdAt: instant(),
});
export type Verdict = z.infer<typeof Verdict>;
