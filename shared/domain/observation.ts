// One dated score of one outcome measure, with its items when they were entered; and what still hurts.
import { day, id, instant, list, number, optionalText, text, z } from '../schema.ts';

export const ObservationInput = z
  .strictObject({
    episodeId: id('episode'),
    visitId: id('visit').nullable().default(null),
    measureId: text(60),
    date: day(),
    /** Items as answered, null for a missing one; or null when the total was typed. */
    items: list(z.number().nullable(), 120).nullable().default(null),
    /** The total, when no items are given. */
    total: number(-1e6, 1e6).nullable().default(null),
    note: optionalText(500).default(''),
  })
  .refine(value => (value.items === null) !== (value.total === null), {
    path: ['total'],
    message: 'give either the items or the total',
  });
export type ObservationInput = z.infer<typeof ObservationInput>;

export const Observation = z.strictObject({
  id: id('observation'),
  episodeId: id('episode'),
  visitId: id('visit').nullable(),
  measureId: text(60),
  date: day(),
  score: number(-1e6, 1e6),
  unit: optionalText(40),
  items: list(z.number().nullable(), 120).nullable(),
  /** Every score of the measure by its id; null where it could not be given. */
  subscales: z.record(z.string().max(60), z.number().nullable()),
  answered: z.int().min(0),
  missing: z.int().min(0),
  /** Version of the scoring code that made `score`. */
  scoringVersion: text(40),
  note: optionalText(500),
  createdAt: instant(),
});
export type Observation = z.infer<typeof Observation>;

export const TIMES_OF_DAY = ['waking', 'morning', 'midday', 'evening', 'night', 'any'] as const;

const residualFields = {
  episodeId: id('episode'),
  date: day(),
  /** Movement or activity in the patient's words: "bending to tie shoes". */
  activity: text(200),
  timeOfDay: z.enum(TIMES_OF_DAY),
  severity: number(0, 10),
  /** How long it lasts, what eases it. */
  behaviour: optionalText(400),
};

export const ResidualSymptomInput = z.strictObject(residualFields);
export type ResidualSymptomInput = z.infer<typeof ResidualSymptomInput>;

export const ResidualSymptom = z.strictObject({
  id: id('residual symptom'),
  ...residualFields,
  createdAt: instant(),
});
export type ResidualSymptom = z.infer<typeof ResidualSymptom>;
