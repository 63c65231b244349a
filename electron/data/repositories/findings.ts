// Findings, and which red flags are open.
import type { Finding } from '../../../shared/domain/finding.ts';
import type { OpenRedFlag } from '../../../shared/problems/attention.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { insertRow, rowsOf } from './rows.ts';

export function listFindings(db: ReadDb, episodeId: string): Finding[] {
  const statement = prepared(
    db,
    `SELECT id, episode_id AS episodeId, date, code, finding_group AS "group", answer, note,
       created_at AS createdAt
     FROM finding WHERE episode_id = ? ORDER BY date, id`,
  );
  return rowsOf<Finding>(statement, episodeId);
}

/** Red flags of the whole caseload whose latest answer is yes; "unknown" closes none. */
export function listOpenRedFlags(db: ReadDb): OpenRedFlag[] {
  const statement = prepared(
    db,
    `SELECT episode_id AS episodeId, code, date FROM finding AS flag
     WHERE finding_group = 'red-flag' AND answer = 'yes' AND NOT EXISTS (
       SELECT 1 FROM finding AS later
       WHERE later.finding_group = 'red-flag' AND later.episode_id = flag.episode_id AND later.code = flag.code
         AND later.answer <> 'unknown' AND (later.date, later.id) > (flag.date, flag.id))
     ORDER BY episode_id, date, id`,
  );
  return rowsOf<OpenRedFlag>(statement);
}

export function insertFinding(db: WriteDb, finding: Finding): void {
  const { group, ...row } = finding;
  insertRow(db, 'finding', { ...row, findingGroup: group });
}
