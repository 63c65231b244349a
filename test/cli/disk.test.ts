// A disk that refuses: full, and read-only. As root a small disk of our own is mounted, which is the real thing;
// elsewhere the limits of this machine are used instead, and the name of the test says which of the two ran.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { insideVault, plateau, ROOT, temporaryFolder, vaultWithEpisode } from './plateau.ts';

const FULL =
  'The disk is full. What was saved before is safe; nothing was written now. Free some space, then try again.\n';
const READ_ONLY = 'This folder cannot be written. You can read and print; nothing can be saved here.\n';

const { folder, remove } = temporaryFolder();
const vault = join(folder, 'vault');
const disk = join(folder, 'disk');
const isMounted = mount();
let episodeId = '';

/** A disk of 3 MiB; false where mounting is not permitted. */
function mount(): boolean {
  mkdirSync(disk);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'plateau-test', disk]).status === 0;
}

beforeAll(async () => {
  ({ episodeId } = await vaultWithEpisode(vault));
});

afterEach(() => {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
});

afterAll(() => {
  if (isMounted) execFileSync('umount', [disk]);
  remove();
});

/** Fills the small disk up to the last block. */
function fill(): void {
  const filler = join(disk, 'filler');
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'], { stdio: 'ignore' });
  expect(statSync(filler).size).toBeGreaterThan(0);
}

const letter = (out: string) => ['request', vault, '--episode', episodeId, '--out', out];

if (isMounted) {
  it('full disk, mounted: a letter, a new vault and a sample end with 5 and leave nothing', async () => {
    fill();
    expect(await plateau(letter(join(disk, 'letter.html')))).toMatchObject({
      code: 5,
      stdout: '',
      stderr: FULL,
    });
    expect(await plateau(['init', join(disk, 'new')])).toMatchObject({ code: 5, stdout: '', stderr: FULL });
    const sample = await plateau(['demo', '--out', join(disk, 'sample'), '--patients', '1']);
    expect(sample).toMatchObject({ code: 5, stdout: '', stderr: FULL });
    expect(readdirSync(disk)).toEqual(['filler']);
  });

  it('full disk, mounted: a vault on it keeps its last save and can be read', async () => {
    const place = join(disk, 'vault');
    expect((await plateau(['init', place])).code).toBe(0);
    await insideVault(place, ask => ask('patient.create', { familyName: 'Saved' }));
    fill();
    const many = 'x'.repeat(4900);
    const refused = await plateau([
      'call',
      place,
      'patient.create',
      JSON.stringify({ familyName: 'Lost', notes: many }),
    ]);
    expect([refused.code, refused.stdout]).toEqual([5, '']);
    truncateSync(join(disk, 'filler'), 0);
    const list = await insideVault(place, ask => ask('caseload.list', {}));
    expect(list.map(patient => patient.familyName)).toEqual(['Saved']);
    expect((await plateau(['verify', place])).code).toBe(0);
    rmSync(place, { recursive: true });
  });

  it('read-only disk, mounted: nothing is written, and a vault on it can be read but not changed', async () => {
    const place = join(disk, 'readable');
    expect((await plateau(['init', place])).code).toBe(0);
    await insideVault(place, ask => ask('patient.create', { familyName: 'Kept' }));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    try {
      expect(await plateau(letter(join(disk, 'letter.html')))).toMatchObject({
        code: 5,
        stdout: '',
        stderr: READ_ONLY,
      });
      expect(await plateau(['init', join(disk, 'other')])).toMatchObject({
        code: 5,
        stdout: '',
        stderr: READ_ONLY,
      });
      expect(await plateau(['demo', '--out', join(disk, 'sample')])).toMatchObject({ code: 5, stdout: '' });
      const list = await insideVault(place, ask => ask('caseload.list', {}));
      expect(list.map(patient => patient.familyName)).toEqual(['Kept']);
      const words = ['call', place, 'patient.create', '{"familyName":"Refused"}'];
      expect(await plateau(words)).toMatchObject({ code: 5, stdout: '', stderr: READ_ONLY });
    } finally {
      execFileSync('mount', ['-o', 'remount,rw', disk]);
    }
  });
} else {
  it('mounting is not permitted here: only a folder closed to this user was tried', async () => {
    const place = join(folder, 'closed');
    mkdirSync(place, { mode: 0o500 });
    expect(await plateau(letter(join(place, 'letter.html')))).toMatchObject({ code: 5, stderr: READ_ONLY });
    expect(await plateau(['init', join(place, 'vault')])).toMatchObject({ code: 5, stderr: READ_ONLY });
  });
}

it('an answer that does not fit on the disk ends with 5', () => {
  const script = `"${process.execPath}" out/main/cli.js measures > /dev/full`;
  const shell = spawnSync('sh', ['-c', script], { cwd: ROOT, encoding: 'utf8' });
  expect([shell.status, shell.stderr]).toEqual([5, FULL]);
});
