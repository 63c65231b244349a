// Referrers.
import type { Referrer } from '../../../shared/domain/referrer.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'name',
  'credential',
  'practice',
  'address',
  'phone',
  'fax',
  'email',
  'preferredChannel',
  'language',
  'notes',
  'rowVersion',
  'createdAt',
  'updatedAt',
);

export function findReferrer(db: ReadDb, referrerId: string): Referrer | null {
  return rowOf<Referrer>(prepared(db, `SELECT ${COLUMNS} FROM referrer WHERE id = ?`), referrerId);
}

export function listReferrers(db: ReadDb): Referrer[] {
  return rowsOf<Referrer>(prepared(db, `SELECT ${COLUMNS} FROM referrer ORDER BY name, id`));
}

export function insertReferrer(db: WriteDb, referrer: Referrer): void {
  insertRow(db, 'referrer', referrer);
}
