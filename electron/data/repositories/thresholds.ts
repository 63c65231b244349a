// Chosen errors and important differences: one current choice for each score and patient, older ones kept.
import type { Threshold, ThresholdEntry } from '../../../shared/domain/threshold.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'measureId',
  'scoreId',
  'patientId',
  'kind',
  'value',
  'population',
  'citation',
  'verified',
  'reason',
  'createdAt',
);

/** What a current choice is about; there is one for each. */
type ThresholdKey = Pick<Threshold, 'measureId' | 'scoreId' | 'kind' | 'patientId'>;

const CURRENT = `superseded_at IS NULL AND measure_id = ? AND score_id = ? AND kind = ?
  AND coalesce(patient_id, '') = coalesce(?, '')`;

/** Choices are rare; a list longer than this is read by nobody. */
const LONGEST_HISTORY = 500;

type Row = Omit<Threshold, 'verified'> & { readonly verified: number };

/** Current choices of the practice and, where one is named, of a patient. */
export function listThresholds(db: ReadDb, patientId: string | null): Threshold[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM threshold
     WHERE superseded_at IS NULL AND (patient_id IS NULL OR patient_id = ?) ORDER BY measure_id, id`,
  );
  return rowsOf<Row>(statement, patientId).map(row => ({ ...row, verified: row.verified === 1 }));
}

/** Every choice ever made about a measure, the newest first. */
export function listThresholdHistory(db: ReadDb, measureId: string): ThresholdEntry[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS}, superseded_at AS supersededAt FROM threshold WHERE measure_id = ?
     ORDER BY created_at DESC, id DESC LIMIT ${LONGEST_HISTORY}`,
  );
  return rowsOf<Row & Pick<ThresholdEntry, 'supersededAt'>>(statement, measureId).map(row => ({
    ...row,
    verified: row.verified === 1,
  }));
}

/** The current choice for one score, kind and patient (null: of the practice). */
export function findThreshold(db: ReadDb, choice: ThresholdKey): Threshold | null {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM threshold WHERE ${CURRENT}`);
  const row = rowOf<Row>(statement, choice.measureId, choice.scoreId, choice.kind, choice.patientId);
  return row && { ...row, verified: row.verified === 1 };
}

/** Episodes of a patient, or all open ones where none is named, that follow the measure or have a score of it. */
export function episodesWithMeasure(db: ReadDb, measureId: string, patientId: string | null): string[] {
  const statement = prepared(
    db,
    `SELECT id FROM episode
     WHERE ${patientId === null ? "status <> 'discharged'" : 'patient_id = ?'} AND (
       EXISTS (SELECT 1 FROM episode_measure WHERE episode_id = episode.id AND measure_id = ?)
       OR EXISTS (SELECT 1 FROM observation WHERE episode_id = episode.id AND measure_id = ?))
     ORDER BY id`,
  );
  const values = [...(patientId === null ? [] : [patientId]), measureId, measureId];
  return rowsOf<{ id: string }>(statement, ...values).map(row => row.id);
}

/** Ends the current choice for the same score and patient, and puts this one in its place. */
export function replaceThreshold(db: WriteDb, threshold: Threshold): void {
  endThreshold(db, threshold, threshold.createdAt);
  insertRow(db, 'threshold', threshold);
}

/** Ends the current choice: the library's number counts again. */
export function endThreshold(db: WriteDb, choice: ThresholdKey, nowMs: number): void {
  prepared(db, `UPDATE threshold SET superseded_at = ? WHERE ${CURRENT}`).run(
    nowMs,
    choice.measureId,
    choice.scoreId,
    choice.kind,
    choice.patientId,
  );
}
