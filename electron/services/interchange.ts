// Import: parse, say what is wrong by line and field, and only then write - all rows in one transaction or none.

import { canonicalJson } from '../../shared/canonical-json.ts';
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import { PLAIN_SCORE } from '../../shared/domain/observation.ts';
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
import { hasTotal, scaleDoubt, scaleQuestion } from '../../shared/measures/scale-guard.ts';
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
import { refreshVerdicts } from './verdicts.ts';

export const importHandlers = { 'import.csv': importCsv };

/** A measure of a mapping: one it brings along, one of the therapist's own, or one of the library. */
interface MappedMeasure {
  readonly measure: Measure;
  /** The score its column holds. */
  readonly scoreId: string;
  /** The mapping vouches for the scale: it says so, or it defines the measure. */
  readonly isScaleSure: boolean;
}
type Measures = ReadonlyMap<string, MappedMeasure>;

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
  const measures = new Map<string, MappedMeasure>();
  for (const [index, { measureId, scoreId, scale }] of map.scores.entries()) {
    const measure = brought.get(measureId) ?? lookUpMeasure(db, measureId);
    if (!measure) {
      problems.push({ field: `scores.${index}.measureId`, message: `there is no measure "${measureId}"` });
    } else if (
      scoreId === undefined ? !hasTotal(measure) : !measure.scores.some(({ id }) => id === scoreId)
    ) {
      const names = measure.scores.map(({ id }) => id).join(', ');
      const what = scoreId === undefined ? 'no total' : `no score "${scoreId}"`;
      const message = `${measure.abbreviation} has ${what}; name one of ${names}`;
      problems.push({ field: `scores.${index}.scoreId`, message });
    } else {
      const isScaleSure = scale === 'own' || brought.has(measureId);
      measures.set(measureId, { measure, scoreId: scoreId ?? mainScore(measure).id, isScaleSure });
    }
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
    problems.push(...scaleProblems(measures, scored));
    return { ...one, scored };
  });
  if (problems.length > 0) refuse(file, problems);
  return cases;
}

function mapped(measures: Measures, measureId: string): MappedMeasure {
  const found = measures.get(measureId);
  if (!found) throw new Error('every measure of the mapping was looked up');
  return found;
}

function scoreOf(measures: Measures, { measureId, score }: ImportedScore) {
  const { measure, scoreId } = mapped(measures, measureId);
  return scoreInput(measure, scoreId, { items: null, total: score });
}

/** Rows whose value looks like one of another scale, beside what stands before it and what stands after it. */
function scaleProblems(measures: Measures, scored: readonly ImportedScore[]): FieldError[] {
  const inOrder = scored.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line));
  return inOrder.flatMap((entry, index) => {
    const { measure, scoreId, isScaleSure } = mapped(measures, entry.measureId);
    if (isScaleSure) return [];
    const isSame = (other: ImportedScore) => other.measureId === entry.measureId;
    const sides = [
      inOrder.slice(0, index).filter(isSame),
      inOrder
        .slice(index + 1)
        .filter(isSame)
        .toReversed(),
    ];
    const doubts = sides
      .filter(side => side.length > 0)
      .map(side =>
        scaleDoubt(
          measure,
          scoreId,
          entry.score,
          side.map(other => other.score),
        ),
      );
    const [doubt] = doubts;
    // A step that lasts is a change; only what stands alone is taken for another scale.
    if (!doubt || doubts.includes(null)) return [];
    const message = `${scaleQuestion(doubt)} Correct it, or declare "scale": "own" in the mapping file.`;
    return [{ line: entry.line, field: entry.column, message }];
  });
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
    expectedCourse: null,
    mechanism: '',
    onsetDate: null,
    surgeryDate: null,
    referralDate: null,
    endDate: null,
    setting: 'clinic',
    ...one.episode,
    ...stamps,
  });
  for (const [index, [measureId, { scoreId }]] of [...measures].entries()) {
    const goal = map.customMeasures.find(entry => entry.id === measureId)?.goal ?? null;
    saveEpisodeMeasure(context.db, {
      episodeId,
      measureId,
      scoreId,
      goal,
      goalSource: goal === null ? 'default' : 'therapist',
      isPrimary: index === 0,
    });
  }
  for (const { measureId, date, score, result } of one.scored) {
    const typed = { items: null, total: score, scoreId: null, scaleConfirmed: true };
    const entry = { episodeId, visitId: null, measureId, date, ...typed, note: '' };
    insertObservation(context.db, observationOf(context, { ...PLAIN_SCORE, ...entry }, result));
  }
  refreshVerdicts(context, [episodeId]);
}
