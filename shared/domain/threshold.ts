// Another error or important difference than the library's default, for one patient or for all, with the reason.
import { id, instant, number, optionalText, text, z } from '../schema.ts';

export const THRESHOLD_KINDS = ['mdc', 'mcid'] as const;

/** What a choice is about: one score, and one patient or all. */
const key = {
  measureId: text(60),
  scoreId: text(60),
  /** Null: the default of this practice. */
  patientId: id('patient').nullable(),
  kind: z.enum(THRESHOLD_KINDS),
};

const fields = {
  /** In the measure's own units. */
  value: number(1e-6, 1e6),
  population: optionalText(400),
  citation: optionalText(600),
  reason: text(500),
};

export const ThresholdKey = z.strictObject(key);

/** Whether it was verified is not for the therapist to say: a published number brings its own mark. */
export const ThresholdInput = z.strictObject({ ...key, ...fields });
export type ThresholdInput = z.infer<typeof ThresholdInput>;

export const Threshold = z.strictObject({
  id: id('threshold'),
  ...key,
  ...fields,
  verified: z.boolean(),
  createdAt: instant(),
});
export type Threshold = z.infer<typeof Threshold>;

/** A choice of the past or present; null while it counts. */
export const ThresholdEntry = z.strictObject({ ...Threshold.shape, supersededAt: instant().nullable() });
export type ThresholdEntry = z.infer<typeof ThresholdEntry>;
