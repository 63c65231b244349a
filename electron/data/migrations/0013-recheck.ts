// The day on which the course is to be looked at again, as a reply asked for it.
import type { Migration } from '../migrate.ts';

export const recheck: Migration = {
  id: 13,
  name: 'recheck',
  up(db) {
    db.exec(`
ALTER TABLE reply ADD COLUMN recheck_on TEXT CHECK (recheck_on IS date(recheck_on));
`);
  },
};
