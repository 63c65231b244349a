// Vaults from the command line: making, checking, and every way in which one does not open.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCaseload } from '../../electron/services/caseload.ts';
import { openVault } from '../../electron/vault/vault.ts';
import { insideVault, type Outcome, PASSPHRASE, plateau, temporaryFolder } from './plateau.ts';

const { folder, remove } = temporaryFolder();
const vault = join(folder, 'vault');
let made: Outcome;

beforeAll(async () => {
  made = await plateau(['init', vault]);
  await insideVault(vault, ask => ask('patient.create', { familyName: 'Ōtani', givenName: 'Ren' }));
});
afterAll(remove);

it('prints the recovery code once, on stdout, and it opens the vault', async () => {
  expect(made.code).toBe(0);
  expect(made.stdout).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}\n$/);
  const opened = await plateau(['verify', vault], { passphrase: made.stdout.trim() });
  expect(opened).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(opened.stdout)).toMatchObject({ brokenAt: null });
});

it('takes the passphrase from a file, without its line break', async () => {
  const file = join(folder, 'passphrase.txt');
  writeFileSync(file, `${PASSPHRASE}\n`);
  const words = ['verify', vault, '--passphrase-file', file];
  expect((await plateau(words, { passphrase: null })).code).toBe(0);
});

it('never holds a name in clear', () => {
  for (const name of readdirSync(vault, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const bytes = readFileSync(join(name.parentPath, name.name));
    expect(bytes.includes(Buffer.from('Ōtani')), name.name).toBe(false);
    expect(bytes.toString('latin1').startsWith('SQLite format 3'), name.name).toBe(false);
  }
});

const NEWER = 'This vault was made by a newer version. Update before opening it; nothing was changed.\n';

/** What lies in a vault's folder, by content. */
function checksums(place: string): Record<string, string> {
  const names = readdirSync(place).filter(name => name !== 'lock' && name !== 'backups');
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(place, name)))
      .digest('hex');
  return Object.fromEntries(names.map(name => [name, digest(name)]));
}

const COMMANDS: readonly (readonly [name: string, words: (vault: string) => string[]])[] = [
  ['verify', place => ['verify', place]],
  ['scan', place => ['scan', place]],
  ['call', place => ['call', place, 'caseload.list', '{}']],
  ['import', place => ['import', place, 'package.json', '--as', 'csv', '--map', 'package.json']],
  [
    'request',
    place => [
      'request',
      place,
      '--episode',
      '019a0000-0000-7000-8000-000000000000',
      '--out',
      join(folder, 'never.html'),
    ],
  ],
];

it.each(COMMANDS)('%s: a wrong passphrase opens nothing', async (_name, words) => {
  const answer = await plateau(words(vault), { passphrase: 'not the passphrase at all' });
  expect(answer).toEqual({
    code: 4,
    stdout: '',
    stderr:
      'That passphrase does not open this vault. Check Caps Lock and keyboard layout, or use your recovery code.\n',
  });
});

it.each(COMMANDS)('%s: where there is no vault, it says so', async (_name, words) => {
  const answer = await plateau(words(join(folder, 'nowhere')));
  expect(answer).toMatchObject({ code: 4, stdout: '' });
  expect(answer.stderr).toContain(`There is no vault at ${join(folder, 'nowhere')}.`);
});

it.each(COMMANDS)('%s: a file where the vault should be is no vault', async (_name, words) => {
  const file = join(folder, 'plain.txt');
  writeFileSync(file, 'not a vault');
  const answer = await plateau(words(file));
  expect(answer).toMatchObject({ code: 4, stdout: '' });
  expect(readFileSync(file, 'utf8')).toBe('not a vault');
});

it('refuses to make a vault over something, or below a file', async () => {
  const over = await plateau(['init', vault]);
  expect(over).toMatchObject({ code: 4, stdout: '' });
  expect(over.stderr).toContain(`${vault} already holds something; a vault is never created over it.`);
  const occupied = join(folder, 'occupied');
  mkdirSync(occupied);
  writeFileSync(join(occupied, 'letter.txt'), 'mine');
  expect((await plateau(['init', occupied])).code).toBe(4);
  expect(readdirSync(occupied)).toEqual(['letter.txt']);
  const below = await plateau(['init', join(occupied, 'letter.txt', 'vault')]);
  expect([3, 4]).toContain(below.code);
  expect(below.stdout).toBe('');
});

it('refuses a passphrase that is easily guessed, and makes nothing', async () => {
  const place = join(folder, 'weak');
  const answer = await plateau(['init', place], { passphrase: 'short' });
  expect(answer).toMatchObject({ code: 3, stdout: '' });
  expect(answer.stderr).toContain('This passphrase is not strong enough');
  expect(readdirSync(folder)).not.toContain('weak');
});

it('says that the vault is open elsewhere, and the first opener goes on', async () => {
  const first = await openCaseload(vault, PASSPHRASE);
  try {
    const second = await plateau(['scan', vault]);
    expect(second).toEqual({
      code: 4,
      stdout: '',
      stderr: 'This vault is already open in another window or by another program.\n',
    });
    expect(first.ask('patient.create', { familyName: 'Second' }).ok).toBe(true);
  } finally {
    first.close();
  }
  expect(await insideVault(vault, ask => ask('caseload.list', {}))).toHaveLength(2);
});

it('refuses a database of a newer version and changes nothing', async () => {
  const place = join(folder, 'future');
  await plateau(['init', place]);
  const opened = await openVault(place, { passphrase: PASSPHRASE, nowMs: Date.now() });
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.db.exec('PRAGMA user_version = 9999');
  opened.value.close(Date.now());
  const before = checksums(place);
  expect(await plateau(['scan', place])).toEqual({ code: 4, stdout: '', stderr: NEWER });
  expect(checksums(place)).toEqual(before);
});

it('refuses key slots of a newer version and leaves them alone', async () => {
  const place = join(folder, 'newer');
  await plateau(['init', place]);
  const slots = join(place, 'keyslots.json');
  const later = JSON.stringify({ ...(JSON.parse(readFileSync(slots, 'utf8')) as object), v: 99 });
  writeFileSync(slots, later);
  const answer = await plateau(['verify', place]);
  expect(answer).toEqual({
    code: 4,
    stdout: '',
    stderr: NEWER,
  });
  expect(readFileSync(slots, 'utf8')).toBe(later);
});

it('says that the key file is damaged, not that the passphrase is wrong', async () => {
  const place = join(folder, 'damaged');
  await plateau(['init', place]);
  writeFileSync(join(place, 'keyslots.json'), '{"format":"ptvault"');
  const answer = await plateau(['verify', place]);
  expect(answer).toMatchObject({ code: 4, stdout: '' });
  expect(answer.stderr).toContain('The key file is damaged. Your data file has not been changed.');
});

it('reads a passphrase file only where there is one', async () => {
  const missing = await plateau(['verify', vault, '--passphrase-file', join(folder, 'none')]);
  expect(missing).toMatchObject({ code: 3, stdout: '' });
  expect(missing.stderr).toContain(`${join(folder, 'none')}: does not exist`);
  const directory = await plateau(['verify', vault, '--passphrase-file', folder]);
  expect(directory).toMatchObject({ code: 3, stdout: '' });
  expect(directory.stderr).toContain(`${folder}: is a folder; a file is needed`);
});
