// The mapping file of a CSV import: which column is what. Small on purpose; written by hand or by a wizard.
import { CustomMeasure } from '../domain/custom-measure.ts';
import { EpisodePatch } from '../domain/episode.ts';
import { PatientPatch } from '../domain/patient.ts';
import type { FieldError } from '../errors.ts';
import { failure, type Result, success } from '../result.ts';
import { day, list, text, z } from '../schema.ts';

const column = text(120);

/** When a row was observed: a column of dates, or a column of days or of codes counted from the start of care. */
const When = z.union([
  z.strictObject({ dateColumn: column }),
  z.strictObject({
    dayColumn: column,
    /** Day 0 of every episode; study files have no calendar. */
    startDate: day(),
    /** Days for coded visits, e.g. {"1": 0, "2": 49, "3": 84}; without it the column holds whole days. */
    days: z.record(z.string(), z.int().min(0).max(36_500)).optional(),
  }),
]);

export const CsvMap = z.strictObject({
  format: z.literal('plateau-csv-map'),
  version: z.literal(1),
  delimiter: z.string().length(1).default(','),
  /** Cells that mean "not recorded". */
  missing: list(z.string().max(20), 10).default(['', 'NA']),
  patient: z.strictObject({
    /** One patient per distinct value. */
    keyColumn: column,
    /** Text with {COLUMN} placeholders. */
    familyName: text(100),
    givenName: z.string().max(100).default(''),
    sexColumn: column.optional(),
    sexValues: z.record(z.string(), PatientPatch.shape.sex.unwrap().unwrap()).optional(),
    tags: list(text(40), 10).default([]),
  }),
  episode: z.strictObject({
    title: text(160),
    region: EpisodePatch.shape.region.unwrap(),
    diagnosis: z.string().max(400).default(''),
    notes: z.string().max(400).default(''),
  }),
  when: When,
  customMeasures: list(CustomMeasure, 20).default([]),
  scores: z
    .array(
      z.strictObject({
        measureId: text(60),
        column,
        /** A column that repeats the score of day 0 on every row of a patient. */
        baselineColumn: column.optional(),
        /** Which score of the measure the column holds, where it has none called total. */
        scoreId: text(60).optional(),
        /** `own`: every value is on the scale of the measure, however far it lies from the others. */
        scale: z.literal('own').optional(),
      }),
    )
    .min(1)
    .max(20),
});
export type CsvMap = z.infer<typeof CsvMap>;

/** Reads a mapping file; every complaint names the field. */
export function parseCsvMap(mapText: string): Result<CsvMap, FieldError[]> {
  let value: unknown;
  try {
    value = JSON.parse(mapText);
  } catch {
    return failure([{ field: '', message: 'the mapping file is not JSON' }]);
  }
  const parsed = CsvMap.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure(parsed.error.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message })));
}
