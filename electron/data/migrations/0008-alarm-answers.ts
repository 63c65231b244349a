// What the therapist answered to an alarm: quiet until a day, or closed as wrong, with the reason. And the mark a verdict
// is shown with, which stays for a while when the probability falls a little.
import type { Migration } from '../migrate.ts';

export const alarmAnswers: Migration = {
  id: 8,
  name: 'alarm-answers',
  up(db) {
    db.exec(`
ALTER TABLE verdict ADD COLUMN shown_level TEXT NOT NULL DEFAULT 'none'
  CHECK (shown_level IN ('none', 'watch', 'reevaluate'));
UPDATE verdict SET shown_level = level;
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
CREATE UNIQUE INDEX alarm_answer_open ON alarm_answer (episode_id) WHERE ended_at IS NULL;
CREATE INDEX alarm_answer_by_episode ON alarm_answer (episode_id, made_at);
CREATE INDEX alarm_answer_by_verdict ON alarm_answer (verdict_id);
`);
  },
};
