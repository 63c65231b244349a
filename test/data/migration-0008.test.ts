// The step that keeps answers to alarms: verdicts from before are shown with the mark they had.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';

it('leaves verdicts as they were, shown with their own mark', () => {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 8)) step.up(db);
  db.exec(`
INSERT INTO verdict (id, episode_id, as_of, detector_version, input_hash, state, level, p_stalled, p_worse, p_recovered,
  visits_used, headline, despite_adherence, checked_under, created_at)
VALUES ('v', 'e', '2026-03-01', 'bank-1', '${'0'.repeat(64)}', 'plateau', 'reevaluate', 0.9, 0, 0, 5, 'Stalled.', 0, '', 0);`);
  const before = db.prepare('SELECT * FROM verdict').get() as object;
  MIGRATIONS.find(({ id }) => id === 8)?.up(db);
  expect(db.prepare('SELECT * FROM verdict').get()).toEqual({ ...before, shown_level: 'reevaluate' });
});
