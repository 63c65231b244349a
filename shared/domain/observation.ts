// One dated score of one outcome measure, with its items when they were entered; and what still hurts.
import { day, id, instant, list, number, optionalText, text, z } from '../schema.ts';

/** Side of the body a test was done on. */
export const TESTED_SIDES = ['left', 'right', 'both'] as const;

/** What a score is besides its number: scores that differ in version, recall window or side are never one trend. */
const identity = {
  /** Edition or list of the instrument, empty for the one of the library. */
  version: optionalText(80),
  /** Time the answers look back over ("past week"), empty for the usual one. */
  recall: optionalText(80),
  side: z.enum(TESTED_SIDES).nullable(),
  /** Walking aid, chair height, dynamometer: recorded and shown, not part of the identity. */
  device: optionalText(80),
};

/** A score of the library's own version and recall window, of no side. */
export const PLAIN_SCORE = { version: '', recall: '', side: null, device: '' } satisfies Partial<Observation>;

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
    /** Which score the total is, where the measure has none called total. */
    scoreId: text(60).nullable().default(null),
    /** The person was asked whether the total is on the scale of the measure, and said yes. */
    scaleConfirmed: z.boolean().default(false),
    version: identity.version.default(''),
    recall: identity.recall.default(''),
    side: identity.side.default(null),
    device: identity.device.default(''),
    note: optionalText(500).default(''),
  })
  .refine(value => (value.items === null) !== (value.total === null), {
    path: ['total'],
    message: 'give either the items or the total',
  });
export type ObservationInput = z.infer<typeof ObservationInput>;

/** Several totals of one day, taken down together. */
export const SeveralScoresInput = z.strictObject({
  episodeId: id('episode'),
  visitId: id('visit').nullable().default(null),
  date: day(),
  scores: list(
    z.strictObject({
      measureId: text(60),
      total: number(-1e6, 1e6),
      scoreId: text(60).nullable().default(null),
      version: identity.version.default(''),
      recall: identity.recall.default(''),
      side: identity.side.default(null),
      device: identity.device.default(''),
      note: optionalText(500).default(''),
      scaleConfirmed: z.boolean().default(false),
    }),
    12,
  ).min(1),
});
export type SeveralScoresInput = z.infer<typeof SeveralScoresInput>;

/** A correction names only what it changes, and why. */
export const ScoreCorrection = z.strictObject({
  episodeId: id('episode'),
  observationId: id('observation'),
  reason: text(500),
  date: day().optional(),
  items: list(z.number().nullable(), 120).optional(),
  total: number(-1e6, 1e6).optional(),
  version: identity.version.optional(),
  recall: identity.recall.optional(),
  side: identity.side.optional(),
  device: identity.device.optional(),
  note: optionalText(500).optional(),
  scaleConfirmed: z.boolean().default(false),
});
export type ScoreCorrection = z.infer<typeof ScoreCorrection>;

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
  ...identity,
  /** Version of the scoring code that made `score`. */
  scoringVersion: text(40),
  note: optionalText(500),
  createdAt: instant(),
});
export type Observation = z.infer<typeof Observation>;

export const TIMES_OF_DAY = ['waking', 'morning', 'midday', 'evening', 'night', 'any'] as const;

const residualFields = {
  episodeId: id('episode'),
  visitId: id('visit').nullable(),
  date: day(),
  /** The movement that hurts ("bending forward"); empty where only the activity is known. */
  movement: optionalText(120),
  /** Activity in the patient's words: "tying shoes". */
  activity: text(200),
  timeOfDay: z.enum(TIMES_OF_DAY),
  severity: number(0, 10),
  /** The patient does the home program and still has it; null when not asked. */
  despiteAdherence: z.boolean().nullable(),
  /** How long it lasts, what eases it. */
  behaviour: optionalText(400),
};

export const ResidualSymptomInput = z.strictObject({
  ...residualFields,
  visitId: residualFields.visitId.default(null),
  movement: residualFields.movement.default(''),
  despiteAdherence: residualFields.despiteAdherence.default(null),
});
export type ResidualSymptomInput = z.infer<typeof ResidualSymptomInput>;

export const ResidualSymptom = z.strictObject({
  id: id('residual symptom'),
  ...residualFields,
  createdAt: instant(),
});
export type ResidualSymptom = z.infer<typeof ResidualSymptom>;

/** One of the patient's own activities rated by a patient-specific scale (PSFS), in their words. */
export const Activity = z.strictObject({
  id: id('activity'),
  episodeId: id('episode'),
  measureId: text(60),
  /** Rises when an activity is replaced: scores of two lists are not one trend. */
  version: z.int().min(1),
  position: z.int().min(0),
  text: text(200),
  createdAt: instant(),
});
export type Activity = z.infer<typeof Activity>;

/** The whole list as it is to be. An id keeps the activity (its words may be corrected); without one it is another. */
export const ActivitiesInput = z.strictObject({
  episodeId: id('episode'),
  measureId: text(60),
  activities: list(z.strictObject({ activityId: id('activity').nullable(), text: text(200) }), 20).min(1),
});
export type ActivitiesInput = z.infer<typeof ActivitiesInput>;
