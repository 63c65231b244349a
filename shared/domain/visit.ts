// One contact: what was done, how it was borne, and the flare that may have followed.
import { day, id, instant, list, number, optionalText, rowVersion, text, z } from '../schema.ts';
import { SETTINGS } from './episode.ts';

export const INTERVENTION_FAMILIES = [
  'exercise',
  'manual-therapy',
  'education',
  'heat-cold',
  'electrotherapy',
  'gait-balance',
  'other',
] as const;

export const Intervention = z.strictObject({
  name: text(160),
  family: z.enum(INTERVENTION_FAMILIES),
  minutes: number(0, 600).nullable(),
  /** Dose in words: "3 x 10 at 12 kg". */
  dose: optionalText(200),
  /** Rated exertion 0 to 10 (CR10). */
  effort: number(0, 10).nullable(),
});
export type Intervention = z.infer<typeof Intervention>;

export const VisitInput = z.strictObject({
  episodeId: id('episode'),
  date: day(),
  setting: z.enum(SETTINGS),
  /** Overall load of the session, 1 (very light) to 10 (maximal); null when not judged. */
  load: number(1, 10).nullable().default(null),
  response: optionalText(1000).default(''),
  note: optionalText(10_000).default(''),
  interventions: list(Intervention, 30).default([]),
});
export type VisitInput = z.infer<typeof VisitInput>;

export const Visit = z.strictObject({
  id: id('visit'),
  episodeId: id('episode'),
  date: day(),
  setting: z.enum(SETTINGS),
  load: number(1, 10).nullable(),
  response: optionalText(1000),
  note: optionalText(10_000),
  interventions: list(Intervention, 30),
  signedAt: instant().nullable(),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type Visit = z.infer<typeof Visit>;

export const FlareInput = z.strictObject({
  episodeId: id('episode'),
  date: day(),
  /** Visit whose load came before it, where known. */
  visitId: id('visit').nullable().default(null),
  /** Rise on the 0 to 10 pain scale. */
  rise: number(0, 10).nullable().default(null),
  durationHours: number(0, 2000).nullable().default(null),
  note: optionalText(1000).default(''),
});
export type FlareInput = z.infer<typeof FlareInput>;

export const Flare = z.strictObject({
  id: id('flare'),
  episodeId: id('episode'),
  date: day(),
  visitId: id('visit').nullable(),
  rise: number(0, 10).nullable(),
  durationHours: number(0, 2000).nullable(),
  note: optionalText(1000),
  createdAt: instant(),
});
export type Flare = z.infer<typeof Flare>;
