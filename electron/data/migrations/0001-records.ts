// Part of the first step: what is taken down at visits. It lies together by episode and day: an episode is read whole
// at every save and every scan, and rows strewn over the file cost a deciphered page each. Ids are ordered by time, so
// they stand for the order within a day. A visit that is named is always one of the same episode.

export const RECORDS = `
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
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE program (
  id TEXT PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  created_at INTEGER NOT NULL,
  UNIQUE (episode_id, version)
) STRICT;

CREATE TABLE exercise (
  program_id TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  dose TEXT NOT NULL,
  sessions_per_week REAL CHECK (sessions_per_week >= 0),
  PRIMARY KEY (program_id, position)
) STRICT, WITHOUT ROWID;

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
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, date, id),
  FOREIGN KEY (episode_id, visit_id) REFERENCES visit (episode_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE residual_symptom (
  id TEXT NOT NULL UNIQUE,
  episode_id TEXT NOT NULL REFERENCES episode (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  activity TEXT NOT NULL CHECK (activity <> ''),
  time_of_day TEXT NOT NULL CHECK (time_of_day IN ('waking', 'morning', 'midday', 'evening', 'night', 'any')),
  severity REAL NOT NULL CHECK (severity BETWEEN 0 AND 10),
  behaviour TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (episode_id, date, id)
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
CREATE INDEX finding_red_flag ON finding (episode_id, code, date, answer) WHERE finding_group = 'red-flag';
`;
