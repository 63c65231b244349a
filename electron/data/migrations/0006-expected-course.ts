// The expected course that the therapist chose for an episode; null where the diagnosis tells it.
import type { Migration } from '../migrate.ts';

export const expectedCourse: Migration = {
  id: 6,
  name: 'expected-course',
  up(db) {
    db.exec('ALTER TABLE episode ADD COLUMN expected_course TEXT');
  },
};
