// Import: parse, say what is wrong by line and field, and only then write - all rows in one transaction or none.

import { listName } from '../../shared/domain/patient.ts';
import type { FieldError } from '../../shared/errors.ts';
import { fail } from '../../shared/errors.ts';
import { type CsvImport, type ImportedCase, planCsvImport } from '../../shared/interop/csv-import.ts';
import { type CsvMap, parseCsvMap } from '../../shared/interop/csv-map.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { scoreTotal } from '../../shared/measures/scoring.ts';
import type { ReadDb } from '../data/db.ts';
import { transaction } from '../data/db.ts';
import { findCustomMeasure, insertCustomMeasure } from '../data/repositories/custom-measures.ts';
import { insertEpisode, saveEpisodeMeasure } from '../data/repositories/episodes.ts';
import { insertObservation } from '../data/repositories/observations.ts';
import { findNamesakes, insertPatient } from '../data/repositories/patients.ts';
import { recordInAudit, type ServiceContext } from './command.ts';
import { measureOfCustom, observationOf, requireMeasure } from './measures.ts';
import { recomputeVerdict } from './verdicts.ts';

export const importHandlers = { 'import.csv': importCsv };

function importCsv(context: ServiceContext, input: InputOf<'import.csv'>): OutputOf<'import.csv'> {
  if (context.readOnly) fail('read-only');
  const map = parseCsvMap(input.mapText);
  if (!map.ok) fail('invalid', { fields: map.error.map(entry => ({ ...entry, file: 'mapping file' })) });
  const plan = planCsvImport(input.text, map.value);
  if (!plan.ok) fail('invalid', { fields: inFile(input.fileName, plan.error) });
  const problems = [
    ...scoreProblems(context.db, map.value, plan.value),
    ...duplicates(context.db, plan.value),
  ];
  if (problems.length > 0) fail('invalid', { fields: inFile(input.fileName, problems) });
  const report = {
    rows: plan.value.rows,
    patients: plan.value.cases.length,
    episodes: plan.value.cases.length,
    observations: plan.value.cases.reduce((sum, one) => sum + one.scores.length, 0),
    notes: [...plan.value.notes],
  };
  if (input.dryRun) return report;
  transaction(context.db, () => {
    for (const custom of map.value.customMeasures) {
      if (!findCustomMeasure(context.db, custom.id)) insertCustomMeasure(context.db, custom, context.now());
    }
    for (const one of plan.value.cases) writeCase(context, map.value, one);
    const { notes: _notes, ...counts } = report;
    recordInAudit(context, 'import', { entity: 'caseload', entityId: '', record: null, detail: counts });
  });
  context.announce(['*']);
  return report;
}

function inFile(file: string, problems: readonly FieldError[]): FieldError[] {
  return problems.map(problem => ({ ...problem, file }));
}

/** Every score is checked against its measure before anything is written. */
function scoreProblems(db: ReadDb, map: CsvMap, plan: CsvImport): FieldError[] {
  const known = new Map(map.customMeasures.map(custom => [custom.id, measureOfCustom(custom)]));
  return plan.cases.flatMap(one =>
    one.scores.flatMap(entry => {
      const measure = known.get(entry.measureId) ?? requireMeasure(db, entry.measureId);
      const scored = scoreTotal(measure, entry.score);
      return scored.ok
        ? []
        : [{ line: entry.line, field: entry.column, message: `${entry.score}: ${describe(scored.error)}` }];
    }),
  );
}

function duplicates(db: ReadDb, plan: CsvImport): FieldError[] {
  return plan.cases
    .filter(({ patient }) => findNamesakes(db, patient.familyName, patient.givenName).length > 0)
    .map(({ line, patient }) => ({
      line,
      field: 'patient',
      message: `${listName(patient)} is already in the caseload; was this file imported before?`,
    }));
}

function writeCase(context: ServiceContext, map: CsvMap, one: ImportedCase): void {
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
  for (const [index, { measureId }] of map.scores.entries()) {
    const measure = requireMeasure(context.db, measureId);
    const custom = map.customMeasures.find(entry => entry.id === measureId);
    saveEpisodeMeasure(context.db, {
      episodeId,
      measureId,
      scoreId: measure.mainScoreId,
      goal: custom?.goal ?? null,
      goalSource: custom?.goal === undefined || custom.goal === null ? 'default' : 'therapist',
      isPrimary: index === 0,
    });
  }
  for (const score of one.scores) {
    const input = {
      episodeId,
      visitId: null,
      measureId: score.measureId,
      date: score.date,
      items: null,
      total: score.score,
      note: '',
    };
    insertObservation(context.db, observationOf(context, input));
  }
  recomputeVerdict(context, episodeId);
}
