// What a working day needs beyond the first schema: visits with pain and response, corrections that keep what stood
// before, identity of scores, the patient's own activities, chosen thresholds, appointments and merged records.
import type { Migration } from '../migrate.ts';

export const clinicalRecord: Migration = {
  id: 2,
  name: 'clinical-record',
  up(db) {
    db.exec(VISITS);
    db.exec(SCORES);
    db.exec(RESIDUAL_SYMPTOMS);
    db.exec(CORRECTIONS);
    db.exec(DAYS_AND_PEOPLE);
  },
};

const VISITS = `
ALTER TABLE visit ADD COLUMN pain_now REAL CHECK (pain_now BETWEEN 0 AND 10);
ALTER TABLE visit ADD COLUMN pain_worst REAL CHECK (pain_worst BETWEEN 0 AND 10);
ALTER TABLE visit ADD COLUMN pain_best REAL CHECK (pain_best BETWEEN 0 AND 10);
ALTER TABLE visit ADD COLUMN after_load TEXT CHECK (after_load IN ('better', 'same', 'sore-settled', 'worse'));
ALTER TABLE visit ADD COLUMN next_morning REAL CHECK (next_morning BETWEEN 0 AND 10);
ALTER TABLE visit ADD COLUMN minutes_active REAL CHECK (minutes_active >= 0);
ALTER TABLE visit ADD COLUMN minutes_passive REAL CHECK (minutes_passive >= 0);
ALTER TABLE visit ADD COLUMN signed_by TEXT NOT NULL DEFAULT '';
`;

// Version, recall window and side are part of what a score is: two that differ are never one trend.
const SCORES = `
ALTER TABLE observation ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN recall TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN side TEXT CHECK (side IN ('left', 'right', 'both'));
ALTER TABLE observation ADD COLUMN device TEXT NOT NULL DEFAULT '';

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  measure_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  created_at INTEGER NOT NULL,
  UNIQUE (episode_id, measure_id, version, position)
) STRICT;
CREATE TRIGGER activity_search_insert AFTER INSERT ON activity
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('activity', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, NEW.text, '' FROM search_entry WHERE kind = 'activity' AND record_id = NEW.id;
END;
CREATE TRIGGER activity_search_update AFTER UPDATE OF text ON activity
BEGIN
  UPDATE search_text SET text = NEW.text
    WHERE rowid = (SELECT id FROM search_entry WHERE kind = 'activity' AND record_id = NEW.id);
END;
CREATE TRIGGER activity_search_delete BEFORE DELETE ON activity
BEGIN
  DELETE FROM search_entry WHERE kind = 'activity' AND record_id = OLD.id;
END;

CREATE TABLE threshold (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL,
  score_id TEXT NOT NULL,
  patient_id TEXT REFERENCES patient (id),
  kind TEXT NOT NULL CHECK (kind IN ('mdc', 'mcid')),
  value REAL NOT NULL CHECK (value > 0),
  population TEXT NOT NULL,
  citation TEXT NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  created_at INTEGER NOT NULL,
  superseded_at INTEGER
) STRICT;
CREATE UNIQUE INDEX threshold_current ON threshold (measure_id, score_id, kind, coalesce(patient_id, ''))
  WHERE superseded_at IS NULL;
CREATE INDEX threshold_by_patient ON threshold (patient_id) WHERE patient_id IS NOT NULL;
`;

const RESIDUAL_SYMPTOMS = `
ALTER TABLE residual_symptom ADD COLUMN movement TEXT NOT NULL DEFAULT '';
ALTER TABLE residual_symptom ADD COLUMN despite_adherence INTEGER CHECK (despite_adherence IN (0, 1));
ALTER TABLE residual_symptom ADD COLUMN visit_id TEXT;
`;

// A signed or scored record that is changed, or taken out as an error, is kept here whole as it stood before.
const CORRECTIONS = `
CREATE TABLE amendment (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  entity TEXT NOT NULL CHECK (entity IN (
    'visit', 'observation', 'adherence', 'flare', 'finding', 'residual-symptom', 'phase', 'plan')),
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('changed', 'removed')),
  amended_on TEXT NOT NULL CHECK (amended_on IS date(amended_on)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  before TEXT NOT NULL CHECK (json_type(before) = 'object'),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX amendment_by_episode ON amendment (episode_id, created_at);
CREATE TRIGGER amendment_is_frozen BEFORE UPDATE ON amendment
BEGIN
  SELECT RAISE(ABORT, 'what stood before does not change');
END;
`;

const DAYS_AND_PEOPLE = `
CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  episode_id TEXT REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]' AND start_time < '24:00'),
  position INTEGER NOT NULL CHECK (position >= 0),
  setting TEXT NOT NULL CHECK (setting IN ('clinic', 'home', 'telehealth')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'missed', 'cancelled')),
  visit_id TEXT,
  note TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX appointment_by_date ON appointment (date, position);
CREATE INDEX appointment_by_patient ON appointment (patient_id);
CREATE INDEX appointment_by_episode ON appointment (episode_id) WHERE episode_id IS NOT NULL;

CREATE TABLE patient_merge (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES patient (id),
  merged_id TEXT NOT NULL REFERENCES patient (id) CHECK (merged_id <> kept_id),
  kept_before TEXT NOT NULL CHECK (json_type(kept_before) = 'object'),
  moved TEXT NOT NULL CHECK (json_type(moved) = 'object'),
  created_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX patient_merge_current ON patient_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX patient_merge_by_merged ON patient_merge (merged_id);
CREATE INDEX patient_merge_by_kept ON patient_merge (kept_id);
`;
