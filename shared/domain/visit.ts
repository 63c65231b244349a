// One contact: what was done, how it was borne, and the flare that may have followed.
import { day, id, instant, list, number, optionalText, rowVersion, text, z } from '../schema.ts';
import { SETTINGS } from './episode.ts';
import { FINDING_ANSWERS, FINDING_GROUPS } from './finding.ts';
import { TIMES_OF_DAY } from './observation.ts';
import { ADHERENCE_SOURCES } from './program.ts';

export const INTERVENTION_FAMILIES = [
  'exercise',
  'manual-therapy',
  'education',
  'heat-cold',
  'electrotherapy',
  'gait-balance',
  'other',
] as const;

/** How the last load was borne: better after it, no change, sore but settled within a day, or worse. */
export const AFTER_LOAD = ['better', 'same', 'sore-settled', 'worse'] as const;

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

const pain = number(0, 10).nullable();
const minutes = number(0, 600).nullable();

/** What can be said of one contact. Every field but the day and the setting may be left empty. */
const fields = {
  date: day(),
  setting: z.enum(SETTINGS),
  /** Pain on the 0 to 10 scale: now, and worst and best since the last visit. */
  painNow: pain,
  painWorst: pain,
  painBest: pain,
  /** Since the last load; null when not asked. */
  afterLoad: z.enum(AFTER_LOAD).nullable(),
  /** Pain on the morning after the last load, 0 to 10. */
  nextMorning: pain,
  /** Overall effort of the session, 1 (very light) to 10 (maximal); null when not judged. */
  load: number(1, 10).nullable(),
  /** Minutes the patient worked, and minutes something was done to them. */
  minutesActive: minutes,
  minutesPassive: minutes,
  response: optionalText(1000),
  note: optionalText(10_000),
  interventions: list(Intervention, 30),
};

export const VisitInput = z.strictObject({
  episodeId: id('episode'),
  date: fields.date,
  setting: fields.setting,
  painNow: fields.painNow.default(null),
  painWorst: fields.painWorst.default(null),
  painBest: fields.painBest.default(null),
  afterLoad: fields.afterLoad.default(null),
  nextMorning: fields.nextMorning.default(null),
  load: fields.load.default(null),
  minutesActive: fields.minutesActive.default(null),
  minutesPassive: fields.minutesPassive.default(null),
  response: fields.response.default(''),
  note: fields.note.default(''),
  interventions: fields.interventions.default([]),
});
export type VisitInput = z.infer<typeof VisitInput>;

/** A change names only the fields it changes: no defaults here, or an update would empty the others. */
export const VisitPatch = z.strictObject(fields).partial();
export type VisitPatch = z.infer<typeof VisitPatch>;

export const Visit = z.strictObject({
  id: id('visit'),
  episodeId: id('episode'),
  ...fields,
  signedAt: instant().nullable(),
  signedBy: optionalText(200),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type Visit = z.infer<typeof Visit>;

/** A visit of which nothing was said yet. */
export const BLANK_VISIT = {
  painNow: null,
  painWorst: null,
  painBest: null,
  afterLoad: null,
  nextMorning: null,
  load: null,
  minutesActive: null,
  minutesPassive: null,
  response: '',
  note: '',
  interventions: [],
  signedAt: null,
  signedBy: '',
} satisfies Partial<Visit>;

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

/**
 * A visit with everything that was asked at it: saved in one go and judged once. What is null or not listed was not
 * asked; nothing is taken for zero.
 */
/** Whether it is meant although the episode has a visit on this day. */
export function allowSecond() {
  return z.boolean().default(false);
}

export const VisitRecordInput = VisitInput.extend({
  /** Sessions of the home program since the last visit; null stays unknown. */
  adherence: z
    .strictObject({
      from: day(),
      to: day(),
      sessionsPlanned: number(0, 1000),
      sessionsDone: number(0, 1000),
      daysRecorded: z.int().min(0).max(1000),
      source: z.enum(ADHERENCE_SOURCES).default('recall'),
    })
    .nullable()
    .default(null),
  /** A flare after the last load: it is linked to the visit before this one. */
  flare: z
    .strictObject({
      date: day(),
      rise: Flare.shape.rise.default(null),
      durationHours: Flare.shape.durationHours.default(null),
      note: Flare.shape.note.default(''),
    })
    .nullable()
    .default(null),
  residualSymptoms: list(
    z.strictObject({
      movement: optionalText(120).default(''),
      activity: text(200),
      timeOfDay: z.enum(TIMES_OF_DAY),
      severity: number(0, 10),
      despiteAdherence: z.boolean().nullable().default(null),
      behaviour: optionalText(400).default(''),
    }),
    60,
  ).default([]),
  findings: list(
    z.strictObject({
      code: text(80),
      group: z.enum(FINDING_GROUPS),
      answer: z.enum(FINDING_ANSWERS),
      note: optionalText(500).default(''),
    }),
    200,
  ).default([]),
  /** The planned contact that this visit fulfils. */
  appointmentId: id('appointment').nullable().default(null),
  allowSecond: allowSecond(),
  /** Who signs it at once; empty: it stays open to change. */
  signedBy: optionalText(200).default(''),
});
export type VisitRecordInput = z.infer<typeof VisitRecordInput>;
