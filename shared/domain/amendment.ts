// What stood before a signed visit or an entry was changed or taken out. The original stays readable for good.
import { day, id, instant, text, z } from '../schema.ts';

export const AMENDED_ENTITIES = [
  'visit',
  'observation',
  'adherence',
  'flare',
  'finding',
  'residual-symptom',
  'phase',
  'plan',
  'program',
  'reply',
] as const;
export type AmendedEntity = (typeof AMENDED_ENTITIES)[number];
export const AMENDMENT_KINDS = ['changed', 'removed'] as const;

export const Amendment = z.strictObject({
  id: id('amendment'),
  episodeId: id('episode'),
  entity: z.enum(AMENDED_ENTITIES),
  recordId: z.string().max(60),
  kind: z.enum(AMENDMENT_KINDS),
  amendedOn: day(),
  reason: text(500),
  /** The record as it stood before, by the names of its domain type. */
  before: z.record(z.string(), z.json()),
  createdAt: instant(),
});
export type Amendment = z.infer<typeof Amendment>;
