// Plan of care and phases. A new phase sets a new baseline for the detector.
import { day, id, instant, number, optionalText, rowVersion, text, z } from '../schema.ts';

export const PHASE_KINDS = [
  'conservative',
  'after-injection',
  'after-medication',
  'after-procedure',
  'post-op',
  'new-diagnosis',
] as const;

export const PlanInput = z.strictObject({
  episodeId: id('episode'),
  startsOn: day(),
  endsOn: day().nullable().default(null),
  visitsPerWeek: number(0, 14).nullable().default(null),
  plannedVisits: z.int().min(0).max(500).nullable().default(null),
  interventions: optionalText(2000).default(''),
  precautions: optionalText(2000).default(''),
  certifiedOn: day().nullable().default(null),
  certifiedUntil: day().nullable().default(null),
});
export type PlanInput = z.infer<typeof PlanInput>;

export const PlanOfCare = z.strictObject({
  id: id('plan'),
  episodeId: id('episode'),
  startsOn: day(),
  endsOn: day().nullable(),
  visitsPerWeek: number(0, 14).nullable(),
  plannedVisits: z.int().min(0).max(500).nullable(),
  interventions: optionalText(2000),
  precautions: optionalText(2000),
  certifiedOn: day().nullable(),
  certifiedUntil: day().nullable(),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type PlanOfCare = z.infer<typeof PlanOfCare>;

export const PhaseInput = z.strictObject({
  episodeId: id('episode'),
  startsOn: day(),
  kind: z.enum(PHASE_KINDS),
  title: text(160),
  /** Length of the window an injection or procedure opens, in days. */
  windowDays: z.int().min(1).max(365).nullable().default(null),
});
export type PhaseInput = z.infer<typeof PhaseInput>;

export const Phase = z.strictObject({
  id: id('phase'),
  episodeId: id('episode'),
  startsOn: day(),
  kind: z.enum(PHASE_KINDS),
  title: text(160),
  windowDays: z.int().min(1).max(365).nullable(),
  /** The reply it began with; null where none did, or where that was taken out. Amendments of before do not tell. */
  replyId: id('reply').nullable().default(null),
  createdAt: instant(),
});
export type Phase = z.infer<typeof Phase>;
