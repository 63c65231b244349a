// What a verdict was reached from, kept with it, so that an old verdict can be reached again. Null for older verdicts.
import type { Migration } from '../migrate.ts';

export const keptInput: Migration = {
  id: 7,
  name: 'kept-input',
  up(db) {
    db.exec('ALTER TABLE verdict_detail ADD COLUMN input BLOB');
  },
};
