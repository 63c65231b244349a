// An open database: each setting holds, the file is enciphered, and dangerous statements do not pass.
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { transaction } from '../../electron/data/db.ts';
import { driverObstacle } from '../../electron/data/driver.ts';
import {
  APPLICATION_ID,
  beginsWithSalt,
  closeDatabase,
  createDatabase,
  forbidWrites,
  type OpenDatabase,
  openDatabase,
  refusesKey,
  startWriting,
} from '../../electron/data/open.ts';
import { classifySqliteError } from '../../electron/data/sqlite-errors.ts';
import { refusedStatement } from '../../electron/data/statement-guard.ts';
import { afterwards, filesIn, newFolder } from './stand.ts';

const SALT = Buffer.alloc(16, 0x5a);
const KEY = { key: Buffer.alloc(32, 7), salt: SALT };
const OTHER = { key: Buffer.alloc(32, 8), salt: SALT };

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** Path of a closed database with one note. */
function closedFile(): string {
  const path = join(newFolder(), 'data.db');
  const database = createDatabase(path, KEY);
  database.db.exec("CREATE TABLE note (body TEXT NOT NULL) STRICT; INSERT INTO note VALUES ('kept')");
  closeDatabase(database);
  return path;
}

function openForTest(path: string): OpenDatabase {
  const database = openDatabase(path, KEY, 'write');
  afterwards(() => closeDatabase(database));
  startWriting(database);
  return database;
}

describe('settings', () => {
  it('hold, each of them', () => {
    const { driver } = openForTest(closedFile());
    const read = (name: string) => driver.pragma(name, { simple: true });
    const settings = {
      cipher: 'sqlcipher',
      legacy: '4',
      hmac_check: '1',
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      wal_autocheckpoint: 1000,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      recursive_triggers: 0,
      busy_timeout: 5000,
      cache_size: -131_072,
      mmap_size: 0,
      application_id: APPLICATION_ID,
      query_only: 0,
    };
    expect(Object.fromEntries(Object.keys(settings).map(name => [name, read(name)]))).toEqual(settings);
  });

  it('keep no shared-memory file while open and no log when closed', () => {
    const path = closedFile();
    const database = openDatabase(path, KEY, 'write');
    startWriting(database);
    database.db.exec("INSERT INTO note VALUES ('more')");
    expect([...filesIn(join(path, '..')).keys()]).toEqual(['data.db', 'data.db-wal']);
    closeDatabase(database);
    expect([...filesIn(join(path, '..')).keys()]).toEqual(['data.db']);
  });

  it('can be read without writing a byte', () => {
    const path = closedFile();
    const before = readFileSync(path);
    chmodSync(path, 0o400);
    const database = openDatabase(path, KEY, 'read');
    expect(database.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'kept' }]);
    expect(classifySqliteError(thrownBy(() => database.db.exec("INSERT INTO note VALUES ('x')")))).toEqual({
      code: 'read-only',
    });
    closeDatabase(database);
    expect(readFileSync(path)).toEqual(before);
  });

  it('can be turned to reading only', () => {
    const path = closedFile();
    const database = openForTest(path);
    forbidWrites(database);
    const error = thrownBy(() =>
      transaction(database.db, () => database.db.exec("INSERT INTO note VALUES ('x')")),
    );
    expect(classifySqliteError(error)).toEqual({ code: 'read-only' });
  });
});

describe('encryption', () => {
  it('begins with its salt and refuses another key', () => {
    const path = closedFile();
    expect(beginsWithSalt(path, SALT)).toBe(true);
    expect(refusesKey(path, OTHER)).toBe(true);
    expect(refusesKey(path, KEY), 'control').toBe(false);
    expect(classifySqliteError(thrownBy(() => openDatabase(path, OTHER, 'write')))).toEqual({
      code: 'db-corrupt',
    });
  });

  it('is missed in a plain file (control)', () => {
    const path = join(newFolder(), 'plain.db');
    const plain = new DatabaseSync(path);
    plain.exec('CREATE TABLE note (body TEXT)');
    plain.close();
    expect(beginsWithSalt(path, SALT)).toBe(false);
    expect(beginsWithSalt(path, Buffer.from('SQLite format 3\0'))).toBe(false);
    expect(classifySqliteError(thrownBy(() => openDatabase(path, KEY, 'write')))).toEqual({
      code: 'db-corrupt',
    });
  });

  it('leaves the caller’s key as it is', () => {
    const key = { key: Buffer.alloc(32, 7), salt: Buffer.from(SALT) };
    closeDatabase(openDatabase(closedFile(), key, 'write'));
    expect(key).toEqual(KEY);
  });
});

describe('errors of the disk', () => {
  it('keep the last save when the file may not grow', () => {
    const database = openForTest(closedFile());
    const { db, driver } = database;
    driver.pragma('max_page_count=1', { simple: true });
    const write = () =>
      transaction(db, () => db.prepare('INSERT INTO note VALUES (?)').run('x'.repeat(100_000)));
    expect(classifySqliteError(thrownBy(write))).toEqual({ code: 'disk-full' });
    expect(db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'kept' }]);
  });

  it('refuse a second opener of the file', () => {
    const path = closedFile();
    openForTest(path);
    expect(classifySqliteError(thrownBy(() => openForTest(path)))).toEqual({ code: 'vault-busy' });
  });

  it.each([
    ['SQLITE_CORRUPT', 'db-corrupt'],
    ['SQLITE_CORRUPT_INDEX', 'db-corrupt'],
    ['SQLITE_NOTADB', 'db-corrupt'],
    ['SQLITE_IOERR_SHORT_READ', 'db-corrupt'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_BUSY', 'vault-busy'],
    ['SQLITE_LOCKED', 'vault-busy'],
  ])('%s means %s', (code, meaning) => {
    expect(classifySqliteError(Object.assign(new Error('x'), { code }))).toEqual({ code: meaning });
  });

  it('are nothing else: a constraint or a bug is not explained away', () => {
    const { db } = openForTest(closedFile());
    expect(classifySqliteError(thrownBy(() => db.exec('INSERT INTO note VALUES (NULL)')))).toBe(null);
    expect(classifySqliteError(thrownBy(() => db.exec('SELECT nothing FROM nowhere')))).toBe(null);
    for (const other of [new Error('SQLITE_FULL'), null, 'SQLITE_FULL', { code: 'SQLITE_FULL' }]) {
      expect(classifySqliteError(other)).toBe(null);
    }
  });
});

describe('the statement guard', () => {
  const REFUSED = [
    "ATTACH DATABASE '/tmp/x.db' AS plain KEY ''",
    "/* x */ attach 'x' as y",
    "-- x\nATTACH 'x' AS y",
    'DETACH main',
    "VACUUM INTO '/tmp/x.db'",
    'VACUUM main INTO ?',
    "PRAGMA key = 'x'",
    "PRAGMA rekey = ''",
    "pragma main . rekey=''",
    "PRAGMA hexkey='00'",
    'PRAGMA cipher = rc4',
    'PRAGMA hmac_check = 0',
    'PRAGMA temp_store = FILE',
    'PRAGMA temp_store_directory = "x"',
    'PRAGMA "temp_store" = 1',
    'PRAGMA [rekey] = 1',
    'PRAGMA/**/rekey=1',
    'PRAGMA journal_mode = OFF',
    'PRAGMA writable_schema = 1',
    'SELECT * FROM pragma_rekey',
    "SELECT load_extension('x')",
    "SELECT 1; ATTACH 'x' AS y",
    "SELECT 'it''s'; PRAGMA rekey=''",
  ];

  it.each(REFUSED)('refuses %s', sql => {
    const { db } = openForTest(closedFile());
    expect(() => db.exec(sql)).toThrow(/refused/);
    expect(() => db.prepare(sql)).toThrow(/refused/);
  });

  it.each([
    "INSERT INTO note VALUES ('ATTACH the band; PRAGMA rekey')",
    'SELECT body AS attachment FROM note',
    'VACUUM',
    'PRAGMA user_version',
    'PRAGMA main.table_info(note)',
    "SELECT name FROM pragma_table_info('note')",
    'PRAGMA foreign_key_check',
    '-- PRAGMA rekey is only spoken of\nSELECT 1',
  ])('lets pass %s', sql => {
    expect(refusedStatement(sql)).toBe(null);
    openForTest(closedFile()).db.exec(sql);
  });
});

describe('the driver', () => {
  it.each([
    ['20.20.2', '9', false],
    ['20.20.2', '10', false],
    ['22.13.0', '9', false],
    ['22.14.0', '10', true],
    ['24.21.0', '10', true],
    ['24.21.0', undefined, false],
  ])('on Node %s with Node-API %s', (node, napi, fits) => {
    const obstacle = driverObstacle({ node, napi });
    if (fits) expect(obstacle).toBe(null);
    else expect(obstacle).toContain(`needs Node 22.14 or newer; this is Node ${node}`);
  });
});
