// The step that lets a file show that a letter went out: files of replies keep all they had, and still do not change.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { findAttachment } from '../../electron/data/repositories/attachments.ts';

const HASH = 'a'.repeat(64);

function after(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 20)) step.up(db);
  db.exec(`
INSERT INTO attachment (id, reply_id, file_name, media_type, byte_count, pages, hash, created_at)
VALUES ('a', 'reply', 'fax.png', 'image/png', 3, 1, '${HASH}', 7);
INSERT INTO attachment_content (attachment_id, bytes) VALUES ('a', x'010203');`);
  MIGRATIONS.find(({ id }) => id === 20)?.up(db);
  return db;
}

it('keeps every file with its reply and its bytes', () => {
  const db = after();
  expect(findAttachment(db, 'a')).toEqual({
    id: 'a',
    replyId: 'reply',
    requestId: null,
    fileName: 'fax.png',
    mediaType: 'image/png',
    byteCount: 3,
    pages: 1,
    hash: HASH,
    createdAt: 7,
  });
  expect(db.prepare('SELECT count(*) AS rows FROM attachment_content').get()).toEqual({ rows: 1 });
  expect(() => db.exec("UPDATE attachment SET file_name = 'other'")).toThrow(/does not change/);
});

it('takes a file of a reply or of a sending, never of both and never of neither', () => {
  const db = after();
  const add = (reply: string, request: string) =>
    db.exec(`INSERT INTO attachment (id, reply_id, request_id, file_name, media_type, byte_count, pages, hash, created_at)
VALUES ('b', ${reply}, ${request}, 'fax.png', 'image/png', 3, 1, '${HASH}', 7)`);
  expect(() => add('NULL', 'NULL')).toThrow(/CHECK/);
  expect(() => add("'other'", "'request'")).toThrow(/CHECK/);
  add('NULL', "'request'");
});
