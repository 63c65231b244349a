// Migrations: in order, whole or not at all, with an encrypted copy first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { copyDatabase } from '../../electron/data/backup.ts';
import { type Migration, migrate, schemaVersion } from '../../electron/data/migrate.ts';
import { closeDatabase, createDatabase, type OpenDatabase, openDatabase } from '../../electron/data/open.ts';
import { afterwards, filesIn, newFolder, newVault, opened } from './stand.ts';
import { NOTES, NOW } from './vault-options.ts';

const KEY = { key: Buffer.alloc(32, 1), salt: Buffer.alloc(16, 2) };

const TAGS: Migration = {
  id: 3,
  name: 'tags',
  up: db =>
    db.exec('CREATE TABLE tag (note_id INTEGER NOT NULL REFERENCES note (id), word TEXT NOT NULL) STRICT'),
};

function newDatabase(): OpenDatabase {
  const database = createDatabase(join(newFolder(), 'data.db'), KEY);
  afterwards(() => closeDatabase(database));
  return database;
}

describe('the runner', () => {
  it('brings a new file to the last step without a copy, then has nothing to do', () => {
    const database = newDatabase();
    const copyFirst = vi.fn();
    expect(migrate(database, [NOTES, TAGS], copyFirst)).toBe(2);
    expect(migrate(database, [NOTES, TAGS], copyFirst)).toBe(0);
    expect(schemaVersion(database.driver)).toBe(3);
    expect(copyFirst).not.toHaveBeenCalled();
  });

  it('runs only the missing steps, after the copy', () => {
    const database = newDatabase();
    migrate(database, [NOTES], () => undefined);
    database.db.exec("INSERT INTO note (body) VALUES ('kept')");
    const versionsAtCopy: number[] = [];
    expect(migrate(database, [NOTES, TAGS], () => versionsAtCopy.push(schemaVersion(database.driver)))).toBe(
      1,
    );
    expect(versionsAtCopy).toEqual([1]);
    expect(database.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'kept' }]);
  });

  it('leaves the step before when one fails, foreign keys on again', () => {
    const database = newDatabase();
    const failing: Migration = {
      id: 3,
      name: 'failing',
      up: db => {
        db.exec('CREATE TABLE half (id INTEGER) STRICT');
        throw new Error('planted');
      },
    };
    expect(() => migrate(database, [NOTES, failing], () => undefined)).toThrow('planted');
    expect(schemaVersion(database.driver)).toBe(1);
    expect(database.db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
    expect(database.driver.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves the step before when a row would lose its parent', () => {
    const database = newDatabase();
    migrate(database, [NOTES, TAGS], () => undefined);
    database.db.exec("INSERT INTO note VALUES (1, 'x'); INSERT INTO tag VALUES (1, 'knee')");
    const orphaning: Migration = { id: 4, name: 'orphaning', up: db => db.exec('DELETE FROM note') };
    expect(() => migrate(database, [NOTES, TAGS, orphaning], () => undefined)).toThrow(
      /without their parent/,
    );
    expect(database.db.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 1 });
    expect(schemaVersion(database.driver)).toBe(3);
  });

  it('refuses a file of the future and a list that does not rise', () => {
    const database = newDatabase();
    migrate(database, [NOTES, TAGS], () => undefined);
    expect(() => migrate(database, [NOTES], () => undefined)).toThrow('db-from-future');
    expect(() => migrate(database, [TAGS, NOTES], () => undefined)).toThrow(/must rise/);
    expect(() => migrate(database, [NOTES, { ...NOTES }], () => undefined)).toThrow(/must rise/);
  });
});

describe('the copy', () => {
  it('is enciphered with the same key, holds the same rows and lies alone', () => {
    const database = newDatabase();
    migrate(database, [NOTES], () => undefined);
    database.db.exec("INSERT INTO note (body) VALUES ('a marker nobody may read')");
    const folder = newFolder();
    copyDatabase(database.driver, join(folder, 'copy.db'));
    expect([...filesIn(folder).keys()]).toEqual(['copy.db']);
    expect(readFileSync(join(folder, 'copy.db')).includes('marker')).toBe(false);
    const copy = openDatabase(join(folder, 'copy.db'), KEY, 'read');
    expect(copy.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'a marker nobody may read' }]);
    closeDatabase(copy);
  });

  it('leaves nothing where it cannot be written', () => {
    const database = newDatabase();
    const nowhere = join(newFolder(), 'missing', 'copy.db');
    expect(() => copyDatabase(database.driver, nowhere)).toThrow(/unable to open/);
    expect(existsSync(`${nowhere}.part`)).toBe(false);
  });

  it('is kept by a vault whose tables change, and told in the trail', async () => {
    const folder = await newVault();
    const before = await opened(folder);
    before.db.exec("INSERT INTO note (body) VALUES ('of the old version')");
    before.close(NOW);
    const vault = await opened(folder, { migrations: [NOTES, TAGS] });
    expect(vault.db.prepare("SELECT detail FROM audit WHERE action = 'migrate'").all()).toEqual([
      { detail: '{"from":1,"to":3}' },
    ]);
    expect(vault.db.prepare('SELECT count(*) AS n FROM tag').get()).toEqual({ n: 0 });
    const copies = [...filesIn(folder).keys()].filter(name => name.startsWith('backups/'));
    expect(copies).toEqual(['backups/20251125T093000Z-1-schema-1.db']);
  });
});
