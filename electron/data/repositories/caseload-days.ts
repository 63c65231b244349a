// What of the caseload's days the explorer sorts and groups by. Apart from the list of names, which must stay quick.
import { prepared, type ReadDb } from '../db.ts';
import { rowsOf } from './rows.ts';

/** The last visit of every episode that had one. */
export function listLastVisits(db: ReadDb): { episodeId: string; lastVisit: string }[] {
  // The subquery answers with null where there was none; asked about twice it would be looked up twice.
  const statement = prepared(
    db,
    `WITH seen AS MATERIALIZED (
       SELECT id AS episodeId, (SELECT max(date) FROM visit WHERE episode_id = episode.id) AS lastVisit FROM episode)
     SELECT episodeId, lastVisit FROM seen WHERE lastVisit IS NOT NULL`,
  );
  return rowsOf<{ episodeId: string; lastVisit: string }>(statement);
}
