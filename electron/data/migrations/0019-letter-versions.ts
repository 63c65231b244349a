// Letters have versions under one code, and keep to whom they went and to whom a copy went. With it the state "replaced", and
// the events "replaced" and "copied". A draft may be given up; what was signed stays.
import type { WriteDb } from '../db.ts';
import type { Migration } from '../migrate.ts';

export const letterVersions: Migration = {
  id: 19,
  name: 'letter-versions',
  up(db) {
    rebuildRequests(db);
    rebuildEvents(db);
    db.exec(EARLIER_RECIPIENTS);
  },
};

const BEFORE = `id, episode_id, code, status, urgency, verdict_id, created_on, signed_at, signed_by, signed_credential,
  sent_on, channel, outcome, html_hash, row_version, created_at`;

/** SQLite cannot change a CHECK in place: the table is written anew with every row it has, under its own name (see 0017). */
function rebuildRequests(db: WriteDb): void {
  db.exec(`
CREATE TEMP TABLE request_before AS SELECT ${BEFORE} FROM request;
DROP TABLE request;
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  code TEXT NOT NULL CHECK (code <> ''),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'sent', 'answered', 'closed', 'voided', 'replaced')),
  urgency TEXT NOT NULL CHECK (urgency IN ('routine', 'soon', 'urgent', 'same-day')),
  verdict_id TEXT REFERENCES verdict (id),
  referrer_id TEXT REFERENCES referrer (id),
  recipient TEXT CHECK (json_type(recipient) = 'object'),
  copy_to_id TEXT REFERENCES referrer (id),
  copy_to TEXT CHECK (json_type(copy_to) = 'object'),
  created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
  signed_at INTEGER,
  signed_by TEXT NOT NULL,
  signed_credential TEXT NOT NULL DEFAULT '',
  sent_on TEXT CHECK (sent_on IS date(sent_on)),
  channel TEXT CHECK (channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  outcome TEXT NOT NULL,
  html_hash TEXT CHECK (length(html_hash) = 64),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  UNIQUE (code, version),
  CHECK ((status = 'draft') = (signed_at IS NULL)),
  CHECK ((signed_at IS NULL) = (html_hash IS NULL))
) STRICT;
INSERT INTO request (${BEFORE}) SELECT ${BEFORE} FROM request_before;
DROP TABLE request_before;
CREATE INDEX request_by_episode ON request (episode_id, created_at);
CREATE INDEX request_by_verdict ON request (verdict_id) WHERE verdict_id IS NOT NULL;
CREATE INDEX request_by_referrer ON request (referrer_id) WHERE referrer_id IS NOT NULL;
CREATE INDEX request_by_copy ON request (copy_to_id) WHERE copy_to_id IS NOT NULL;
CREATE INDEX request_sent ON request (episode_id, sent_on) WHERE status = 'sent';
CREATE UNIQUE INDEX request_one_draft ON request (episode_id) WHERE status = 'draft';
CREATE TRIGGER request_signed_stays BEFORE DELETE ON request WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a signed request is voided, not deleted');
END;
CREATE TRIGGER request_search_insert AFTER INSERT ON request
BEGIN
  ${ADD_TO_SEARCH}
END;
CREATE TRIGGER request_search_update AFTER UPDATE OF code, outcome ON request
BEGIN
  DELETE FROM search_entry WHERE kind = 'request' AND record_id = OLD.id;
  ${ADD_TO_SEARCH}
END;
CREATE TRIGGER request_search_delete BEFORE DELETE ON request
BEGIN
  DELETE FROM search_entry WHERE kind = 'request' AND record_id = OLD.id;
END;`);
}

/** The triggers went with the table; what they had found stayed. */
const ADD_TO_SEARCH = `INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('request', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(NEW.code || ' ' || NEW.outcome), '' FROM search_entry WHERE kind = 'request' AND record_id = NEW.id;`;

function rebuildEvents(db: WriteDb): void {
  db.exec(`
CREATE TEMP TABLE event_before AS SELECT * FROM request_event;
DROP TABLE request_event;
CREATE TABLE request_event (
  request_id TEXT NOT NULL REFERENCES request (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('drafted', 'signed', 'sent', 'copied', 'nudged', 'closed', 'voided', 'replaced')),
  day TEXT NOT NULL CHECK (day IS date(day)),
  time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
  channel TEXT CHECK (channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  address TEXT NOT NULL,
  note TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (request_id, position)
) STRICT;
INSERT INTO request_event SELECT * FROM event_before;
DROP TABLE event_before;
CREATE TRIGGER request_event_is_frozen BEFORE UPDATE ON request_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;
CREATE TRIGGER request_event_stays BEFORE DELETE ON request_event
WHEN (SELECT status FROM request WHERE id = OLD.request_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;`);
}

/** As it stands on the letter that was signed; what is not printed there, from the directory as it is now. */
const EARLIER_RECIPIENTS = `
UPDATE request SET referrer_id = (SELECT referrer_id FROM episode WHERE episode.id = request.episode_id)
WHERE status <> 'draft';
UPDATE request SET recipient = (
  SELECT json_object(
    'name', coalesce(data ->> '$.to.name', name),
    'credential', coalesce(data ->> '$.to.credential', credential, ''),
    'practice', coalesce(data ->> '$.to.practice', practice, ''),
    'address', coalesce(data ->> '$.to.address', address, ''),
    'phone', coalesce(data ->> '$.to.phone', phone, ''),
    'fax', coalesce(data ->> '$.to.fax', fax, ''),
    'email', coalesce(email, ''),
    'channels', json(coalesce(channels, '[]')),
    'language', coalesce(data ->> '$.language', language, 'en'))
  FROM (SELECT 1)
  LEFT JOIN referrer ON referrer.id = request.referrer_id
  LEFT JOIN request_document ON request_document.request_id = request.id
  WHERE coalesce(data ->> '$.to.name', name) IS NOT NULL)
WHERE status <> 'draft';
`;
