// Merges of two records of one person: what each moved, so that it can be moved back.
import type { Merge } from '../../../shared/domain/merge.ts';
import { listName, type Patient } from '../../../shared/domain/patient.ts';
import { prepared, type ReadDb, type SqlValue, type WriteDb } from '../db.ts';
import { columns, fromJson, insertRow, rowOf, rowsOf } from './rows.ts';

/** What goes from one record to the other, by id. */
export interface Movable {
  readonly episodes: readonly string[];
  readonly appointments: readonly string[];
  readonly drafts: readonly string[];
  readonly thresholds: readonly { readonly id: string; readonly supersededAt: number | null }[];
}

/** What a merge moved, and both records at that moment. */
export interface Moved extends Movable {
  readonly keptAfter: Patient;
  readonly mergedBefore: Patient;
}

export interface StoredMerge {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptBefore: Patient;
  readonly moved: Moved;
  readonly createdAt: number;
  readonly undoneAt: number | null;
}

export function findMerge(db: ReadDb, mergeId: string): StoredMerge | null {
  const names = columns('id', 'keptId', 'mergedId', 'keptBefore', 'moved', 'createdAt', 'undoneAt');
  const row = rowOf<Omit<StoredMerge, 'keptBefore' | 'moved'> & { keptBefore: string; moved: string }>(
    prepared(db, `SELECT ${names} FROM patient_merge WHERE id = ?`),
    mergeId,
  );
  return row && { ...row, keptBefore: fromJson<Patient>(row.keptBefore), moved: fromJson<Moved>(row.moved) };
}

export function insertMerge(db: WriteDb, merge: StoredMerge): void {
  insertRow(db, 'patient_merge', {
    ...merge,
    keptBefore: JSON.stringify(merge.keptBefore),
    moved: JSON.stringify(merge.moved),
  });
}

export function endMerge(db: WriteDb, mergeId: string, undoneAt: number): void {
  prepared(db, 'UPDATE patient_merge SET undone_at = ? WHERE id = ?').run(undoneAt, mergeId);
}

/** Merges that hold now: which record is kept in place of which. */
export function listMergedInto(db: ReadDb): ReadonlyMap<string, string> {
  const statement = prepared(
    db,
    'SELECT merged_id AS mergedId, kept_id AS keptId FROM patient_merge WHERE undone_at IS NULL',
  );
  const direct = new Map(
    rowsOf<{ mergedId: string; keptId: string }>(statement).map(row => [row.mergedId, row.keptId]),
  );
  return new Map([...direct.keys()].map(mergedId => [mergedId, lastOf(direct, mergedId)]));
}

/** A record that was kept may have been merged itself later. */
function lastOf(direct: ReadonlyMap<string, string>, mergedId: string): string {
  let keptId = mergedId;
  // No longer than the list: a ring could not be made, and would end here.
  for (let step = 0; step <= direct.size; step++) keptId = direct.get(keptId) ?? keptId;
  return keptId;
}

/** Merges a patient had part in, the newest first; those undone too. */
export function listMergesOf(db: ReadDb, patientId: string): Merge[] {
  const statement = prepared(
    db,
    `SELECT merge.id AS id, kept_id AS keptId, kept.family_name AS keptFamily, kept.given_name AS keptGiven,
       merged_id AS mergedId, merged.family_name AS mergedFamily, merged.given_name AS mergedGiven,
       merge.created_at AS createdAt, undone_at AS undoneAt
     FROM patient_merge AS merge
     JOIN patient AS kept ON kept.id = kept_id
     JOIN patient AS merged ON merged.id = merged_id
     WHERE kept_id = ? OR merged_id = ? ORDER BY merge.created_at DESC, merge.id DESC`,
  );
  type MergeRow = Omit<Merge, 'keptName' | 'mergedName'> &
    Record<'keptFamily' | 'keptGiven' | 'mergedFamily' | 'mergedGiven', string>;
  return rowsOf<MergeRow>(statement, patientId, patientId).map(
    ({ keptFamily, keptGiven, mergedFamily, mergedGiven, ...merge }) => ({
      ...merge,
      keptName: listName({ familyName: keptFamily, givenName: keptGiven }),
      mergedName: listName({ familyName: mergedFamily, givenName: mergedGiven }),
    }),
  );
}

/** What would move from one record to the other. Choices of thresholds the kept record has made itself stay behind. */
export function listMovable(
  db: ReadDb,
  mergedId: string,
  keptId: string,
): { readonly moved: Movable; readonly thresholdsLeft: number } {
  const ids = (sql: string, ...values: readonly SqlValue[]) =>
    rowsOf<{ id: string }>(prepared(db, sql), ...values).map(row => row.id);
  const thresholds = rowsOf<{ id: string; supersededAt: number | null; isLeft: number }>(
    prepared(
      db,
      `SELECT id, superseded_at AS supersededAt, superseded_at IS NULL AND EXISTS (
         SELECT 1 FROM threshold AS own WHERE own.patient_id = ? AND own.superseded_at IS NULL
           AND own.measure_id = threshold.measure_id AND own.score_id = threshold.score_id
           AND own.kind = threshold.kind) AS isLeft
       FROM threshold WHERE patient_id = ? ORDER BY id`,
    ),
    keptId,
    mergedId,
  );
  return {
    moved: {
      episodes: ids('SELECT id FROM episode WHERE patient_id = ? ORDER BY id', mergedId),
      appointments: ids('SELECT id FROM appointment WHERE patient_id = ? ORDER BY id', mergedId),
      // The half-finished change of the merged record itself stays with that record.
      drafts: ids(
        'SELECT id FROM draft WHERE patient_id = ? AND id <> ? ORDER BY id',
        mergedId,
        `patient:${mergedId}`,
      ),
      thresholds: thresholds
        .filter(row => row.isLeft === 0)
        .map(({ id, supersededAt }) => ({ id, supersededAt })),
    },
    thresholdsLeft: thresholds.filter(row => row.isLeft === 1).length,
  };
}

/** Gives records to another patient. */
export function moveRecords(db: WriteDb, moved: Movable, patientId: string): void {
  const give = (sql: string, ids: readonly string[]) => {
    const statement = prepared(db, sql);
    for (const id of ids) statement.run(patientId, id);
  };
  give('UPDATE episode SET patient_id = ?, row_version = row_version + 1 WHERE id = ?', moved.episodes);
  give(
    'UPDATE appointment SET patient_id = ?, row_version = row_version + 1 WHERE id = ?',
    moved.appointments,
  );
  give('UPDATE draft SET patient_id = ? WHERE id = ?', moved.drafts);
  const threshold = prepared(db, 'UPDATE threshold SET patient_id = ?, superseded_at = ? WHERE id = ?');
  for (const { id, supersededAt } of moved.thresholds) threshold.run(patientId, supersededAt, id);
}

/** What was planned or begun since for these episodes: it goes where they go. */
export function listBelonging(
  db: ReadDb,
  episodeIds: readonly string[],
): { readonly appointments: readonly string[]; readonly drafts: readonly string[] } {
  const of = (table: 'appointment' | 'draft') =>
    episodeIds.flatMap(episodeId =>
      rowsOf<{ id: string }>(
        prepared(db, `SELECT id FROM ${table} WHERE episode_id = ? ORDER BY id`),
        episodeId,
      ).map(row => row.id),
    );
  return { appointments: of('appointment'), drafts: of('draft') };
}
