// The language letters to a referrer are written in.
import type { Migration } from '../migrate.ts';

export const letterLanguage: Migration = {
  id: 10,
  name: 'letter-language',
  up(db) {
    db.exec(`
ALTER TABLE referrer ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es'));
`);
  },
};
