// The channels a referrer likes to be reached by, the best one first, in place of a single one.
import type { Migration } from '../migrate.ts';

export const referrerChannels: Migration = {
  id: 12,
  name: 'referrer-channels',
  up(db) {
    db.exec(`
ALTER TABLE referrer ADD COLUMN channels TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(channels) AND json_type(channels) = 'array');
UPDATE referrer SET channels = json_array(preferred_channel) WHERE preferred_channel IS NOT NULL;
ALTER TABLE referrer DROP COLUMN preferred_channel;
`);
  },
};
