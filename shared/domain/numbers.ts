// A number of our own choosing that a practice has set otherwise: the value, why, and from when to when.
import {
  type ChangedNumbers as Changed,
  isNumberId,
  isWithin,
  NUMBER_IDS,
} from '../clinical/evidence/numbers.ts';
import { instant, text, z } from '../schema.ts';

/** What a change is about; the registry says whether there is such a number and whether it may be set at all. */
export const NumberKey = z.strictObject({ id: text(60) });

export const NumberInput = z.strictObject({ ...NumberKey.shape, value: z.number(), reason: text(500) });
export type NumberInput = z.infer<typeof NumberInput>;

/** A choice of the past or present; null while it counts. */
export const NumberChoice = z.strictObject({
  ...NumberInput.shape,
  changedAt: instant(),
  endedAt: instant().nullable(),
});
export type NumberChoice = z.infer<typeof NumberChoice>;

/** A longer history is read by nobody. */
export const MOST_CHOICES = 500;

export const ChangedNumbers = z.partialRecord(z.enum(NUMBER_IDS), z.number());

/**
 * Those in force, in alphabetical order: the same choices give the same text and the same hash. Of what this version of
 * the program does not know, or no longer allows, none holds.
 */
export function changedBy(choices: readonly NumberChoice[]): Changed {
  const values = choices.flatMap(({ id, value, endedAt }) =>
    endedAt === null && isNumberId(id) && isWithin(id, value) ? [[id, value] as const] : [],
  );
  return Object.fromEntries(values.sort(([one], [other]) => (one < other ? -1 : 1)));
}
