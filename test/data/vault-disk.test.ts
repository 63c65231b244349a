// Disks that refuse: a folder that cannot be written, a disk that is full. Nothing is lost, and the user is told.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifySqliteError } from '../../electron/data/sqlite-errors.ts';
import { classifyFileError } from '../../electron/vault/file-errors.ts';
import { createVault } from '../../electron/vault/vault.ts';
import { afterwards, childScript, errorOf, filesIn, newFolder, newVault, opened } from './stand.ts';
import { NOW, OPTIONS } from './vault-options.ts';

describe('a folder that cannot be written', () => {
  /** What another user gets from this vault, whose files may be read by all. */
  function openedByOther(folder: string): unknown {
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    chmodSync(join(folder, '..'), 0o755);
    afterwards(() => chmodSync(folder, 0o755));
    const words = [childScript('open-as-other-user'), folder, join(newFolder(), 'warm-up')];
    return JSON.parse(
      execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  it('opens for reading when the vault was closed; none is made there', async () => {
    const folder = await newVault();
    const vault = await opened(folder);
    vault.db.exec("INSERT INTO note (body) VALUES ('to be read')");
    vault.close(NOW);
    const before = filesIn(folder);
    expect(openedByOther(folder)).toEqual({
      opened: { readOnly: true, warning: null, notes: [{ body: 'to be read' }] },
      made: 'read-only',
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it('says so when a log is left to be taken in', async () => {
    const folder = await newVault();
    const vault = await opened(folder);
    vault.db.exec("INSERT INTO note (body) VALUES ('only in the log')");
    const crashed = join(newFolder(), 'practice');
    mkdirSync(crashed);
    for (const name of filesIn(folder).keys()) copyFileSync(join(folder, name), join(crashed, name));
    expect(openedByOther(crashed)).toMatchObject({ opened: { code: 'read-only' } });
  });

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['ENOTDIR', 'invalid'],
    ['ENAMETOOLONG', 'invalid'],
  ])('%s means %s', (code, meaning) => {
    expect(classifyFileError(Object.assign(new Error('x'), { code }))).toMatchObject({ code: meaning });
    expect(classifyFileError(Object.assign(new Error('x'), { code: 'EMFILE' }))).toBe(null);
  });
});

/** An own small disk; throws where this user may not mount one. */
function newSmallDisk(kilobytes: number): string {
  const folder = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  afterwards(() => execFileSync('umount', [folder]));
  return folder;
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-test-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Leaves no free byte, whatever the disk holds. */
function fill(disk: string): string {
  const path = join(disk, 'filler');
  for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
  return path;
}

// A user who may not mount a disk has the same failure in open.test.ts, through SQLite's own page limit.
const onSmallDisks = canMount() ? describe : nothingHere;

function nothingHere(): void {
  it('cannot be tried on a real small disk by this user', () => {
    expect(() => newSmallDisk(64)).toThrow();
  });
}

onSmallDisks('a full disk', () => {
  it('keeps what was saved, opens for reading, and works on when there is room again', async () => {
    const disk = newSmallDisk(1024);
    const folder = join(disk, 'practice');
    expect((await createVault(folder, OPTIONS)).ok).toBe(true);
    const vault = await opened(folder);
    vault.db.exec("INSERT INTO note (body) VALUES ('saved before')");
    const filler = fill(disk);
    const save = () => vault.db.prepare('INSERT INTO note (body) VALUES (?)').run('x'.repeat(50_000));
    expect(codeThrownBy(save)).toBe('disk-full');
    vault.close(NOW);
    fill(disk);

    const full = await opened(folder);
    expect([full.readOnly, full.warning]).toEqual([true, { code: 'disk-full' }]);
    expect(full.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'saved before' }]);
    full.close(NOW);

    rmSync(filler);
    const free = await opened(folder);
    expect([free.readOnly, free.warning]).toEqual([false, null]);
    free.db.exec("INSERT INTO note (body) VALUES ('saved after')");
    expect(free.db.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 2 });
    free.close(NOW);
  });

  it('leaves nothing of a vault that could not be made, at whatever point the room ended', async () => {
    const disk = newSmallDisk(512);
    const filler = fill(disk);
    const folder = join(disk, 'a', 'practice');
    let room = 0;
    for (; room < 20; room++) {
      const made = await createVault(folder, OPTIONS);
      if (made.ok) break;
      expect(errorOf(made), `with room for ${room} pages`).toEqual({ code: 'disk-full' });
      expect(readdirSync(disk), `with room for ${room} pages`).toEqual(['filler']);
      const { length } = filesIn(disk).get('filler')!;
      truncateSync(filler, length - 4096);
    }
    expect(room).toBeGreaterThan(3);
    expect((await opened(folder)).readOnly).toBe(false);
  });
});

function codeThrownBy(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return classifySqliteError(error)?.code;
  }
  return undefined;
}
