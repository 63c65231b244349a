// A plain database in memory with the present schema: for tests of tables and repositories, which need no key.
import type { WriteDb } from '../../electron/data/db.ts';
import { openDriver } from '../../electron/data/driver.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';

export function memoryDb(): WriteDb {
  const driver = openDriver(':memory:', { readonly: false, fileMustExist: false });
  // As in a vault: triggers must not need what an untrusted schema may not use.
  driver.pragma('trusted_schema=OFF', { simple: true });
  driver.pragma('foreign_keys=ON', { simple: true });
  const db = driver as unknown as WriteDb;
  for (const migration of MIGRATIONS) migration.up(db);
  return db;
}
