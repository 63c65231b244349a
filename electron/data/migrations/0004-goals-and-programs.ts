// Goals with the day they were set, and versions of a home program among what can be amended or taken out.
import type { Migration } from '../migrate.ts';

export const goalsAndPrograms: Migration = {
  id: 4,
  name: 'goals-and-programs',
  up(db) {
    db.exec(GOALS);
    db.exec(AMENDMENTS);
  },
};

// Goals set before this step have no known day: they stay in episode_measure and get no row here.
const GOALS = `
CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  measure_id TEXT NOT NULL,
  score_id TEXT NOT NULL,
  goal REAL,
  set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
  created_at INTEGER NOT NULL,
  UNIQUE (episode_id, measure_id, set_on)
) STRICT;
`;

// SQLite cannot change a CHECK in place: the table is written anew with every row it has.
const AMENDMENTS = `
CREATE TABLE amendment_next (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  entity TEXT NOT NULL CHECK (entity IN (
    'visit', 'observation', 'adherence', 'flare', 'finding', 'residual-symptom', 'phase', 'plan', 'program')),
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
`;
