// Brings a database to the schema of this version: one transaction for each step, an encrypted copy beforehand.
import { fail } from '../../shared/errors.ts';
import { transaction, type WriteDb } from './db.ts';
import type { DriverDatabase } from './driver.ts';
import type { OpenDatabase } from './open.ts';

/** One step of the schema. A released one is never changed. */
export interface Migration {
  /** From 1, strictly rising; becomes the file's `user_version`. */
  readonly id: number;
  readonly name: string;
  up(db: WriteDb): void;
}

/** Number of the last step this file has seen; 0 for a new one. */
export function schemaVersion(driver: DriverDatabase): number {
  const version = driver.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new Error('user_version is not a number');
  return version;
}

/** The steps a file still needs. A file from a newer Plateau ends with `db-from-future`. */
export function pendingMigrations(
  driver: DriverDatabase,
  migrations: readonly Migration[],
): readonly Migration[] {
  requireRising(migrations);
  const version = schemaVersion(driver);
  if (version > (migrations.at(-1)?.id ?? 0)) fail('db-from-future');
  return migrations.filter(({ id }) => id > version);
}

/**
 * Runs the steps a file still needs and answers how many.
 * @param copyFirst keeps an encrypted copy of a file that already holds something; called before the first step
 */
export function migrate(
  { db, driver }: OpenDatabase,
  migrations: readonly Migration[],
  copyFirst: () => void,
): number {
  const pending = pendingMigrations(driver, migrations);
  if (pending.length === 0) return 0;
  if (schemaVersion(driver) > 0) copyFirst();
  // SQLite ignores this switch inside a transaction, and rebuilding a table needs it off.
  driver.pragma('foreign_keys=OFF', { simple: true });
  try {
    for (const migration of pending) transaction(db, () => runOne(db, migration));
  } finally {
    driver.pragma('foreign_keys=ON', { simple: true });
  }
  return pending.length;
}

function runOne(db: WriteDb, migration: Migration): void {
  migration.up(db);
  const orphans = db.prepare('PRAGMA foreign_key_check').all();
  if (orphans.length > 0) {
    throw new Error(`migration ${migration.id} leaves ${orphans.length} rows without their parent`);
  }
  db.exec(`PRAGMA user_version = ${migration.id}`);
}

function requireRising(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { id } of migrations) {
    if (!Number.isInteger(id) || id <= last) throw new Error(`migration ids must rise: ${id} after ${last}`);
    last = id;
  }
}
