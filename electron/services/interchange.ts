// Import: parse, say what is wrong by line and field, and only then write - all rows in one transaction or none.

import { canonicalJson } from '../../shared/canonical-json.ts';
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import { listName } from '../../shared/domain/patient.ts';
import { type FieldError, fail } from '../../shared/errors.ts';
import {
  type CsvImport,
  type ImportedCase,
  type ImportedScore,
  planCsvImport,
  shortened,
} from '../../shared/interop/csv-import.ts';
import { type CsvMap, parseCsvMap } from '../../shared/interop/csv-map.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { measureOfCustom } from '../../shared/measures/custom.ts';
import { mainScore } from '../../shared/measures/scoring.ts';
import type { Measure } from '../../shared/measures/types.ts';
import type { ReadDb } from '../data/db.ts';
import { transaction } from '../data/db.ts';
import { findCustomMeasure, insertCustomMeasure } from '../data/repositories/custom-measures.ts';
import { insertEpisode, saveEpisodeMeasure } from '../data/repositories/episodes.ts';
import { insertObservation } from '../data/repositories/observations.ts';
import { findNamesakes, insertPatient } from '../data/repositories/patients.ts';
import { recordInAudit, type ServiceContext } from './command.ts';
import { latestDay } from './episode-change.ts';
import { lookUpMeasure } from './lookups.ts';
import { definitionProblems, observationOf, type Scored, scoreInput } from './measures.ts';
import { recomputeVerdict } from './verdicts.ts';

export const importHandlers = { 'import.csv': importCsv };

/** Measures of a mapping by id: those it brings along, the therapist's own, the library. */
type Measures = ReadonlyMap<string, Measure>;

/** A case whose scores have all been accepted. */
interface CheckedCase extends ImportedCase {
  readonly scored: readonly (ImportedScore & { readonly result: Scored })[];
}

function importCsv(context: ServiceContext, input: InputOf<'import.csv'>): OutputOf<'import.csv'> {
  if (context.readOnly) fail('read-only');
  const map = parseCsvMap(input.mapText);
  if (!map.ok) return refuse('mapping file', map.error);
  const measures = measuresOf(context.db, map.value);
  const plan = planCsvImport(input.text, map.value);
  if (!plan.ok) return refuse(input.fileName, plan.error);
  const cases = checkCases(context, input.fileName, measures, plan.value);
  const counts = {
    rows: plan.value.rows,
    patients: cases.length,
    episodes: cases.length,
    observations: cases.reduce((sum, one) => sum + one.scored.length, 0),
  };
  const report = { ...counts, notes: [...plan.value.notes] };
  if (input.dryRun) return report;
  transaction(context.db, () => {
    for (const custom of map.value.customMeasures) {
      if (!findCustomMeasure(context.db, custom.id)) insertCustomMeasure(context.db, custom, context.now());
    }
    for (const one of cases) writeCase(context, map.value, measures, one);
    recordInAudit(context, 'import', { entity: 'caseload', entityId: '', record: null, detail: counts });
  });
  context.announce(['*']);
  return report;
}

function refuse(file: string, problems: readonly FieldError[]): never {
  return fail('invalid', { fields: shortened(problems).map(problem => ({ ...problem, file })) });
}

/** Refuses a mapping that brings an unsound or a contradicting definition, or names a measure nobody has. */
function measuresOf(db: ReadDb, map: CsvMap): Measures {
  const problems = map.customMeasures.flatMap((custom, index) =>
    customProblems(db, custom).map(({ field, message }) => ({
      field: `customMeasures.${index}.${field}`,
      message,
    })),
  );
  const brought = new Map(map.customMeasures.map(custom => [custom.id, measureOfCustom(custom)]));
  const measures = new Map<string, Measure>();
  for (const [index, { measureId }] of map.scores.entries()) {
    const measure = brought.get(measureId) ?? lookUpMeasure(db, measureId);
    if (measure) measures.set(measureId, measure);
    else problems.push({ field: `scores.${index}.measureId`, message: `there is no measure "${measureId}"` });
  }
  if (problems.length > 0) refuse('mapping file', problems);
  return measures;
}

function customProblems(db: ReadDb, custom: CustomMeasure): FieldError[] {
  const known = findCustomMeasure(db, custom.id);
  const contradicts = known !== null && canonicalJson(known) !== canonicalJson(custom);
  return [
    ...definitionProblems(custom),
    ...(contradicts
      ? [{ field: 'id', message: 'is in use here for a measure that is defined otherwise' }]
      : []),
  ];
}

/** Every row is checked against its measure, the calendar and the caseload before anything is written. */
function checkCases(
  context: ServiceContext,
  file: string,
  measures: Measures,
  plan: CsvImport,
): CheckedCase[] {
  const problems: FieldError[] = [];
  const lastDay = latestDay(context);
  const cases = plan.cases.map(one => {
    problems.push(...duplicateProblems(context.db, one));
    const scored = one.scores.flatMap(entry => {
      if (entry.date > lastDay) {
        problems.push({ line: entry.line, field: entry.column, message: `${entry.date} lies in the future` });
      }
      const result = scoreOf(measures, entry);
      if (result.ok) return [{ ...entry, result: result.value }];
      problems.push({ line: entry.line, field: entry.column, message: result.error.message });
      return [];
    });
    return { ...one, scored };
  });
  if (problems.length > 0) refuse(file, problems);
  return cases;
}

function scoreOf(measures: Measures, { measureId, score }: ImportedScore) {
  const measure = measures.get(measureId);
  if (!measure) throw new Error('every measure of the mapping was looked up');
  return scoreInput(measure, mainScore(measure).id, { items: null, total: score });
}

/** A CSV row holds nothing that tells two people of one name apart, so any namesake in the caseload is refused. */
function duplicateProblems(db: ReadDb, { line, patient }: ImportedCase): FieldError[] {
  if (findNamesakes(db, patient.familyName, patient.givenName).length === 0) return [];
  const message = `${listName(patient)} is already in the caseload; was this file imported before?`;
  return [{ line, field: 'patient', message }];
}

function writeCase(context: ServiceContext, map: CsvMap, measures: Measures, one: CheckedCase): void {
  const now = context.now();
  const stamps = { status: 'active', rowVersion: 1, createdAt: now, updatedAt: now } as const;
  const patientId = context.newId();
  const episodeId = context.newId();
  insertPatient(context.db, { id: patientId, ...one.patient, ...stamps });
  insertEpisode(context.db, {
    id: episodeId,
    patientId,
    referrerId: null,
    side: 'none',
    icd10: null,
    workingDiagnosis: '',
    mechanism: '',
    onsetDate: null,
    surgeryDate: null,
    referralDate: null,
    endDate: null,
    setting: 'clinic',
    ...one.episode,
    ...stamps,
  });
  for (const [index, [measureId, measure]] of [...measures].entries()) {
    const goal = map.customMeasures.find(entry => entry.id === measureId)?.goal ?? null;
    saveEpisodeMeasure(context.db, {
      episodeId,
      measureId,
      scoreId: mainScore(measure).id,
      goal,
      goalSource: goal === null ? 'default' : 'therapist',
      isPrimary: index === 0,
    });
  }
  for (const { measureId, date, score, result } of one.scored) {
    const input = { episodeId, visitId: null, measureId, date, items: null, total: score, note: '' };
    insertObservation(context.db, observationOf(context, input, result));
  }
  recomputeVerdict(context, episodeId);
}
