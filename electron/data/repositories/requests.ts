// Requests, the documents frozen by their signature, and replies.
import type { Recipient } from '../../../shared/domain/referrer.ts';
import type { Reply, Request } from '../../../shared/domain/request.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { byParent, columns, fromJson, insertRow, rowOf, rowsOf, updateRow } from './rows.ts';

/** What was signed: the data and the page, exactly. */
export interface FrozenDocument {
  readonly dataJson: string;
  readonly html: string;
}

const COLUMNS = columns(
  'id',
  'episodeId',
  'code',
  'version',
  'status',
  'urgency',
  'verdictId',
  'referrerId',
  'recipient',
  'copyToId',
  'copyTo',
  'createdOn',
  'signedAt',
  'signedBy',
  'signedCredential',
  'sentOn',
  'channel',
  'outcome',
  'htmlHash',
  'rowVersion',
  'createdAt',
);

type RequestRow = Omit<Request, 'recipient' | 'copyTo'> & {
  readonly recipient: string | null;
  readonly copyTo: string | null;
};

export function findRequest(db: ReadDb, requestId: string): Request | null {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM request WHERE id = ?`);
  return requestOf(rowOf<RequestRow>(statement, requestId));
}

/** All versions under a code, the first one first; by the unique index of the codes. */
export function listVersions(db: ReadDb, code: string): Request[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM request WHERE code = ? ORDER BY version`);
  return rowsOf<RequestRow>(statement, code).map(toRequest);
}

/** The draft of an episode; there is at most one. */
export function draftRequestOfEpisode(db: ReadDb, episodeId: string): Request | null {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM request WHERE episode_id = ? AND status = 'draft'`);
  return requestOf(rowOf<RequestRow>(statement, episodeId));
}

export function listRequests(db: ReadDb, episodeId: string): Request[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM request WHERE episode_id = ? ORDER BY id`);
  return rowsOf<RequestRow>(statement, episodeId).map(toRequest);
}

export function insertRequest(db: WriteDb, request: Request): void {
  insertRow(db, 'request', toRow(request));
}

export function updateRequest(db: WriteDb, request: Request, seenVersion: number): boolean {
  return updateRow(db, 'request', toRow(request), seenVersion);
}

/** Takes a draft out with what happened to it and what was written into it. The database lets no signed one go. */
export function deleteDraft(db: WriteDb, requestId: string): void {
  for (const table of ['letter_edit', 'request_event']) {
    prepared(db, `DELETE FROM ${table} WHERE request_id = ?`).run(requestId);
  }
  prepared(db, 'DELETE FROM request WHERE id = ?').run(requestId);
}

function requestOf(row: RequestRow | null): Request | null {
  return row && toRequest(row);
}

function toRequest(row: RequestRow): Request {
  return { ...row, recipient: keptRecipient(row.recipient), copyTo: keptRecipient(row.copyTo) };
}

function keptRecipient(json: string | null): Recipient | null {
  return json === null ? null : fromJson<Recipient>(json);
}

function toRow(request: Request) {
  return { ...request, recipient: jsonOf(request.recipient), copyTo: jsonOf(request.copyTo) };
}

function jsonOf(recipient: Recipient | null): string | null {
  return recipient && JSON.stringify(recipient);
}

/** Null until the request is signed. */
export function frozenDocument(db: ReadDb, requestId: string): FrozenDocument | null {
  const statement = prepared(db, 'SELECT data AS dataJson, html FROM request_document WHERE request_id = ?');
  return rowOf<FrozenDocument>(statement, requestId);
}

/** Keeps what was signed; the database lets nobody change it afterwards. */
export function freezeDocument(db: WriteDb, requestId: string, { dataJson, html }: FrozenDocument): void {
  insertRow(db, 'request_document', { requestId, data: dataJson, html });
}

/** Replies to all requests of an episode, the oldest first: two queries. */
export function listReplies(db: ReadDb, episodeId: string): Reply[] {
  const named = prepared(
    db,
    `SELECT reply_id AS parentId, kind
     FROM request JOIN reply ON reply.request_id = request.id JOIN reply_kind ON reply_kind.reply_id = reply.id
     WHERE request.episode_id = ? ORDER BY reply_id, position`,
  );
  const kinds = byParent(rowsOf<{ parentId: string; kind: Reply['kinds'][number] }>(named, episodeId));
  const replies = prepared(
    db,
    `SELECT reply.id AS id, request_id AS requestId, received_on AS receivedOn, note, recheck_on AS recheckOn,
       reply.created_at AS createdAt
     FROM request JOIN reply ON reply.request_id = request.id
     WHERE request.episode_id = ? ORDER BY received_on, reply.id`,
  );
  return rowsOf<Omit<Reply, 'kinds'>>(replies, episodeId).map(reply => ({
    ...reply,
    kinds: (kinds.get(reply.id) ?? []).map(entry => entry.kind),
  }));
}

export function insertReply(db: WriteDb, reply: Reply): void {
  const { kinds, ...row } = reply;
  insertRow(db, 'reply', row);
  for (const [position, kind] of kinds.entries()) {
    insertRow(db, 'reply_kind', { replyId: reply.id, position, kind });
  }
}

/** Changes what was said of a reply; its kinds and steps stay. */
export function updateReply(db: WriteDb, { id, receivedOn, note, recheckOn }: Reply): void {
  const statement = prepared(db, 'UPDATE reply SET received_on = ?, note = ?, recheck_on = ? WHERE id = ?');
  statement.run(receivedOn, note, recheckOn, id);
}

/** Takes a reply out with its steps. What it was must be kept as an amendment in the same transaction. */
export function deleteReply(db: WriteDb, replyId: string): void {
  for (const table of ['care_step', 'reply_kind']) {
    prepared(db, `DELETE FROM ${table} WHERE reply_id = ?`).run(replyId);
  }
  prepared(db, 'DELETE FROM reply WHERE id = ?').run(replyId);
}
