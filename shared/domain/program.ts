// Home exercise program and adherence to it. Unknown adherence is not zero: no record means unknown.
import { DAY_MARKS } from '../home-program.ts';
import { day, id, instant, list, number, optionalText, text, z } from '../schema.ts';

export const Exercise = z.strictObject({
  name: text(160),
  /** Planned dose in words: "3 x 12, every other day". */
  dose: optionalText(200),
  sessionsPerWeek: number(0, 50).nullable(),
});
export type Exercise = z.infer<typeof Exercise>;

export const ProgramInput = z.strictObject({
  episodeId: id('episode'),
  startsOn: day(),
  exercises: list(Exercise, 30),
});
export type ProgramInput = z.infer<typeof ProgramInput>;

/** A version put right: what it says from now on, and why. */
export const ProgramCorrection = ProgramInput.extend({
  programId: id('program'),
  reason: text(500),
  /** The therapist's own day. */
  amendedOn: day(),
});

export const Program = z.strictObject({
  id: id('program'),
  episodeId: id('episode'),
  version: z.int().min(1),
  startsOn: day(),
  exercises: list(Exercise, 30),
  createdAt: instant(),
});
export type Program = z.infer<typeof Program>;

/** The latest program of another episode, with what tells it from others. */
export const ProgramSource = z.strictObject({
  episodeId: id('episode'),
  title: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  program: Program,
});
export type ProgramSource = z.infer<typeof ProgramSource>;

export const ADHERENCE_SOURCES = ['log', 'recall', 'therapist'] as const;

const adherenceFields = {
  episodeId: id('episode'),
  from: day(),
  to: day(),
  sessionsPlanned: number(0, 1000),
  sessionsDone: number(0, 1000),
  /** Days of the period for which anything was recorded; the "despite adherence" gate needs at least half. */
  daysRecorded: z.int().min(0).max(1000),
  source: z.enum(ADHERENCE_SOURCES),
};

export const AdherenceInput = z
  .strictObject(adherenceFields)
  .refine(value => value.from <= value.to, { path: ['to'], message: 'ends before it begins' });
export type AdherenceInput = z.infer<typeof AdherenceInput>;

/** What a paper diary or the patient tells of some days, with the flare that stands in it. */
export const AdherenceRecordInput = z
  .strictObject({
    ...adherenceFields,
    /** Entries of the same days leave the record for this one; what they said stays readable. */
    replace: z.boolean().default(false),
    flare: z
      .strictObject({ date: day(), note: optionalText(1000).default('') })
      .nullable()
      .default(null),
  })
  .refine(value => value.from <= value.to, { path: ['to'], message: 'ends before it begins' });

/** Single days as they are marked in the calendar; `unknown` takes back what a day said. */
export const AdherenceLogInput = z.strictObject({
  episodeId: id('episode'),
  days: list(z.strictObject({ date: day(), mark: z.enum(DAY_MARKS) }), 62).min(1),
});

export const Adherence = z.strictObject({ id: id('adherence'), ...adherenceFields, createdAt: instant() });
export type Adherence = z.infer<typeof Adherence>;
