// Scanned pages of replies. Lists read what is known of them; their bytes only who asks for one.
import type { Attachment } from '../../../shared/domain/attachment.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const COLUMNS = columns('id', 'replyId', 'fileName', 'mediaType', 'byteCount', 'pages', 'hash', 'createdAt');

/** Of all replies in an episode, in the order of attaching. */
export function listAttachments(db: ReadDb, episodeId: string): Attachment[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM attachment
     WHERE reply_id IN (SELECT reply.id FROM request JOIN reply ON request_id = request.id WHERE episode_id = ?)
     ORDER BY id`,
  );
  return rowsOf<Attachment>(statement, episodeId);
}

export function attachmentsOfReply(db: ReadDb, replyId: string): Attachment[] {
  return rowsOf<Attachment>(prepared(db, `SELECT ${COLUMNS} FROM attachment WHERE reply_id = ?`), replyId);
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
