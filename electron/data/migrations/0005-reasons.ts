// All reasons of a stall that a verdict can lead with. SQLite cannot change a CHECK in place, but a column can go and
// come back; verdicts in care are made anew under the new rules, the older ones keep their reasons in their detail.
import type { Migration } from '../migrate.ts';

export const reasons: Migration = {
  id: 5,
  name: 'reasons',
  up(db) {
    db.exec(`
ALTER TABLE verdict ADD COLUMN first_reason TEXT CHECK (first_reason IN (
  'attendance', 'adherence', 'intensity-too-high', 'intensity-too-low', 'neuropathic', 'inflammatory', 'mechanical',
  'psychosocial', 'modality-mismatch', 'diagnosis-incomplete'));
UPDATE verdict SET first_reason = first_cause;
ALTER TABLE verdict DROP COLUMN first_cause;
ALTER TABLE verdict RENAME COLUMN first_reason TO first_cause;
`);
  },
};
