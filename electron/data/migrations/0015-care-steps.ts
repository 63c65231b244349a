// Steps of the care ladder that a reply named, with what was found where a result is waited for.
import type { Migration } from '../migrate.ts';

export const careSteps: Migration = {
  id: 15,
  name: 'care-steps',
  up(db) {
    db.exec(`
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
CREATE INDEX care_step_by_reply ON care_step (reply_id);
CREATE INDEX request_sent ON request (episode_id, sent_on) WHERE status = 'sent';
CREATE INDEX care_step_awaited ON care_step (reply_id) WHERE ask_after_days IS NOT NULL AND result_on IS NULL;
`);
  },
};
