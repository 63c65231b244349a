// Empty tables for the numbers of a measure on paper: item numbers, the range of an answer, and columns for days. The
// wording of an instrument is its owner's and is never printed: the therapist has the form.
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Language } from '../domain/language.ts';
import { scoreDefinition } from '../measures/change.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import type { Measure } from '../measures/types.ts';
import { personOnPaper } from './person.ts';

export interface ScoreSheet {
  readonly key: string;
  readonly name: string;
  readonly fullName: string;
  readonly version: string;
  /** Row names: item numbers or named inputs; none where only the total is entered. */
  readonly rows: readonly string[];
  /** `0 to 5`, of each item; empty where there are none. */
  readonly range: string;
  /** `0 to 50 points`, of the total. */
  readonly total: string;
  readonly isHigherBetter: boolean;
}

export interface ScoreSheetsData {
  readonly language: Language;
  readonly writtenOn: string;
  readonly patient: ReturnType<typeof personOnPaper>;
  readonly sheets: readonly ScoreSheet[];
}

export function scoreSheetsOf(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  writtenOn: string,
  language: Language,
): ScoreSheetsData {
  return {
    language,
    writtenOn,
    patient: personOnPaper(record.patient),
    sheets: record.measures.flatMap(({ measureId, scoreId }) => {
      const measure = measureOf(measureId);
      return measure ? [sheetOf(measure, scoreId)] : [];
    }),
  };
}

function sheetOf(measure: Measure, scoreId: string): ScoreSheet {
  const { items } = measure;
  const { min, max, unit, direction } = scoreDefinition(measure, scoreId);
  const rows =
    items.inputs ??
    (items.entered ? [] : Array.from({ length: items.count }, (_, index) => String(index + 1)));
  return {
    key: measure.id,
    name: measure.abbreviation,
    fullName: measure.name,
    version: measure.version ?? '',
    rows,
    range: rows.length === 0 || items.inputs ? '' : `${items.itemMin} - ${items.itemMax}`,
    total: `${min} - ${max} ${unit}`.trim(),
    isHigherBetter: (direction ?? measure.direction) === 'higher-is-better',
  };
}
