// How episodes ended. A discharge stays when the episode is opened again; it then bears that day.
import type { Discharge } from '../../../shared/domain/discharge.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowsOf } from './rows.ts';

const COLUMNS = columns('id', 'episodeId', 'date', 'reason', 'note', 'reopenedOn', 'createdAt');

/** Discharges of all episodes of a patient, the oldest first. */
export function listDischarges(db: ReadDb, patientId: string): Discharge[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM discharge WHERE episode_id IN (SELECT id FROM episode WHERE patient_id = ?)
     ORDER BY created_at, id`,
  );
  return rowsOf<Discharge>(statement, patientId);
}

export function insertDischarge(db: WriteDb, discharge: Discharge): void {
  insertRow(db, 'discharge', discharge);
}

/** Notes on the current discharge that the episode was opened again. */
export function endDischarge(db: WriteDb, episodeId: string, reopenedOn: string): void {
  prepared(db, 'UPDATE discharge SET reopened_on = ? WHERE episode_id = ? AND reopened_on IS NULL').run(
    reopenedOn,
    episodeId,
  );
}
