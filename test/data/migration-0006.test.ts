// The step that lets an episode name its expected course: every episode comes through it whole, with none chosen.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';

it('leaves episodes as they were, with no course chosen', () => {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  driver.pragma('foreign_keys=OFF', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 6)) step.up(db);
  db.exec(`
INSERT INTO episode VALUES ('e', 'p', NULL, 'Low back pain', 'lumbar', 'none', '', NULL, '', '', NULL, NULL, NULL,
  '2026-01-05', NULL, 'clinic', '', 'active', 1, 0, 0);`);
  const before = db.prepare('SELECT * FROM episode').get() as object;
  MIGRATIONS.find(({ id }) => id === 6)?.up(db);
  expect(db.prepare('SELECT * FROM episode').get()).toEqual({ ...before, expected_course: null });
});
