// Scanned pages of replies and of sendings. Lists read what is known of them; their bytes only who asks for one.
import type { Attachment } from '../../../shared/domain/attachment.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'id',
  'replyId',
  'requestId',
  'fileName',
  'mediaType',
  'byteCount',
  'pages',
  'hash',
  'createdAt',
);

/** Of all replies and sendings in an episode, in the order of attaching. */
export function listAttachments(db: ReadDb, episodeId: string): Attachment[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM attachment
     WHERE reply_id IN (SELECT reply.id FROM request JOIN reply ON request_id = request.id WHERE episode_id = ?)
       OR request_id IN (SELECT id FROM request WHERE episode_id = ?)
     ORDER BY id`,
  );
  return rowsOf<Attachment>(statement, episodeId, episodeId);
}

/** Those that belong to the same reply or sending. */
export function attachmentsOf(
  db: ReadDb,
  { replyId, requestId }: Pick<Attachment, 'replyId' | 'requestId'>,
): Attachment[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM attachment WHERE reply_id = ? OR request_id = ?`);
  return rowsOf<Attachment>(statement, replyId, requestId);
}

export function findAttachment(db: ReadDb, attachmentId: string): Attachment | null {
  return rowOf<Attachment>(prepared(db, `SELECT ${COLUMNS} FROM attachment WHERE id = ?`), attachmentId);
}

export function insertAttachment(db: WriteDb, attachment: Attachment, bytes: Uint8Array): void {
  insertRow(db, 'attachment', attachment);
  insertRow(db, 'attachment_content', { attachmentId: attachment.id, bytes });
}

/** Null where the bytes are missing. */
export function attachmentBytes(db: ReadDb, attachmentId: string): Uint8Array | null {
  const statement = prepared(db, 'SELECT bytes FROM attachment_content WHERE attachment_id = ?');
  return rowOf<{ bytes: Uint8Array }>(statement, attachmentId)?.bytes ?? null;
}

/** Every attachment, one after the other: all bytes at once may be more than there is room for. */
export function listAllAttachments(db: ReadDb): Attachment[] {
  return rowsOf<Attachment>(prepared(db, `SELECT ${COLUMNS} FROM attachment ORDER BY id`));
}
