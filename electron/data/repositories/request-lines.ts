// All requests of the practice with what the list of them shows: one question of the file, none for each request.
import type { Reply } from '../../../shared/domain/request.ts';
import type { RequestLine } from '../../../shared/domain/request-line.ts';
import { prepared, type ReadDb } from '../db.ts';
import { ANSWERED_ON, ASKED, PATIENT_NAME } from './referrers.ts';
import { columns, fromJson, rowsOf } from './rows.ts';

/** What the file alone can tell: by when an answer is due depends on how the referrer answers. */
export type StoredLine = Omit<RequestLine, 'dueOn' | 'allowedDays' | 'isHabit' | 'awaited'> & {
  readonly referrerId: string | null;
};

export function listRequestLines(db: ReadDb): StoredLine[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, episode.id AS episodeId, code, request.status AS status,
       ${columns('patientId', 'createdOn', 'sentOn', 'channel')}, ${ASKED} AS referrerId,
       ${PATIENT_NAME} AS patientName, title AS episodeTitle, coalesce(recipient ->> '$.name', referrer.name, '') AS referrerName,
       -- Most are long over: what only an open one shows is not looked up for them.
       CASE request.status WHEN 'sent' THEN
         (SELECT max(day) FROM request_event WHERE request_id = request.id AND kind = 'nudged') END AS askedAgainOn,
       CASE request.status WHEN 'answered' THEN ${ANSWERED_ON} END AS answeredOn,
       CASE request.status WHEN 'answered' THEN
         (SELECT json_group_array(DISTINCT kind) FROM reply JOIN reply_kind ON reply_id = reply.id
          WHERE reply.request_id = request.id) ELSE '[]' END AS kinds,
       CASE request.status WHEN 'closed' THEN outcome WHEN 'voided' THEN
         coalesce((SELECT note FROM request_event WHERE request_id = request.id AND kind = 'voided'), '')
       ELSE '' END AS outcome
     FROM request JOIN episode ON episode.id = request.episode_id JOIN patient ON patient.id = episode.patient_id
     LEFT JOIN referrer ON referrer.id = ${ASKED}
     -- Its newer version stands in the list.
     WHERE request.status <> 'replaced'
     ORDER BY request.id`,
  );
  type Row = Omit<StoredLine, 'kinds'> & { readonly kinds: string };
  return rowsOf<Row>(statement).map(row => ({ ...row, kinds: fromJson<Reply['kinds']>(row.kinds) }));
}
