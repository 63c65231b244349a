CREATE TRIGGER activity_search_delete BEFORE DELETE ON activity
BEGIN
  DELETE FROM search_entry WHERE kind = 'activity' AND record_id = OLD.id;
END;

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

CREATE TRIGGER amendment_is_frozen BEFORE UPDATE ON amendment
BEGIN
  SELECT RAISE(ABORT, 'what stood before does not change');
END;

CREATE TRIGGER attachment_content_is_frozen BEFORE UPDATE ON attachment_content
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;

CREATE TRIGGER attachment_is_frozen BEFORE UPDATE ON attachment
BEGIN
  SELECT RAISE(ABORT, 'an attachment does not change');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TRIGGER audit_no_gap BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TRIGGER discharge_search_delete BEFORE DELETE ON discharge
BEGIN
  DELETE FROM search_entry WHERE kind = 'discharge' AND record_id = OLD.id;
END;

CREATE TRIGGER discharge_search_insert AFTER INSERT ON discharge WHEN NEW.note <> ''
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('discharge', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, NEW.note, '' FROM search_entry WHERE kind = 'discharge' AND record_id = NEW.id;
END;

CREATE TRIGGER episode_search_delete BEFORE DELETE ON episode
BEGIN
  DELETE FROM search_entry WHERE kind = 'episode' AND record_id = OLD.id;
END;

CREATE TRIGGER episode_search_insert AFTER INSERT ON episode
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'episode', NEW.id, NEW.id WHERE trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.diagnosis, '') || ' ' || coalesce(NEW.icd10, '') || ' ' || coalesce(NEW.working_diagnosis, '') || ' ' || coalesce(NEW.mechanism, '') || ' ' || coalesce(NEW.notes, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.diagnosis, '') || ' ' || coalesce(NEW.icd10, '') || ' ' || coalesce(NEW.working_diagnosis, '') || ' ' || coalesce(NEW.mechanism, '') || ' ' || coalesce(NEW.notes, '')), '' FROM search_entry WHERE kind = 'episode' AND record_id = NEW.id;
END;

CREATE TRIGGER episode_search_update AFTER UPDATE OF title, diagnosis, icd10, working_diagnosis, mechanism, notes ON episode
BEGIN
  DELETE FROM search_entry WHERE kind = 'episode' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'episode', NEW.id, NEW.id WHERE trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.diagnosis, '') || ' ' || coalesce(NEW.icd10, '') || ' ' || coalesce(NEW.working_diagnosis, '') || ' ' || coalesce(NEW.mechanism, '') || ' ' || coalesce(NEW.notes, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.title, '') || ' ' || coalesce(NEW.diagnosis, '') || ' ' || coalesce(NEW.icd10, '') || ' ' || coalesce(NEW.working_diagnosis, '') || ' ' || coalesce(NEW.mechanism, '') || ' ' || coalesce(NEW.notes, '')), '' FROM search_entry WHERE kind = 'episode' AND record_id = NEW.id;
END;

CREATE TRIGGER finding_search_delete BEFORE DELETE ON finding
BEGIN
  DELETE FROM search_entry WHERE kind = 'finding' AND record_id = OLD.id;
END;

CREATE TRIGGER finding_search_insert AFTER INSERT ON finding
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'finding', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.code, '') || ' ' || coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.code, '') || ' ' || coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'finding' AND record_id = NEW.id;
END;

CREATE TRIGGER finding_search_update AFTER UPDATE OF code, note ON finding
BEGIN
  DELETE FROM search_entry WHERE kind = 'finding' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'finding', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.code, '') || ' ' || coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.code, '') || ' ' || coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'finding' AND record_id = NEW.id;
END;

CREATE TRIGGER flare_search_delete BEFORE DELETE ON flare
BEGIN
  DELETE FROM search_entry WHERE kind = 'flare' AND record_id = OLD.id;
END;

CREATE TRIGGER flare_search_insert AFTER INSERT ON flare
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'flare', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'flare' AND record_id = NEW.id;
END;

CREATE TRIGGER flare_search_update AFTER UPDATE OF note ON flare
BEGIN
  DELETE FROM search_entry WHERE kind = 'flare' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'flare', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'flare' AND record_id = NEW.id;
END;

CREATE TRIGGER letter_edit_frozen_insert BEFORE INSERT ON letter_edit
WHEN (SELECT status FROM request WHERE id = NEW.request_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'edits of a signed letter do not change');
END;

CREATE TRIGGER letter_edit_frozen_update BEFORE UPDATE ON letter_edit
WHEN (SELECT status FROM request WHERE id = NEW.request_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'edits of a signed letter do not change');
END;

CREATE TRIGGER observation_search_delete BEFORE DELETE ON observation
BEGIN
  DELETE FROM search_entry WHERE kind = 'observation' AND record_id = OLD.id;
END;

CREATE TRIGGER observation_search_insert AFTER INSERT ON observation
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'observation', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'observation' AND record_id = NEW.id;
END;

CREATE TRIGGER observation_search_update AFTER UPDATE OF note ON observation
BEGIN
  DELETE FROM search_entry WHERE kind = 'observation' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'observation', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'observation' AND record_id = NEW.id;
END;

CREATE TRIGGER patient_search_delete BEFORE DELETE ON patient
BEGIN
  DELETE FROM search_entry WHERE kind = 'patient' AND record_id = OLD.id;
END;

CREATE TRIGGER patient_search_insert AFTER INSERT ON patient
BEGIN
  INSERT INTO search_entry (kind, record_id, patient_id)
    SELECT 'patient', NEW.id, NEW.id WHERE trim(coalesce(NEW.family_name, '') || ' ' || coalesce(NEW.given_name, '') || ' ' || coalesce(NEW.identifier, '') || ' ' || coalesce(NEW.notes, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.family_name, '') || ' ' || coalesce(NEW.given_name, '') || ' ' || coalesce(NEW.identifier, '') || ' ' || coalesce(NEW.notes, '')), NEW.name_key FROM search_entry WHERE kind = 'patient' AND record_id = NEW.id;
END;

CREATE TRIGGER patient_search_update AFTER UPDATE OF family_name, given_name, identifier, notes ON patient
BEGIN
  DELETE FROM search_entry WHERE kind = 'patient' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, patient_id)
    SELECT 'patient', NEW.id, NEW.id WHERE trim(coalesce(NEW.family_name, '') || ' ' || coalesce(NEW.given_name, '') || ' ' || coalesce(NEW.identifier, '') || ' ' || coalesce(NEW.notes, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.family_name, '') || ' ' || coalesce(NEW.given_name, '') || ' ' || coalesce(NEW.identifier, '') || ' ' || coalesce(NEW.notes, '')), NEW.name_key FROM search_entry WHERE kind = 'patient' AND record_id = NEW.id;
END;

CREATE TRIGGER phase_search_delete BEFORE DELETE ON phase
BEGIN
  DELETE FROM search_entry WHERE kind = 'phase' AND record_id = OLD.id;
END;

CREATE TRIGGER phase_search_insert AFTER INSERT ON phase
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'phase', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.title, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.title, '')), '' FROM search_entry WHERE kind = 'phase' AND record_id = NEW.id;
END;

CREATE TRIGGER phase_search_update AFTER UPDATE OF title ON phase
BEGIN
  DELETE FROM search_entry WHERE kind = 'phase' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'phase', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.title, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.title, '')), '' FROM search_entry WHERE kind = 'phase' AND record_id = NEW.id;
END;

CREATE TRIGGER plan_of_care_search_delete BEFORE DELETE ON plan_of_care
BEGIN
  DELETE FROM search_entry WHERE kind = 'plan_of_care' AND record_id = OLD.id;
END;

CREATE TRIGGER plan_of_care_search_insert AFTER INSERT ON plan_of_care
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'plan_of_care', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.interventions, '') || ' ' || coalesce(NEW.precautions, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.interventions, '') || ' ' || coalesce(NEW.precautions, '')), '' FROM search_entry WHERE kind = 'plan_of_care' AND record_id = NEW.id;
END;

CREATE TRIGGER plan_of_care_search_update AFTER UPDATE OF interventions, precautions ON plan_of_care
BEGIN
  DELETE FROM search_entry WHERE kind = 'plan_of_care' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'plan_of_care', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.interventions, '') || ' ' || coalesce(NEW.precautions, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.interventions, '') || ' ' || coalesce(NEW.precautions, '')), '' FROM search_entry WHERE kind = 'plan_of_care' AND record_id = NEW.id;
END;

CREATE TRIGGER reply_search_delete BEFORE DELETE ON reply
BEGIN
  DELETE FROM search_entry WHERE kind = 'reply' AND record_id = OLD.id;
END;

CREATE TRIGGER reply_search_insert AFTER INSERT ON reply
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'reply', NEW.id, (SELECT episode_id FROM request WHERE id = NEW.request_id) WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'reply' AND record_id = NEW.id;
END;

CREATE TRIGGER reply_search_update AFTER UPDATE OF note ON reply
BEGIN
  DELETE FROM search_entry WHERE kind = 'reply' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'reply', NEW.id, (SELECT episode_id FROM request WHERE id = NEW.request_id) WHERE trim(coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'reply' AND record_id = NEW.id;
END;

CREATE TRIGGER report_document_is_frozen BEFORE UPDATE ON report_document
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;

CREATE TRIGGER report_is_frozen BEFORE UPDATE ON report
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;

CREATE TRIGGER request_document_is_frozen BEFORE UPDATE ON request_document
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;

CREATE TRIGGER request_event_is_frozen BEFORE UPDATE ON request_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;

CREATE TRIGGER request_event_stays BEFORE DELETE ON request_event
WHEN (SELECT status FROM request WHERE id = OLD.request_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'what happened to a request does not change');
END;

CREATE TRIGGER request_search_delete BEFORE DELETE ON request
BEGIN
  DELETE FROM search_entry WHERE kind = 'request' AND record_id = OLD.id;
END;

CREATE TRIGGER request_search_insert AFTER INSERT ON request
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('request', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(NEW.code || ' ' || NEW.outcome), '' FROM search_entry WHERE kind = 'request' AND record_id = NEW.id;
END;

CREATE TRIGGER request_search_update AFTER UPDATE OF code, outcome ON request
BEGIN
  DELETE FROM search_entry WHERE kind = 'request' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id) VALUES ('request', NEW.id, NEW.episode_id);
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(NEW.code || ' ' || NEW.outcome), '' FROM search_entry WHERE kind = 'request' AND record_id = NEW.id;
END;

CREATE TRIGGER request_signed_stays BEFORE DELETE ON request WHEN OLD.status <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a signed request is voided, not deleted');
END;

CREATE TRIGGER residual_symptom_search_delete BEFORE DELETE ON residual_symptom
BEGIN
  DELETE FROM search_entry WHERE kind = 'residual_symptom' AND record_id = OLD.id;
END;

CREATE TRIGGER residual_symptom_search_insert AFTER INSERT ON residual_symptom
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'residual_symptom', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.activity, '') || ' ' || coalesce(NEW.behaviour, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.activity, '') || ' ' || coalesce(NEW.behaviour, '')), '' FROM search_entry WHERE kind = 'residual_symptom' AND record_id = NEW.id;
END;

CREATE TRIGGER residual_symptom_search_update AFTER UPDATE OF activity, behaviour ON residual_symptom
BEGIN
  DELETE FROM search_entry WHERE kind = 'residual_symptom' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'residual_symptom', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.activity, '') || ' ' || coalesce(NEW.behaviour, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.activity, '') || ' ' || coalesce(NEW.behaviour, '')), '' FROM search_entry WHERE kind = 'residual_symptom' AND record_id = NEW.id;
END;

CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry
BEGIN
  DELETE FROM search_text WHERE rowid = OLD.id;
END;

CREATE TRIGGER visit_search_delete BEFORE DELETE ON visit
BEGIN
  DELETE FROM search_entry WHERE kind = 'visit' AND record_id = OLD.id;
END;

CREATE TRIGGER visit_search_insert AFTER INSERT ON visit
BEGIN
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'visit', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.response, '') || ' ' || coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.response, '') || ' ' || coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'visit' AND record_id = NEW.id;
END;

CREATE TRIGGER visit_search_update AFTER UPDATE OF response, note ON visit
BEGIN
  DELETE FROM search_entry WHERE kind = 'visit' AND record_id = OLD.id;
  INSERT INTO search_entry (kind, record_id, episode_id)
    SELECT 'visit', NEW.id, NEW.episode_id WHERE trim(coalesce(NEW.response, '') || ' ' || coalesce(NEW.note, '')) <> '';
  INSERT INTO search_text (rowid, text, latin)
    SELECT id, trim(coalesce(NEW.response, '') || ' ' || coalesce(NEW.note, '')), '' FROM search_entry WHERE kind = 'visit' AND record_id = NEW.id;
END;

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

CREATE TABLE adherence (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
  to_day TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day),
  sessions_planned REAL NOT NULL CHECK (sessions_planned >= 0),
  sessions_done REAL NOT NULL CHECK (sessions_done >= 0),
  days_recorded INTEGER NOT NULL CHECK (days_recorded >= 0),
  source TEXT NOT NULL CHECK (source IN ('log', 'recall', 'therapist')),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, from_day, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alarm_answer (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  verdict_id TEXT NOT NULL REFERENCES verdict (id),
  kind TEXT NOT NULL CHECK (kind IN ('snooze', 'override')),
  until TEXT CHECK (until IS date(until)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT CHECK (ended_by IN ('therapist', 'phase', 'worse', 'gone')),
  CHECK ((kind = 'snooze') = (until IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE TABLE "amendment" (
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

CREATE TABLE "attachment" (
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

CREATE TABLE attachment_content (
  attachment_id TEXT PRIMARY KEY REFERENCES attachment (id),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at_utc TEXT NOT NULL,
  mono_ms INTEGER NOT NULL,
  boot TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  row_digest TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  prev TEXT NOT NULL,
  hmac TEXT NOT NULL
) STRICT;

CREATE TABLE care_step (
  id TEXT PRIMARY KEY,
  reply_id TEXT NOT NULL REFERENCES reply (id),
  kind TEXT NOT NULL CHECK (kind IN (
    'imaging', 'blood-work', 'injection', 'medication', 'procedure', 'surgical-opinion')),
  variety TEXT CHECK (variety <> ''),
  detail TEXT NOT NULL,
  day TEXT CHECK (day IS date(day)),
  change TEXT CHECK (change IN ('start', 'stop')),
  ask_after_days INTEGER CHECK (ask_after_days BETWEEN 1 AND 365),
  result_on TEXT CHECK (result_on IS date(result_on)),
  result_text TEXT NOT NULL,
  result_effect TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  CHECK ((result_on IS NULL) = (result_text = ''))
) STRICT;

CREATE TABLE custom_measure (
  id TEXT PRIMARY KEY CHECK (id GLOB 'custom-*'),
  name TEXT NOT NULL CHECK (name <> ''),
  abbreviation TEXT NOT NULL CHECK (abbreviation <> ''),
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('lower-is-better', 'higher-is-better')),
  min REAL NOT NULL,
  max REAL NOT NULL CHECK (max > min),
  step REAL NOT NULL CHECK (step > 0),
  sem REAL CHECK (sem > 0),
  mdc95 REAL CHECK (mdc95 > 0),
  mcid REAL CHECK (mcid > 0),
  goal REAL CHECK (goal BETWEEN min AND max),
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE discharge (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  reason TEXT NOT NULL CHECK (reason IN ('goals-met', 'plateau', 'referred-on', 'stopped-attending', 'other')),
  note TEXT NOT NULL,
  reopened_on TEXT CHECK (reopened_on IS date(reopened_on)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL CHECK (form <> ''),
  patient_id TEXT REFERENCES patient (id) ON DELETE CASCADE,
  episode_id TEXT REFERENCES episode (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE episode (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  referrer_id TEXT REFERENCES referrer (id),
  title TEXT NOT NULL CHECK (title <> ''),
  region TEXT NOT NULL CHECK (region IN (
    'lumbar', 'cervical', 'thoracic', 'shoulder', 'elbow', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'foot',
    'balance', 'cardiorespiratory', 'general')),
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'none')),
  diagnosis TEXT NOT NULL,
  icd10 TEXT,
  working_diagnosis TEXT NOT NULL,
  mechanism TEXT NOT NULL,
  onset_date TEXT CHECK (onset_date IS date(onset_date)),
  surgery_date TEXT CHECK (surgery_date IS date(surgery_date)),
  referral_date TEXT CHECK (referral_date IS date(referral_date)),
  start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
  end_date TEXT CHECK (end_date IS date(end_date)),
  setting TEXT NOT NULL CHECK (setting IN ('clinic', 'home', 'telehealth')),
  notes TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'discharged')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
, expected_course TEXT) STRICT;

CREATE TABLE episode_measure (
  episode_id TEXT NOT NULL REFERENCES episode (id),
  measure_id TEXT NOT NULL,
  score_id TEXT NOT NULL,
  goal REAL,
  goal_source TEXT NOT NULL CHECK (goal_source IN ('therapist', 'default')),
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  PRIMARY KEY (episode_id, measure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exercise (
  program_id TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  dose TEXT NOT NULL,
  sessions_per_week REAL CHECK (sessions_per_week >= 0),
  PRIMARY KEY (program_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  code TEXT NOT NULL CHECK (code <> ''),
  finding_group TEXT NOT NULL CHECK (finding_group IN (
    'red-flag', 'neuropathic', 'inflammatory', 'mechanical', 'psychosocial', 'examination')),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, date, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE flare (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  visit_id TEXT,
  rise REAL CHECK (rise BETWEEN 0 AND 10),
  duration_hours REAL CHECK (duration_hours >= 0),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, date, id),
  FOREIGN KEY (episode_id, visit_id) REFERENCES visit (episode_id, id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE intervention (
  episode_id TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  family TEXT NOT NULL CHECK (family IN (
    'exercise', 'manual-therapy', 'education', 'heat-cold', 'electrotherapy', 'gait-balance', 'other')),
  minutes REAL CHECK (minutes >= 0),
  dose TEXT NOT NULL,
  effort REAL CHECK (effort BETWEEN 0 AND 10),
  PRIMARY KEY (episode_id, visit_id, position),
  FOREIGN KEY (episode_id, visit_id) REFERENCES visit (episode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE learned_priors (
  version TEXT PRIMARY KEY CHECK (version <> ''),
  priors TEXT NOT NULL CHECK (json_type(priors) = 'object'),
  episodes INTEGER NOT NULL CHECK (episodes > 0),
  slowness REAL NOT NULL CHECK (slowness > 0),
  error REAL NOT NULL CHECK (error > 0),
  stalling REAL NOT NULL CHECK (stalling BETWEEN -1 AND 1),
  made_at INTEGER NOT NULL,
  accepted_at INTEGER,
  ended_at INTEGER
) STRICT;

CREATE TABLE letter_edit (
  request_id TEXT NOT NULL REFERENCES request (id),
  key TEXT NOT NULL CHECK (key <> ''),
  section TEXT NOT NULL CHECK (section IN ('conclusion', 'questions', 'redFlags', 'assessment', 'meanwhile',
    'adherence', 'courseOfCare', 'screens', 'withheld', 'quality')),
  generated TEXT NOT NULL,
  text TEXT CHECK (text <> ''),
  is_left_out INTEGER NOT NULL CHECK (is_left_out IN (0, 1)),
  position INTEGER CHECK (position >= 0),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  edited_by TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  PRIMARY KEY (request_id, key),
  CHECK (text IS NOT NULL OR is_left_out = 1 OR position IS NOT NULL)
) STRICT;

CREATE TABLE observation (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  visit_id TEXT,
  measure_id TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  score REAL NOT NULL,
  unit TEXT NOT NULL,
  items TEXT CHECK (json_type(items) = 'array'),
  subscales TEXT NOT NULL CHECK (json_type(subscales) = 'object'),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  missing INTEGER NOT NULL CHECK (missing >= 0),
  scoring_version TEXT NOT NULL CHECK (scoring_version <> ''),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL, version TEXT NOT NULL DEFAULT '', recall TEXT NOT NULL DEFAULT '', side TEXT CHECK (side IN ('left', 'right', 'both')), device TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (episode_id, date, id),
  FOREIGN KEY (episode_id, visit_id) REFERENCES visit (episode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient (
  id TEXT PRIMARY KEY,
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  birth_date TEXT CHECK (birth_date IS date(birth_date)),
  birth_year INTEGER CHECK (birth_year BETWEEN 1800 AND 2199),
  sex TEXT CHECK (sex IN ('female', 'male', 'other')),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  identifier TEXT NOT NULL,
  notes TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
  status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE patient_merge (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES patient (id),
  merged_id TEXT NOT NULL REFERENCES patient (id) CHECK (merged_id <> kept_id),
  kept_before TEXT NOT NULL CHECK (json_type(kept_before) = 'object'),
  moved TEXT NOT NULL CHECK (json_type(moved) = 'object'),
  created_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;

CREATE TABLE phase (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  kind TEXT NOT NULL CHECK (kind IN (
    'conservative', 'after-injection', 'after-medication', 'after-procedure', 'post-op', 'new-diagnosis')),
  title TEXT NOT NULL CHECK (title <> ''),
  window_days INTEGER CHECK (window_days >= 1),
  created_at INTEGER NOT NULL
, reply_id TEXT CHECK (reply_id <> '')) STRICT;

CREATE TABLE plan_of_care (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
  visits_per_week REAL CHECK (visits_per_week >= 0),
  planned_visits INTEGER CHECK (planned_visits >= 0),
  interventions TEXT NOT NULL,
  precautions TEXT NOT NULL,
  certified_on TEXT CHECK (certified_on IS date(certified_on)),
  certified_until TEXT CHECK (certified_until IS date(certified_until)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE program (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  created_at INTEGER NOT NULL,
  UNIQUE (episode_id, version)
) STRICT;

CREATE TABLE referrer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  credential TEXT NOT NULL,
  practice TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  email TEXT NOT NULL,
  notes TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
, language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')), channels TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(channels) AND json_type(channels) = 'array')) STRICT;

CREATE TABLE reply (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES request (id),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL
, recheck_on TEXT CHECK (recheck_on IS date(recheck_on))) STRICT;

CREATE TABLE reply_kind (
  reply_id TEXT NOT NULL REFERENCES reply (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'confirmed', 'new-diagnosis', 'imaging', 'blood-work', 'injection', 'medication', 'procedure',
    'surgical-opinion', 'continue', 'other')),
  PRIMARY KEY (reply_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE report_document (
  report_id TEXT PRIMARY KEY REFERENCES report (id),
  data TEXT NOT NULL CHECK (json_valid(data)),
  html TEXT NOT NULL CHECK (html <> '')
) STRICT;

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

CREATE TABLE request_document (
  request_id TEXT PRIMARY KEY REFERENCES request (id),
  data TEXT NOT NULL CHECK (json_valid(data)),
  html TEXT NOT NULL CHECK (html <> '')
) STRICT;

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

CREATE TABLE residual_symptom (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  activity TEXT NOT NULL CHECK (activity <> ''),
  time_of_day TEXT NOT NULL CHECK (time_of_day IN ('waking', 'morning', 'midday', 'evening', 'night', 'any')),
  severity REAL NOT NULL CHECK (severity BETWEEN 0 AND 10),
  behaviour TEXT NOT NULL,
  created_at INTEGER NOT NULL, movement TEXT NOT NULL DEFAULT '', despite_adherence INTEGER CHECK (despite_adherence IN (0, 1)), visit_id TEXT,
  PRIMARY KEY (episode_id, date, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  patient_id TEXT REFERENCES patient (id) ON DELETE CASCADE,
  episode_id TEXT REFERENCES episode (id) ON DELETE CASCADE,
  UNIQUE (kind, record_id),
  CHECK ((patient_id IS NULL) <> (episode_id IS NULL))
) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5(text, latin, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE verdict (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
  detector_version TEXT NOT NULL CHECK (detector_version <> ''),
  input_hash TEXT NOT NULL CHECK (length(input_hash) = 64),
  state TEXT NOT NULL CHECK (state IN (
    'insufficient', 'improving', 'plateau', 'worsening', 'recovered', 'fluctuating')),
  level TEXT NOT NULL CHECK (level IN ('none', 'watch', 'reevaluate')),
  p_stalled REAL NOT NULL CHECK (p_stalled BETWEEN 0 AND 1),
  p_worse REAL NOT NULL CHECK (p_worse BETWEEN 0 AND 1),
  p_recovered REAL NOT NULL CHECK (p_recovered BETWEEN 0 AND 1),
  onset_date TEXT CHECK (onset_date IS date(onset_date)),
  onset_from TEXT CHECK (onset_from IS date(onset_from)),
  onset_to TEXT CHECK (onset_to IS date(onset_to)),
  gain28 REAL,
  gain28_low REAL,
  gain28_high REAL,
  visits_used INTEGER NOT NULL CHECK (visits_used >= 0),
  headline TEXT NOT NULL CHECK (headline <> ''),
  despite_adherence INTEGER NOT NULL CHECK (despite_adherence IN (0, 1)),
  checked_under TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  superseded_at INTEGER
, first_cause TEXT CHECK (first_cause IN (
  'attendance', 'adherence', 'intensity-too-high', 'intensity-too-low', 'neuropathic', 'inflammatory', 'mechanical',
  'psychosocial', 'modality-mismatch', 'diagnosis-incomplete')), shown_level TEXT NOT NULL DEFAULT 'none'
  CHECK (shown_level IN ('none', 'watch', 'reevaluate'))) STRICT;

CREATE TABLE verdict_detail (
  verdict_id TEXT PRIMARY KEY REFERENCES verdict (id) ON DELETE CASCADE,
  sentences TEXT NOT NULL CHECK (json_type(sentences) = 'array'),
  measures TEXT NOT NULL CHECK (json_type(measures) = 'array'),
  causes TEXT NOT NULL CHECK (json_type(causes) = 'array')
, shown_at INTEGER) STRICT;

CREATE TABLE verdict_input (
  verdict_id TEXT PRIMARY KEY REFERENCES verdict (id) ON DELETE CASCADE,
  input BLOB NOT NULL
) STRICT;

CREATE TABLE visit (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  setting TEXT NOT NULL CHECK (setting IN ('clinic', 'home', 'telehealth')),
  load REAL CHECK (load BETWEEN 1 AND 10),
  response TEXT NOT NULL,
  note TEXT NOT NULL,
  signed_at INTEGER,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL, pain_now REAL CHECK (pain_now BETWEEN 0 AND 10), pain_worst REAL CHECK (pain_worst BETWEEN 0 AND 10), pain_best REAL CHECK (pain_best BETWEEN 0 AND 10), after_load TEXT CHECK (after_load IN ('better', 'same', 'sore-settled', 'worse')), next_morning REAL CHECK (next_morning BETWEEN 0 AND 10), minutes_active REAL CHECK (minutes_active >= 0), minutes_passive REAL CHECK (minutes_passive >= 0), signed_by TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (episode_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX alarm_answer_by_episode ON alarm_answer (episode_id, made_at);

CREATE INDEX alarm_answer_by_verdict ON alarm_answer (verdict_id);

CREATE UNIQUE INDEX alarm_answer_open ON alarm_answer (episode_id) WHERE ended_at IS NULL;

CREATE INDEX amendment_by_episode ON amendment (episode_id, created_at);

CREATE INDEX appointment_by_date ON appointment (date, position);

CREATE INDEX appointment_by_episode ON appointment (episode_id) WHERE episode_id IS NOT NULL;

CREATE INDEX appointment_by_patient ON appointment (patient_id);

CREATE INDEX care_step_awaited ON care_step (reply_id) WHERE ask_after_days IS NOT NULL AND result_on IS NULL;

CREATE INDEX care_step_by_reply ON care_step (reply_id);

CREATE INDEX discharge_by_episode ON discharge (episode_id, created_at);

CREATE UNIQUE INDEX discharge_current ON discharge (episode_id) WHERE reopened_on IS NULL;

CREATE INDEX draft_by_episode ON draft (episode_id) WHERE episode_id IS NOT NULL;

CREATE INDEX draft_by_patient ON draft (patient_id) WHERE patient_id IS NOT NULL;

CREATE INDEX episode_by_patient ON episode (patient_id);

CREATE INDEX episode_by_referrer ON episode (referrer_id) WHERE referrer_id IS NOT NULL;

CREATE UNIQUE INDEX episode_measure_one_primary ON episode_measure (episode_id) WHERE is_primary = 1;

CREATE INDEX finding_red_flag ON finding (episode_id, code, date, answer) WHERE finding_group = 'red-flag';

CREATE UNIQUE INDEX learned_priors_in_effect ON learned_priors (accepted_at IS NOT NULL)
  WHERE accepted_at IS NOT NULL AND ended_at IS NULL;

CREATE INDEX patient_by_name ON patient (name_key);

CREATE INDEX patient_merge_by_kept ON patient_merge (kept_id);

CREATE INDEX patient_merge_by_merged ON patient_merge (merged_id);

CREATE UNIQUE INDEX patient_merge_current ON patient_merge (merged_id) WHERE undone_at IS NULL;

CREATE INDEX phase_by_episode ON phase (episode_id, starts_on);

CREATE INDEX plan_of_care_by_episode ON plan_of_care (episode_id, starts_on);

CREATE INDEX reply_by_request ON reply (request_id);

CREATE INDEX report_by_episode ON report (episode_id, kind, to_day);

CREATE INDEX request_by_copy ON request (copy_to_id) WHERE copy_to_id IS NOT NULL;

CREATE INDEX request_by_episode ON request (episode_id, created_at);

CREATE INDEX request_by_referrer ON request (referrer_id) WHERE referrer_id IS NOT NULL;

CREATE INDEX request_by_verdict ON request (verdict_id) WHERE verdict_id IS NOT NULL;

CREATE UNIQUE INDEX request_one_draft ON request (episode_id) WHERE status = 'draft';

CREATE INDEX request_sent ON request (episode_id, sent_on) WHERE status = 'sent';

CREATE INDEX search_entry_by_episode ON search_entry (episode_id) WHERE episode_id IS NOT NULL;

CREATE INDEX search_entry_by_patient ON search_entry (patient_id) WHERE patient_id IS NOT NULL;

CREATE INDEX threshold_by_patient ON threshold (patient_id) WHERE patient_id IS NOT NULL;

CREATE UNIQUE INDEX threshold_current ON threshold (measure_id, score_id, kind, coalesce(patient_id, ''))
  WHERE superseded_at IS NULL;

CREATE INDEX verdict_by_episode ON verdict (episode_id, created_at);

CREATE UNIQUE INDEX verdict_current ON verdict (episode_id) WHERE superseded_at IS NULL;
