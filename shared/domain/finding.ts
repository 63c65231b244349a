// A yes/no/unknown clinical feature. "Not screened" is the absence of a record, never a silent "no".
import { day, id, instant, optionalText, text, z } from '../schema.ts';

export const FINDING_GROUPS = [
  'red-flag',
  'neuropathic',
  'inflammatory',
  'mechanical',
  'psychosocial',
  'examination',
] as const;
export const FINDING_ANSWERS = ['yes', 'no', 'unknown'] as const;

const fields = {
  episodeId: id('episode'),
  date: day(),
  /** Code of the feature in the catalogue, e.g. `rf.fever-systemic`, or the therapist's own words for `examination`. */
  code: text(80),
  group: z.enum(FINDING_GROUPS),
  answer: z.enum(FINDING_ANSWERS),
  note: optionalText(500),
};

export const FindingInput = z.strictObject(fields);
export type FindingInput = z.infer<typeof FindingInput>;

export const Finding = z.strictObject({ id: id('finding'), ...fields, createdAt: instant() });
export type Finding = z.infer<typeof Finding>;

/** The most urgent open red flag of an episode, for lists. */
export const FlagInList = z.strictObject({ code: z.string(), date: z.string() });
export type FlagInList = z.infer<typeof FlagInList>;
