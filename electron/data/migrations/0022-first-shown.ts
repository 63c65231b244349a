// The words of a verdict are kept once somebody has seen them, with the time of that; what it was reached from stands by
// itself, because it is kept from the beginning. Of verdicts of before nobody noted when they were first shown.
import type { Migration } from '../migrate.ts';

export const firstShown: Migration = {
  id: 22,
  name: 'first-shown',
  up(db) {
    db.exec(`
CREATE TABLE verdict_input (
  verdict_id TEXT PRIMARY KEY REFERENCES verdict (id) ON DELETE CASCADE,
  input BLOB NOT NULL
) STRICT;
INSERT INTO verdict_input (verdict_id, input)
  SELECT verdict_id, input FROM verdict_detail WHERE input IS NOT NULL;
ALTER TABLE verdict_detail DROP COLUMN input;
ALTER TABLE verdict_detail ADD COLUMN shown_at INTEGER;
`);
  },
};
