// Which reply a phase began with. Phases of before are linked to the reply that was recorded with them: in one moment.
import type { Migration } from '../migrate.ts';

export const phaseOfReply: Migration = {
  id: 21,
  name: 'phase-of-reply',
  up(db) {
    db.exec(`
-- Without a reference: the reply may be taken out, and then stands among the amendments.
ALTER TABLE phase ADD COLUMN reply_id TEXT CHECK (reply_id <> '');
UPDATE phase SET reply_id = (
  SELECT reply.id FROM reply JOIN request ON request.id = reply.request_id
  WHERE request.episode_id = phase.episode_id AND phase.created_at BETWEEN reply.created_at AND reply.created_at + 1000
  ORDER BY reply.created_at DESC LIMIT 1)
WHERE kind IN ('after-injection', 'after-medication', 'after-procedure', 'new-diagnosis');
`);
  },
};
