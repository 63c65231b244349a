// Home exercise program and adherence to it. Unknown adherence is not zero: no record means unknown.
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

export const Program = z.strictObject({
  id: id('program'),
  episodeId: id('episode'),
  version: z.int().min(1),
  startsOn: day(),
  exercises: list(Exercise, 30),
  createdAt: instant(),
});
export type Program = z.infer<typeof Program>;

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

export const Adherence = z.strictObject({ id: id('adherence'), ...adherenceFields, createdAt: instant() });
export type Adherence = z.infer<typeof Adherence>;
