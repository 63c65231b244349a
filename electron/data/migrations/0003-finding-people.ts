// How episodes end: the reason, and whether they were opened again.
import type { Migration } from '../migrate.ts';

export const findingPeople: Migration = {
  id: 3,
  name: 'finding-people',
  up(db) {
    db.exec(DISCHARGES);
  },
};

const DISCHARGES = `
CREATE TABLE discharge (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  reason TEXT NOT NULL CHECK (reason IN ('goals-met', 'plateau', 'referred-on', 'stopped-attending', 'other')),
  note TEXT NOT NULL,
  reopened_on TEXT CHECK (reopened_on IS date(reopened_on)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX discharge_by_episode ON discharge (episode_id, created_at);
CREATE UNIQUE INDEX discharge_current ON discharge (episode_id) WHERE reopened_on IS NULL;
CREATE TRIGGER discharge_search_insert AFTER INSERT ON discharge WHEN NEW.note <> ''
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('discharge', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, NEW.note, '' FROM search_entry WHERE kind = 'discharge' AND record_id = NEW.id;
END;
CREATE TRIGGER discharge_search_delete BEFORE DELETE ON discharge
BEGIN
  DELETE FROM search_entry WHERE kind = 'discharge' AND record_id = OLD.id;
END;
`;
