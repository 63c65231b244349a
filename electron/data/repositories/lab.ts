// The current verdicts the threshold lab compares with, by episode.
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { prepared, type ReadDb } from '../db.ts';
import { rowOf, rowsOf } from './rows.ts';

export interface PreviewRow extends Pick<Verdict, 'episodeId' | 'asOf' | 'state' | 'pStalled'> {
  /** The mark it is shown with. */
  readonly shownLevel: Verdict['level'];
  readonly patientId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string;
}

const IN_CARE = `FROM episode
  JOIN patient ON patient.id = episode.patient_id
  JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
  WHERE episode.status <> 'discharged'`;

/** The next so many episodes in care after the given one, by id. */
export function listPreviewed(db: ReadDb, after: string | null, most: number): PreviewRow[] {
  const statement = prepared(
    db,
    `SELECT episode.id AS episodeId, patient_id AS patientId, family_name AS familyName, given_name AS givenName,
       title, as_of AS asOf, state, shown_level AS shownLevel, p_stalled AS pStalled
     ${IN_CARE} AND episode.id > ? ORDER BY episode.id LIMIT ?`,
  );
  return rowsOf<PreviewRow>(statement, after ?? '', most);
}

export function countPreviewed(db: ReadDb): number {
  return rowOf<{ count: number }>(prepared(db, `SELECT count(*) AS count ${IN_CARE}`))?.count ?? 0;
}
