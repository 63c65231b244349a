// Progress reports and discharge summaries that were signed, each with its page exactly as it was.
import type { Migration } from '../migrate.ts';

export const reports: Migration = {
  id: 11,
  name: 'reports',
  up(db) {
    db.exec(`
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  kind TEXT NOT NULL CHECK (kind IN ('progress', 'discharge')),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
  written_on TEXT NOT NULL CHECK (written_on IS date(written_on)),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  signed_by TEXT NOT NULL CHECK (signed_by <> ''),
  signed_at INTEGER NOT NULL,
  html_hash TEXT NOT NULL CHECK (length(html_hash) = 64),
  CHECK (from_day <= to_day)
) STRICT;
CREATE INDEX report_by_episode ON report (episode_id, kind, to_day);

CREATE TABLE report_document (
  report_id TEXT PRIMARY KEY REFERENCES report (id),
  data TEXT NOT NULL CHECK (json_valid(data)),
  html TEXT NOT NULL CHECK (html <> '')
) STRICT;
CREATE TRIGGER report_is_frozen BEFORE UPDATE ON report
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;
CREATE TRIGGER report_document_is_frozen BEFORE UPDATE ON report_document
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;
`);
  },
};
