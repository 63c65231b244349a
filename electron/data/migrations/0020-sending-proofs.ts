// A file can show that a letter went out, as well as belong to a reply: the report of a fax machine, a scanned receipt.
import type { Migration } from '../migrate.ts';

export const sendingProofs: Migration = {
  id: 20,
  name: 'sending-proofs',
  up(db) {
    db.exec(`
CREATE TABLE attachment_next (
  id TEXT PRIMARY KEY,
  -- Without a reference: the reply may be taken out, and then stands among the amendments.
  reply_id TEXT,
  request_id TEXT REFERENCES request (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  byte_count INTEGER NOT NULL CHECK (byte_count >= 1),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_at INTEGER NOT NULL,
  CHECK ((reply_id IS NULL) <> (request_id IS NULL)),
  UNIQUE (reply_id, hash),
  UNIQUE (request_id, hash)
) STRICT;
INSERT INTO attachment_next (id, reply_id, file_name, media_type, byte_count, pages, hash, created_at)
  SELECT id, reply_id, file_name, media_type, byte_count, pages, hash, created_at FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_next RENAME TO attachment;
CREATE TRIGGER attachment_is_frozen BEFORE UPDATE ON attachment
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;
`);
  },
};
