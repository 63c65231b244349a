// What was learned of a practice's own closed episodes. One row may be in effect; one may wait for a decision; the others
// stay, because verdicts were reached under them.
import type { Migration } from '../migrate.ts';

export const learnedPriors: Migration = {
  id: 9,
  name: 'learned-priors',
  up(db) {
    db.exec(`
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
CREATE UNIQUE INDEX learned_priors_in_effect ON learned_priors (accepted_at IS NOT NULL)
  WHERE accepted_at IS NOT NULL AND ended_at IS NULL;
`);
  },
};
