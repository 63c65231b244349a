// Opens an encrypted database: key, settings in a fixed order, each read back. The only place that makes handles.
// Not for deciding what an unreadable file means to the user: vault.ts does that.
import { closeSync, openSync, readSync } from 'node:fs';
import { fail } from '../../shared/errors.ts';
import type { Statement, WriteDb } from './db.ts';
import { type DriverDatabase, openDriver } from './driver.ts';
import { sqliteCodeOf } from './sqlite-errors.ts';
import { refusedStatement } from './statement-guard.ts';

/** "PTV1": tells our files apart once they are deciphered. */
export const APPLICATION_ID = 0x50545631;

/** 32-byte raw key and the 16-byte salt that begins the file. The caller keeps and clears them. */
export interface DatabaseKey {
  readonly key: Buffer;
  readonly salt: Buffer;
}

export interface OpenDatabase {
  /** For everybody: statements pass the guard. */
  readonly db: WriteDb;
  /** For the storage module: pragmas, VACUUM INTO. */
  readonly driver: DriverDatabase;
}

type Setting = readonly [name: string, value: string, readBack: string | number];

const CIPHER: readonly Setting[] = [
  ['cipher', "'sqlcipher'", 'sqlcipher'],
  ['legacy', '4', 4],
];

/** A sort bigger than the cache must never reach a temp file in clear; 128 MiB hold a solo caseload deciphered. */
const READING: readonly Setting[] = [
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  ['cache_size', '-131072', -131072],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'OFF', 0],
];

/** A second opener is refused. Set before the log is begun: only then is no shared-memory file made. */
const ALONE: readonly Setting[] = [['locking_mode', 'EXCLUSIVE', 'exclusive']];

const WRITING: readonly Setting[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['wal_autocheckpoint', '1000', 1000],
  ['secure_delete', 'ON', 1],
  ['busy_timeout', '5000', 5000],
];

/**
 * Opens the file and proves that the key fits; nothing is written yet, so that a file that turns out to be damaged or
 * of the future stays as it is. Throws the driver's error (SQLITE_NOTADB for a wrong key or a plain file, SQLITE_BUSY
 * for a second opener), or ends with `db-corrupt` when the file is not a Plateau database.
 */
export function openDatabase(path: string, key: DatabaseKey, mode: 'write' | 'read'): OpenDatabase {
  return withKey(path, key, mode, ({ driver }) => {
    if (driver.pragma('application_id', { simple: true }) !== APPLICATION_ID) fail('db-corrupt');
  });
}

/** Makes the database in an empty file (or a new one), ready for writing. */
export function createDatabase(path: string, key: DatabaseKey): OpenDatabase {
  return withKey(path, key, 'create', database => {
    applySettings(database.driver, [['application_id', String(APPLICATION_ID), APPLICATION_ID]]);
    startWriting(database);
  });
}

/** Begins the write-ahead log and sets all that makes a commit durable. */
export function startWriting({ driver }: OpenDatabase): void {
  applySettings(driver, WRITING);
}

/**
 * Closes so that the file can later be read even where nothing can be written: all of the log is moved into the
 * file and the journal mode goes back to DELETE.
 */
export function closeDatabase({ driver }: OpenDatabase): void {
  try {
    if (driver.pragma('journal_mode', { simple: true }) === 'wal') {
      driver.pragma('query_only=OFF', { simple: true });
      driver.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
      driver.pragma('journal_mode=DELETE', { simple: true });
    }
  } catch (error) {
    // A full disk leaves the log beside the file; the next opening takes it in.
    if (sqliteCodeOf(error) === null) throw error;
  } finally {
    driver.close();
  }
}

/** Refuses further writes on a handle that was opened for writing. */
export function forbidWrites({ driver }: OpenDatabase): void {
  applySettings(driver, [['query_only', 'ON', 1]]);
}

/** Whether SQLite finds every page in order; reads the whole file. */
export function quickCheck(driver: DriverDatabase): boolean {
  return driver.pragma('quick_check(1)', { simple: true }) === 'ok';
}

/** The cipher keeps its salt in clear as the first 16 bytes: anything else there is not our encrypted file. */
export function beginsWithSalt(path: string, salt: Buffer): boolean {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    return readSync(file, head, 0, 16, 0) === 16 && head.equals(salt) && !isPlainHeader(head);
  } finally {
    closeSync(file);
  }
}

/** Whether another key is refused. Only for a closed file without a log: a stranger must not recover our log. */
export function refusesKey(path: string, wrong: DatabaseKey): boolean {
  const driver = openDriver(path, { readonly: true, fileMustExist: true });
  try {
    giveKey(driver, wrong);
    driver.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (sqliteCodeOf(error) === 'SQLITE_NOTADB') return true;
    throw error;
  } finally {
    driver.close();
  }
}

function isPlainHeader(head: Buffer): boolean {
  return head.toString('latin1').startsWith('SQLite format 3');
}

function withKey(
  path: string,
  key: DatabaseKey,
  mode: 'create' | 'write' | 'read',
  begin: (database: OpenDatabase) => void,
): OpenDatabase {
  const driver = openDriver(path, { readonly: mode === 'read', fileMustExist: mode !== 'create' });
  try {
    giveKey(driver, key);
    applySettings(driver, READING);
    if (mode !== 'read') applySettings(driver, ALONE);
    const database = { db: guarded(driver), driver };
    begin(database);
    return database;
  } catch (error) {
    driver.close();
    throw error;
  }
}

function giveKey(driver: DriverDatabase, { key, salt }: DatabaseKey): void {
  applySettings(driver, CIPHER);
  // As bytes, not as text: copies of a hex text would survive in memory (SECURITY 2.3).
  const raw = Buffer.concat([Buffer.from('raw:'), key, salt]);
  try {
    if (driver.key(raw) !== 0) throw new Error('the cipher did not take the key');
  } finally {
    raw.fill(0);
  }
}

function applySettings(driver: DriverDatabase, settings: readonly Setting[]): void {
  for (const [name, value, expected] of settings) {
    driver.pragma(`${name}=${value}`, { simple: true });
    const found = driver.pragma(name, { simple: true });
    if (String(found) !== String(expected)) throw new Error(`database setting ${name} did not hold`);
  }
}

function guarded(driver: DriverDatabase): WriteDb {
  const checked = <T>(sql: string, run: (sql: string) => T): T => {
    const refused = refusedStatement(sql);
    if (refused !== null) throw new Error(`statement refused outside the storage module: ${refused}`);
    return run(sql);
  };
  const connection = {
    prepare: (sql: string): Statement => checked(sql, text => driver.prepare(text)),
    exec: (sql: string): unknown => checked(sql, text => driver.exec(text)),
  };
  // The one place where a connection becomes a handle of ours.
  return connection as WriteDb;
}
