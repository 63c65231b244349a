// How an episode of care ended, and whether it was opened again. The last one without a day of re-opening counts.
import { day, id, instant, optionalText, z } from '../schema.ts';

export const DISCHARGE_REASONS = [
  'goals-met',
  'plateau',
  'referred-on',
  'stopped-attending',
  'other',
] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

export const Discharge = z.strictObject({
  id: id('discharge'),
  episodeId: id('episode'),
  date: day(),
  reason: z.enum(DISCHARGE_REASONS),
  note: optionalText(500),
  reopenedOn: day().nullable(),
  createdAt: instant(),
});
export type Discharge = z.infer<typeof Discharge>;
