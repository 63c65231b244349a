// The first schema: a table for each word of the product. Values of enums are written out, because a released step
// never changes, whatever the code around it does. Ids are text, days YYYY-MM-DD, instants milliseconds since 1970.
import type { Migration } from '../migrate.ts';
import { RECORDS } from './0001-records.ts';
import { createSearch } from './0001-search.ts';

export const initial: Migration = {
  id: 1,
  name: 'initial',
  up(db) {
    db.exec(PEOPLE);
    db.exec(EPISODES);
    db.exec(RECORDS);
    db.exec(VERDICTS_AND_REQUESTS);
    db.exec(HOUSEKEEPING);
    createSearch(db);
  },
};

// `x IS date(x)` holds for null and for a day that exists.

const PEOPLE = `
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
CREATE INDEX patient_by_name ON patient (name_key);

CREATE TABLE referrer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  credential TEXT NOT NULL,
  practice TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  email TEXT NOT NULL,
  preferred_channel TEXT CHECK (preferred_channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  notes TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
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
`;

const EPISODES = `
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
) STRICT;
CREATE INDEX episode_by_patient ON episode (patient_id);
CREATE INDEX episode_by_referrer ON episode (referrer_id) WHERE referrer_id IS NOT NULL;

CREATE TABLE episode_measure (
  episode_id TEXT NOT NULL REFERENCES episode (id),
  measure_id TEXT NOT NULL,
  score_id TEXT NOT NULL,
  goal REAL,
  goal_source TEXT NOT NULL CHECK (goal_source IN ('therapist', 'default')),
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  PRIMARY KEY (episode_id, measure_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX episode_measure_one_primary ON episode_measure (episode_id) WHERE is_primary = 1;

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
CREATE INDEX plan_of_care_by_episode ON plan_of_care (episode_id, starts_on);

CREATE TABLE phase (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  kind TEXT NOT NULL CHECK (kind IN (
    'conservative', 'after-injection', 'after-medication', 'after-procedure', 'post-op', 'new-diagnosis')),
  title TEXT NOT NULL CHECK (title <> ''),
  window_days INTEGER CHECK (window_days >= 1),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX phase_by_episode ON phase (episode_id, starts_on);
`;

// A verdict is never changed: a newer one supersedes it. `checked_under` names the rules it was last compared with.
// What it says at length lies apart, so that lists and scans of the caseload do not read it.
const VERDICTS_AND_REQUESTS = `
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
  first_cause TEXT CHECK (first_cause IN (
    'adherence', 'intensity-too-high', 'intensity-too-low', 'diagnosis-incomplete', 'modality-mismatch')),
  despite_adherence INTEGER NOT NULL CHECK (despite_adherence IN (0, 1)),
  checked_under TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  superseded_at INTEGER
) STRICT;
CREATE INDEX verdict_by_episode ON verdict (episode_id, created_at);
CREATE UNIQUE INDEX verdict_current ON verdict (episode_id) WHERE superseded_at IS NULL;

CREATE TABLE verdict_detail (
  verdict_id TEXT PRIMARY KEY REFERENCES verdict (id) ON DELETE CASCADE,
  sentences TEXT NOT NULL CHECK (json_type(sentences) = 'array'),
  measures TEXT NOT NULL CHECK (json_type(measures) = 'array'),
  causes TEXT NOT NULL CHECK (json_type(causes) = 'array')
) STRICT;

CREATE TABLE request (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'sent', 'answered', 'closed')),
  urgency TEXT NOT NULL CHECK (urgency IN ('routine', 'soon', 'urgent', 'same-day')),
  verdict_id TEXT REFERENCES verdict (id),
  created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
  signed_at INTEGER,
  signed_by TEXT NOT NULL,
  sent_on TEXT CHECK (sent_on IS date(sent_on)),
  channel TEXT CHECK (channel IN ('fax', 'phone', 'mail', 'secure-mail', 'by-hand')),
  outcome TEXT NOT NULL,
  html_hash TEXT CHECK (length(html_hash) = 64),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  created_at INTEGER NOT NULL,
  CHECK ((status = 'draft') = (signed_at IS NULL)),
  CHECK ((signed_at IS NULL) = (html_hash IS NULL))
) STRICT;
CREATE INDEX request_by_episode ON request (episode_id, created_at);
CREATE INDEX request_by_verdict ON request (verdict_id) WHERE verdict_id IS NOT NULL;
CREATE UNIQUE INDEX request_one_draft ON request (episode_id) WHERE status = 'draft';

CREATE TABLE request_document (
  request_id TEXT PRIMARY KEY REFERENCES request (id),
  data TEXT NOT NULL CHECK (json_valid(data)),
  html TEXT NOT NULL CHECK (html <> '')
) STRICT;
CREATE TRIGGER request_document_is_frozen BEFORE UPDATE ON request_document
BEGIN
  SELECT RAISE(ABORT, 'a signed document does not change');
END;

CREATE TABLE reply (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES request (id),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reply_by_request ON reply (request_id);

CREATE TABLE reply_kind (
  reply_id TEXT NOT NULL REFERENCES reply (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN (
    'confirmed', 'new-diagnosis', 'imaging', 'blood-work', 'injection', 'medication', 'procedure',
    'surgical-opinion', 'continue', 'other')),
  PRIMARY KEY (reply_id, position)
) STRICT, WITHOUT ROWID;
`;

const HOUSEKEEPING = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL CHECK (form <> ''),
  patient_id TEXT REFERENCES patient (id) ON DELETE CASCADE,
  episode_id TEXT REFERENCES episode (id) ON DELETE CASCADE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_by_patient ON draft (patient_id) WHERE patient_id IS NOT NULL;
CREATE INDEX draft_by_episode ON draft (episode_id) WHERE episode_id IS NOT NULL;

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
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
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
`;
