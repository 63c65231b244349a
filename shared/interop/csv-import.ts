// Turns a CSV table and its mapping into patients, episodes and scores - all of it or nothing.
// Nothing is clamped, guessed or dropped: what is not accepted is named by line and field. No disk, no ids.

import { addDays, daysBetween, isDay } from '../dates.ts';
import { PatientInput } from '../domain/patient.ts';
import type { FieldError } from '../errors.ts';
import { failure, type Result, success } from '../result.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import type { CsvMap } from './csv-map.ts';

export interface ImportedScore {
  readonly measureId: string;
  readonly date: string;
  readonly score: number;
  readonly line: number;
  readonly column: string;
}

export interface ImportedCase {
  readonly key: string;
  readonly line: number;
  readonly patient: PatientInput;
  readonly episode: CsvMap['episode'] & { readonly startDate: string };
  readonly scores: readonly ImportedScore[];
}

export interface CsvImport {
  readonly rows: number;
  readonly cases: readonly ImportedCase[];
  /** What was left out because the file says it was not recorded, in plain words with counts. */
  readonly notes: readonly string[];
}

type Cells = ReadonlyMap<string, string>;

interface Row {
  readonly record: CsvRecord;
  readonly cells: Cells;
}

/** Complaints are cut off here; the count of the rest is told. */
const MOST_PROBLEMS = 200;

export function planCsvImport(text: string, map: CsvMap): Result<CsvImport, FieldError[]> {
  const table = parseCsv(text, map.delimiter);
  if (!table.ok) return failure(table.error);
  const unknownColumns = columnsOf(map).filter(name => !table.value.header.includes(name));
  if (unknownColumns.length > 0) {
    return failure(
      unknownColumns.map(name => ({ line: 1, field: name, message: 'is not a column of the file' })),
    );
  }
  const rows = table.value.records.map(record => ({
    record,
    cells: new Map(table.value.header.map((name, index) => [name, (record.cells[index] ?? '').trim()])),
  }));
  const problems: FieldError[] = [];
  let missingScores = 0;
  const cases = [...groupByPatient(rows, map, problems)].map(([key, group]) => {
    const built = buildCase(key, group, map, problems);
    missingScores += built.missingScores;
    return built.case;
  });
  if (problems.length > 0) return failure(problems);
  if (cases.length === 0)
    return failure([{ line: 1, field: '', message: 'the file has a header but no rows' }]);
  const notes =
    missingScores === 0 ? [] : [`${missingScores} scores are not recorded in the file and were left empty`];
  return success({ rows: rows.length, cases, notes });
}

function columnsOf(map: CsvMap): string[] {
  const placeholders = [map.patient.familyName, map.patient.givenName].flatMap(template =>
    [...template.matchAll(/\{([^{}]+)\}/g)].map(match => match[1] ?? ''),
  );
  const when = 'dateColumn' in map.when ? map.when.dateColumn : map.when.dayColumn;
  const scores = map.scores.flatMap(score => [score.column, score.baselineColumn ?? score.column]);
  return [
    ...new Set([map.patient.keyColumn, ...placeholders, map.patient.sexColumn ?? when, when, ...scores]),
  ];
}

function groupByPatient(rows: readonly Row[], map: CsvMap, problems: FieldError[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.cells.get(map.patient.keyColumn) ?? '';
    if (map.missing.includes(key)) {
      problems.push({
        line: row.record.line,
        field: map.patient.keyColumn,
        message: 'is empty: whose row is this?',
      });
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function buildCase(
  key: string,
  rows: readonly Row[],
  map: CsvMap,
  problems: FieldError[],
): { case: ImportedCase; missingScores: number } {
  const first = rows[0];
  if (!first) throw new Error('a group has at least one row');
  const dated = rows.flatMap(row => {
    const date = dateOf(row, map, problems);
    return date === null ? [] : [{ row, date }];
  });
  const startDate =
    'startDate' in map.when
      ? map.when.startDate
      : dated.reduce((least, { date }) => (date < least ? date : least), dated[0]?.date ?? '1800-01-01');
  const { scores, missingScores } = scoresOf(dated, startDate, map, problems);
  return {
    case: {
      key,
      line: first.record.line,
      patient: patientOf(rows, map, problems),
      episode: { ...map.episode, startDate },
      scores,
    },
    missingScores,
  };
}

/** The person as the first row has it; a later row that says otherwise is a problem, not a choice of ours. */
function patientOf(rows: readonly Row[], map: CsvMap, problems: FieldError[]): PatientInput {
  const { familyName, givenName, tags } = map.patient;
  const agreed = <T>(field: string, read: (row: Row) => T): T | null => {
    let known: { readonly value: T; readonly line: number } | null = null;
    for (const row of rows) {
      const value = read(row);
      const { line } = row.record;
      if (value === null) continue;
      known ??= { value, line };
      if (value === known.value) continue;
      const message = `contradicts line ${known.line}: ${value} and ${known.value}`;
      problems.push({ line, field: `patient ${field}`, message });
    }
    return known?.value ?? null;
  };
  const parsed = PatientInput.safeParse({
    familyName: agreed('familyName', row => fill(familyName, row.cells)),
    givenName: agreed('givenName', row => fill(givenName, row.cells)),
    sex: agreed('sex', row => sexOf(row, map, problems)),
    tags,
  });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = `patient ${issue.path.join('.')}`;
    problems.push({ line: rows[0]?.record.line ?? 1, field, message: issue.message });
  }
  return PatientInput.parse({ familyName: 'refused' });
}

function scoresOf(
  dated: readonly { row: Row; date: string }[],
  startDate: string,
  map: CsvMap,
  problems: FieldError[],
): { scores: ImportedScore[]; missingScores: number } {
  const found = new Map<string, ImportedScore>();
  let missingScores = 0;
  const add = (score: ImportedScore, mayRepeat: boolean) => {
    const place = `${score.measureId}|${score.date}`;
    const earlier = found.get(place);
    if (!earlier) found.set(place, score);
    else if (earlier.score !== score.score || !(mayRepeat || earlier.column !== score.column)) {
      const message =
        earlier.score === score.score
          ? `repeats the score of line ${earlier.line} for the same day`
          : `contradicts line ${earlier.line}: ${score.score} and ${earlier.score} for the same day`;
      problems.push({ line: score.line, field: score.column, message });
    }
  };
  for (const { row, date } of dated) {
    for (const { measureId, column, baselineColumn } of map.scores) {
      const line = row.record.line;
      if (baselineColumn !== undefined) {
        const baseline = numberIn(row, baselineColumn, map, problems);
        if (baseline !== null)
          add({ measureId, date: startDate, score: baseline, line, column: baselineColumn }, true);
      }
      const score = numberIn(row, column, map, problems);
      if (score === null) missingScores++;
      else add({ measureId, date, score, line, column }, false);
    }
  }
  const scores = [...found.values()].sort((a, b) => daysBetween(b.date, a.date) || a.line - b.line);
  return { scores, missingScores };
}

function dateOf(row: Row, map: CsvMap, problems: FieldError[]): string | null {
  const { line } = row.record;
  if ('dateColumn' in map.when) {
    const value = row.cells.get(map.when.dateColumn) ?? '';
    if (isDay(value)) return value;
    problems.push({ line, field: map.when.dateColumn, message: `"${value}" is not a day (YYYY-MM-DD)` });
    return null;
  }
  const { dayColumn, days, startDate } = map.when;
  const value = row.cells.get(dayColumn) ?? '';
  const count = days ? valueOf(days, value) : wholeNumber(value);
  if (count === null || count < 0 || count > 36_500) {
    const message = days
      ? `"${value}" is not one of ${Object.keys(days).join(', ')}`
      : `"${value}" is not a number of whole days`;
    problems.push({ line, field: dayColumn, message });
    return null;
  }
  return addDays(startDate, count);
}

function sexOf(row: Row, map: CsvMap, problems: FieldError[]): 'female' | 'male' | 'other' | null {
  const { sexColumn, sexValues } = map.patient;
  if (sexColumn === undefined) return null;
  const value = row.cells.get(sexColumn) ?? '';
  if (map.missing.includes(value)) return null;
  const sex = valueOf(sexValues ?? {}, value);
  if (sex !== null) return sex;
  problems.push({
    line: row.record.line,
    field: sexColumn,
    message: `"${value}" is not in the mapping's sexValues`,
  });
  return null;
}

/** A decimal number with a point; null where the file says "not recorded". */
function numberIn(row: Row, column: string, map: CsvMap, problems: FieldError[]): number | null {
  const value = row.cells.get(column) ?? '';
  if (map.missing.includes(value)) return null;
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i.test(value)) return Number(value);
  problems.push({ line: row.record.line, field: column, message: `"${value}" is not a number` });
  return null;
}

/** A cell may hold any text, also the name of something every object has. */
function valueOf<T>(table: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

function wholeNumber(value: string): number | null {
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function fill(template: string, cells: Cells): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => cells.get(name) ?? '');
}

/** The first complaints by line, and how many more there are. */
export function shortened(problems: readonly FieldError[]): FieldError[] {
  const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const rest = sorted.length - MOST_PROBLEMS;
  return [...sorted.slice(0, MOST_PROBLEMS), { field: '', message: `and ${rest} more problems` }];
}
