// Everything that happens to a request, written once: drafted, signed, sent, asked about again, closed, voided. With it the
// state "voided", the credential of whoever signed, and letters that take the place of earlier ones.
import type { WriteDb } from '../db.ts';
import type { Migration } from '../migrate.ts';

export const requestEvents: Migration = {
  id: 17,
  name: 'request-events',
  up(db) {
    rebuildRequests(db);
    db.exec(EVENTS);
    db.exec(EARLIER_EVENTS);
  },
};

const BEFORE = `id, episode_id, code, status, urgency, verdict_id, created_on, signed_at, signed_by, sent_on, channel,
  outcome, html_hash, row_version, created_at`;

/**
 * SQLite cannot change a CHECK in place: the table is written anew with every row it has. It is not renamed, because a
 * trigger of another table names it.
 */
function rebuildRequests(db: WriteDb): void {
  db.exec(`
CREATE TEMP TABLE request_before AS SELECT ${BEFORE} FROM request;
DROP TABLE request;
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'sent', 'answered', 'closed', 'voided')),
  urgency TEXT NOT NULL CHECK (urgency IN ('routine', 'soon', 'urgent', 'same-day')),
  verdict_id TEXT REFERENCES verdict (id),
  created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
  signed_at INTEGER,
  signed_by TEXT NOT NULL,
  signed_credential TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  replaces_id TEXT REFERENCES request (id),
  sent_on TEXT CHECK (sent_on IS date(sent_on)),
  channel TEXT CHECK (channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  outcome TEXT NOT NULL,
  html_hash TEXT CHECK (length(html_hash) = 64),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  CHECK ((status = 'draft') = (signed_at IS NULL)),
  CHECK ((signed_at IS NULL) = (html_hash IS NULL)),
  CHECK ((version = 1) = (replaces_id IS NULL))
) STRICT;
INSERT INTO request (${BEFORE}) SELECT ${BEFORE} FROM request_before;
DROP TABLE request_before;
CREATE INDEX request_by_episode ON request (episode_id, created_at);
CREATE INDEX request_by_verdict ON request (verdict_id) WHERE verdict_id IS NOT NULL;
CREATE INDEX request_by_replaced ON request (replaces_id) WHERE replaces_id IS NOT NULL;
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

const EVENTS = `
CREATE TABLE request_event (
  request_id TEXT NOT NULL REFERENCES request (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('drafted', 'signed', 'sent', 'nudged', 'closed', 'voided')),
  day TEXT NOT NULL CHECK (day IS date(day)),
  time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
  channel TEXT CHECK (channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  address TEXT NOT NULL,
  note TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (request_id, position)
) STRICT;
CREATE TRIGGER request_event_is_frozen BEFORE UPDATE ON request_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;
CREATE TRIGGER request_event_stays BEFORE DELETE ON request_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;
`;

/** When a step was recorded, as the audit trail tells it; without a row of the trail, the newest instant we know. */
const recordedAt = (action: string) => `coalesce(
    (SELECT CAST(round(1000 * (julianday(at_utc) - 2440587.5) * 86400) AS INTEGER) FROM audit
     WHERE entity = 'request' AND entity_id = request.id AND action = '${action}' ORDER BY seq DESC LIMIT 1),
    signed_at, created_at)`;

/** What the rows told so far, one event for each step they have taken. */
const EARLIER_EVENTS = `
INSERT INTO request_event
  SELECT id, 1, 'drafted', created_on, NULL, NULL, '', '', '', created_at FROM request;
INSERT INTO request_event
  SELECT id, 2, 'signed', date(signed_at / 1000, 'unixepoch'), NULL, NULL, '', '', signed_by, signed_at
  FROM request WHERE signed_at IS NOT NULL;
INSERT INTO request_event
  SELECT id, 3, 'sent', sent_on, NULL, channel, '', '', '', ${recordedAt('send')}
  FROM request WHERE sent_on IS NOT NULL;
INSERT INTO request_event
  SELECT id, 4, 'closed', date(recorded_at / 1000, 'unixepoch'), NULL, NULL, '', outcome, '', recorded_at
  FROM (SELECT id, outcome, ${recordedAt('amend')} AS recorded_at FROM request WHERE status = 'closed');
`;
