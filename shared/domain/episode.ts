// One episode of care for one problem, and the measures followed in it.
import { day, id, instant, number, optionalText, rowVersion, text, z } from '../schema.ts';

export const REGIONS = [
  'lumbar',
  'cervical',
  'thoracic',
  'shoulder',
  'elbow',
  'wrist',
  'hand',
  'hip',
  'knee',
  'ankle',
  'foot',
  'balance',
  'cardiorespiratory',
  'general',
] as const;
export const SIDES = ['left', 'right', 'both', 'none'] as const;
export const EPISODE_STATUSES = ['active', 'paused', 'discharged'] as const;
export const SETTINGS = ['clinic', 'home', 'telehealth'] as const;

export type Region = (typeof REGIONS)[number];

const fields = {
  referrerId: id('referrer').nullable(),
  /** The problem in a few words, e.g. "Low back pain with left leg pain". */
  title: text(160),
  region: z.enum(REGIONS),
  side: z.enum(SIDES),
  diagnosis: optionalText(400),
  icd10: z
    .string()
    .regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'not an ICD-10 code such as M54.5')
    .nullable(),
  workingDiagnosis: optionalText(400),
  /** Id of an expected course (shared/clinical/courses.ts); null where the diagnosis tells it. */
  expectedCourse: text(60).nullable(),
  mechanism: optionalText(400),
  onsetDate: day().nullable(),
  surgeryDate: day().nullable(),
  referralDate: day().nullable(),
  startDate: day(),
  setting: z.enum(SETTINGS),
  notes: optionalText(5000),
};

export const EpisodeInput = z.strictObject({
  patientId: id('patient'),
  referrerId: fields.referrerId.default(null),
  title: fields.title,
  region: fields.region,
  side: fields.side.default('none'),
  diagnosis: fields.diagnosis.default(''),
  icd10: fields.icd10.default(null),
  workingDiagnosis: fields.workingDiagnosis.default(''),
  expectedCourse: fields.expectedCourse.default(null),
  mechanism: fields.mechanism.default(''),
  onsetDate: fields.onsetDate.default(null),
  surgeryDate: fields.surgeryDate.default(null),
  referralDate: fields.referralDate.default(null),
  startDate: fields.startDate,
  setting: fields.setting.default('clinic'),
  notes: fields.notes.default(''),
});
export type EpisodeInput = z.infer<typeof EpisodeInput>;

/** A change names only the fields it changes: no defaults here, or an update would empty the others. */
export const EpisodePatch = z.strictObject(fields).partial();

export const Episode = z.strictObject({
  id: id('episode'),
  patientId: id('patient'),
  ...fields,
  endDate: day().nullable(),
  status: z.enum(EPISODE_STATUSES),
  rowVersion: rowVersion(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type Episode = z.infer<typeof Episode>;

/** A measure followed in an episode, with the score that counts as reached. */
export const EpisodeMeasure = z.strictObject({
  episodeId: id('episode'),
  measureId: text(60),
  scoreId: text(60),
  /** In the measure's own units; null until the therapist or the default sets it. */
  goal: number(-1e6, 1e6).nullable(),
  /** Who chose the goal: the therapist, or our default of two important changes from baseline. */
  goalSource: z.enum(['therapist', 'default']),
  isPrimary: z.boolean(),
});
export type EpisodeMeasure = z.infer<typeof EpisodeMeasure>;
