// What stood before a record was changed or taken out. Written once, never changed.
import type { AmendedEntity, Amendment } from '../../../shared/domain/amendment.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'episodeId',
  'entity',
  'recordId',
  'kind',
  'amendedOn',
  'reason',
  'before',
  'createdAt',
);

/** Amendments of an episode, the oldest first. */
export function listAmendments(db: ReadDb, episodeId: string): Amendment[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM amendment WHERE episode_id = ? ORDER BY created_at, id`,
  );
  return rowsOf<Omit<Amendment, 'before'> & { before: string }>(statement, episodeId).map(row => ({
    ...row,
    before: fromJson<Amendment['before']>(row.before),
  }));
}

export function insertAmendment(db: WriteDb, amendment: Amendment): void {
  insertRow(db, 'amendment', { ...amendment, before: JSON.stringify(amendment.before) });
}

/** Entries that are one row of one table; others have rows of other tables under them. */
export type PlainEntity = Exclude<AmendedEntity, 'visit' | 'program' | 'reply'>;

const TABLES: Readonly<Record<PlainEntity, string>> = {
  observation: 'observation',
  adherence: 'adherence',
  flare: 'flare',
  finding: 'finding',
  'residual-symptom': 'residual_symptom',
  phase: 'phase',
  plan: 'plan_of_care',
};

/** Takes an entry out of its table; what it was must be kept as an amendment in the same transaction. */
export function deleteEntry(db: WriteDb, entity: PlainEntity, episodeId: string, recordId: string): void {
  prepared(db, `DELETE FROM ${TABLES[entity]} WHERE episode_id = ? AND id = ?`).run(episodeId, recordId);
}
