// What the therapist wrote into a letter in place of a sentence made from the record, left out of it, or added. What was
// signed does not change any more.
import type { Migration } from '../migrate.ts';

export const letterEdits: Migration = {
  id: 14,
  name: 'letter-edits',
  up(db) {
    db.exec(`
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
${['INSERT', 'UPDATE'].map(frozenAgainst).join('\n')}
`);
  },
};

/** Edits belong to a draft; with the signature they are part of what was signed. */
function frozenAgainst(change: string): string {
  return `CREATE TRIGGER letter_edit_frozen_${change.toLowerCase()} BEFORE ${change} ON letter_edit
WHEN (SELECT status FROM request WHERE id = NEW.request_id) <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'edits of a signed letter do not change');
END;`;
}
