// Scanned pages that belong to a reply. The bytes lie in a table of their own, so that no list reads past them.
import type { Migration } from '../migrate.ts';

export const attachments: Migration = {
  id: 16,
  name: 'attachments',
  up(db) {
    db.exec(`
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  reply_id TEXT NOT NULL REFERENCES reply (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  byte_count INTEGER NOT NULL CHECK (byte_count >= 1),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_at INTEGER NOT NULL,
  UNIQUE (reply_id, hash)
) STRICT;
CREATE TABLE attachment_content (
  attachment_id TEXT PRIMARY KEY REFERENCES attachment (id),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER attachment_is_frozen BEFORE UPDATE ON attachment
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;
CREATE TRIGGER attachment_content_is_frozen BEFORE UPDATE ON attachment_content
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;
`);
  },
};
