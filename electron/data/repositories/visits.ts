// Visits with what was done in them, and flares.
import type { Flare, Intervention, Visit } from '../../../shared/domain/visit.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { byParent, columns, insertRow, isAny, rowOf, rowsOf, updateRow } from './rows.ts';

const VISIT_COLUMNS = columns(
  'id',
  'episodeId',
  'date',
  'setting',
  'painNow',
  'painWorst',
  'painBest',
  'afterLoad',
  'nextMorning',
  'load',
  'minutesActive',
  'minutesPassive',
  'response',
  'note',
  'signedAt',
  'signedBy',
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

/** One visit, or null when there is none with this id. */
export function findVisit(db: ReadDb, visitId: string): Visit | null {
  const statement = prepared(db, `SELECT ${VISIT_COLUMNS} FROM visit WHERE id = ?`);
  const visit = rowOf<Omit<Visit, 'interventions'>>(statement, visitId);
  if (visit === null) return null;
  const done = prepared(
    db,
    `SELECT name, family, minutes, dose, effort FROM intervention
     WHERE episode_id = ? AND visit_id = ? ORDER BY position`,
  );
  return { ...visit, interventions: rowsOf<Intervention>(done, visit.episodeId, visitId) };
}

/** The last visit before a day; null when there was none. */
export function lastVisitBefore(db: ReadDb, episodeId: string, date: string): Pick<Visit, 'id'> | null {
  const statement = prepared(
    db,
    'SELECT id FROM visit WHERE episode_id = ? AND date < ? ORDER BY date DESC, id DESC LIMIT 1',
  );
  return rowOf<Pick<Visit, 'id'>>(statement, episodeId, date);
}

export function hasVisitOn(db: ReadDb, episodeId: string, date: string): boolean {
  return isAny(db, 'SELECT 1 FROM visit WHERE episode_id = ? AND date = ?', episodeId, date);
}

export function isVisitOfEpisode(db: ReadDb, visitId: string, episodeId: string): boolean {
  return isAny(db, 'SELECT 1 FROM visit WHERE episode_id = ? AND id = ?', episodeId, visitId);
}

export function insertVisit(db: WriteDb, visit: Visit): void {
  const { interventions, ...row } = visit;
  insertRow(db, 'visit', row);
  insertInterventions(db, visit, interventions);
}

/** Writes the visit over the one that was seen. False: it has changed meanwhile, nothing is written. */
export function updateVisit(db: WriteDb, visit: Visit, seenVersion: number): boolean {
  const { interventions, ...row } = visit;
  if (!updateRow(db, 'visit', row, seenVersion)) return false;
  deleteInterventions(db, visit);
  insertInterventions(db, visit, interventions);
  return true;
}

/** How many records name a visit. */
export interface VisitLinks {
  readonly observations: number;
  readonly flares: number;
  readonly residualSymptoms: number;
}

/** Takes a visit out. What was linked to it stays, without the link; an appointment is a planned one again. */
export function deleteVisit(db: WriteDb, visit: Place): VisitLinks {
  const unlinked = (table: string) =>
    prepared(db, `UPDATE ${table} SET visit_id = NULL WHERE episode_id = ? AND visit_id = ?`).run(
      visit.episodeId,
      visit.id,
    ).changes;
  const links = {
    observations: unlinked('observation'),
    flares: unlinked('flare'),
    residualSymptoms: unlinked('residual_symptom'),
  };
  prepared(
    db,
    `UPDATE appointment SET visit_id = NULL, status = 'planned', row_version = row_version + 1
     WHERE episode_id = ? AND visit_id = ?`,
  ).run(visit.episodeId, visit.id);
  deleteInterventions(db, visit);
  prepared(db, 'DELETE FROM visit WHERE episode_id = ? AND id = ?').run(visit.episodeId, visit.id);
  return links;
}

type Place = Pick<Visit, 'id' | 'episodeId'>;

function insertInterventions(
  db: WriteDb,
  { episodeId, id: visitId }: Place,
  interventions: readonly Intervention[],
): void {
  for (const [position, intervention] of interventions.entries()) {
    insertRow(db, 'intervention', { episodeId, visitId, position, ...intervention });
  }
}

function deleteInterventions(db: WriteDb, { episodeId, id }: Place): void {
  prepared(db, 'DELETE FROM intervention WHERE episode_id = ? AND visit_id = ?').run(episodeId, id);
}

export function listFlares(db: ReadDb, episodeId: string): Flare[] {
  const statement = prepared(db, `SELECT ${FLARE_COLUMNS} FROM flare WHERE episode_id = ? ORDER BY date, id`);
  return rowsOf<Flare>(statement, episodeId);
}

export function insertFlare(db: WriteDb, flare: Flare): void {
  insertRow(db, 'flare', flare);
}
