// The step that keeps several channels of a referrer: the one that was preferred is the first of them.
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';

it('puts the preferred channel first, and nothing where there was none', () => {
  const db = openDriver(':memory:', { readonly: false, fileMustExist: false }) as unknown as WriteDb;
  for (const step of MIGRATIONS.filter(({ id }) => id < 12)) step.up(db);
  db.exec(`
INSERT INTO referrer (id, name, credential, practice, address, phone, fax, email, preferred_channel, notes, row_version,
  created_at, updated_at)
VALUES ('a', 'Ruth Okafor', '', '', '', '', '', '', 'secure-mail', '', 1, 0, 0),
  ('b', 'Bo Lind', '', '', '', '', '', '', NULL, '', 1, 0, 0);`);
  MIGRATIONS.find(({ id }) => id === 12)?.up(db);
  expect(db.prepare('SELECT id, channels, language FROM referrer ORDER BY id').all()).toEqual([
    { id: 'a', channels: '["secure-mail"]', language: 'en' },
    { id: 'b', channels: '[]', language: 'en' },
  ]);
});
