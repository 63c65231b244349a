// What the therapist wrote into letters, one row for each sentence.
import type { LetterEdit } from '../../../shared/domain/letter-edit.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowsOf } from './rows.ts';

const COLUMNS = columns(
  'requestId',
  'key',
  'section',
  'generated',
  'text',
  'isLeftOut',
  'position',
  'language',
  'editedBy',
  'editedAt',
  'rowVersion',
);

/** Edits of a letter, the oldest sentence first. */
export function listLetterEdits(db: ReadDb, requestId: string): LetterEdit[] {
  const statement = prepared(db, `SELECT ${COLUMNS} FROM letter_edit WHERE request_id = ? ORDER BY rowid`);
  return rowsOf<Omit<LetterEdit, 'isLeftOut'> & { isLeftOut: number }>(statement, requestId).map(row => ({
    ...row,
    isLeftOut: row.isLeftOut === 1,
  }));
}

/** Puts an edit in place of that of the same sentence; its place among the others stays. */
export function putLetterEdit(db: WriteDb, edit: LetterEdit): void {
  const { requestId, key, generated, text, isLeftOut, position, language, editedBy, editedAt, rowVersion } =
    edit;
  const { changes } = prepared(
    db,
    `UPDATE letter_edit SET generated = ?, text = ?, is_left_out = ?, position = ?, language = ?, edited_by = ?,
       edited_at = ?, row_version = ?
     WHERE request_id = ? AND key = ?`,
  ).run(
    generated,
    text,
    Number(isLeftOut),
    position,
    language,
    editedBy,
    editedAt,
    rowVersion,
    requestId,
    key,
  );
  if (changes === 0) insertRow(db, 'letter_edit', edit);
}

export function deleteLetterEdit(db: WriteDb, requestId: string, key: string): void {
  prepared(db, 'DELETE FROM letter_edit WHERE request_id = ? AND key = ?').run(requestId, key);
}

/** A new version of a letter begins with the edits of the one before it. */
export function copyLetterEdits(db: WriteDb, fromRequestId: string, toRequestId: string): void {
  for (const edit of listLetterEdits(db, fromRequestId)) {
    insertRow(db, 'letter_edit', { ...edit, requestId: toRequestId });
  }
}
