// Visits with what was done in them, and flares.
import type { Flare, Intervention, Visit } from '../../../shared/domain/visit.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { byParent, columns, insertRow, isAny, rowsOf } from './rows.ts';

const VISIT_COLUMNS = columns(
  'id',
  'episodeId',
  'date',
  'setting',
  'load',
  'response',
  'note',
  'signedAt',
  'rowVersion',
  'createdAt',
);
const FLARE_COLUMNS = columns(
  'id',
  'episodeId',
  'date',
  'visitId',
  'rise',
  'durationHours',
  'note',
  'createdAt',
);

/** Visits of an episode, the oldest first: two queries, however many there are. */
export function listVisits(db: ReadDb, episodeId: string): Visit[] {
  const done = prepared(
    db,
    `SELECT visit_id AS parentId, name, family, minutes, dose, effort
     FROM intervention WHERE episode_id = ? ORDER BY visit_id, position`,
  );
  const interventions = byParent(rowsOf<Intervention & { parentId: string }>(done, episodeId));
  const visits = prepared(db, `SELECT ${VISIT_COLUMNS} FROM visit WHERE episode_id = ? ORDER BY date, id`);
  return rowsOf<Omit<Visit, 'interventions'>>(visits, episodeId).map(visit => ({
    ...visit,
    interventions: interventions.get(visit.id) ?? [],
  }));
}

export function isVisitOfEpisode(db: ReadDb, visitId: string, episodeId: string): boolean {
  return isAny(db, 'SELECT 1 FROM visit WHERE episode_id = ? AND id = ?', episodeId, visitId);
}

export function insertVisit(db: WriteDb, visit: Visit): void {
  const { interventions, ...row } = visit;
  const { episodeId, id: visitId } = visit;
  insertRow(db, 'visit', row);
  for (const [position, intervention] of interventions.entries()) {
    insertRow(db, 'intervention', { episodeId, visitId, position, ...intervention });
  }
}

export function listFlares(db: ReadDb, episodeId: string): Flare[] {
  const statement = prepared(db, `SELECT ${FLARE_COLUMNS} FROM flare WHERE episode_id = ? ORDER BY date, id`);
  return rowsOf<Flare>(statement, episodeId);
}

export function insertFlare(db: WriteDb, flare: Flare): void {
  insertRow(db, 'flare', flare);
}
