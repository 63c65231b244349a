// Replies can be corrected and taken out with a reason. What was attached to one that is taken out stays in the vault.
import type { Migration } from '../migrate.ts';

export const amendedReplies: Migration = {
  id: 18,
  name: 'amended-replies',
  up(db) {
    db.exec(`
CREATE TABLE amendment_next (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  entity TEXT NOT NULL CHECK (entity IN (
    'visit', 'observation', 'adherence', 'flare', 'finding', 'residual-symptom', 'phase', 'plan', 'program', 'reply')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('changed', 'removed')),
  amended_on TEXT NOT NULL CHECK (amended_on IS date(amended_on)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  before TEXT NOT NULL CHECK (json_type(before) = 'object'),
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO amendment_next SELECT * FROM amendment;
DROP TABLE amendment;
ALTER TABLE amendment_next RENAME TO amendment;
CREATE INDEX amendment_by_episode ON amendment (episode_id, created_at);
CREATE TRIGGER amendment_is_frozen BEFORE UPDATE ON amendment
BEGIN
  SELECT RAISE(ABORT, 'what stood before does not change');
END;

CREATE TABLE attachment_next (
  id TEXT PRIMARY KEY,
  -- Without a reference: the reply may be taken out, and then stands among the amendments.
  reply_id TEXT NOT NULL,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
  byte_count INTEGER NOT NULL CHECK (byte_count >= 1),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_at INTEGER NOT NULL,
  UNIQUE (reply_id, hash)
) STRICT;
INSERT INTO attachment_next SELECT * FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_next RENAME TO attachment;
CREATE TRIGGER attachment_is_frozen BEFORE UPDATE ON attachment
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;
`);
  },
};
