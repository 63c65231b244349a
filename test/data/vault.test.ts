// Life of a vault: made, opened by either secret, held by one, closed without a trace of plain text.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { afterwards, childScript, errorOf, filesIn, newFolder, newVault, opened, refusal } from './stand.ts';
import { FAST_KDF, NOW, OPTIONS, PASSPHRASE } from './vault-options.ts';

const MARKER = 'Zebedee-Quillfeather-1957';

function filesShowing(folder: string, marker: string): string[] {
  return [...filesIn(folder)]
    .filter(([, bytes]) => bytes.includes(marker, 0, 'utf8') || bytes.includes(marker, 0, 'utf16le'))
    .map(([name]) => name);
}

describe('a new vault', () => {
  it('keeps what was written', async () => {
    const folder = await newVault();
    const first = await opened(folder);
    first.db.prepare('INSERT INTO note (body) VALUES (?)').run('knee better');
    first.close(NOW);
    const second = await opened(folder);
    expect(second.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'knee better' }]);
    expect([second.readOnly, second.warning]).toEqual([false, null]);
  });

  it('leaves a folder for its owner alone', async () => {
    const folder = await newVault();
    const vault = await opened(folder);
    vault.db.exec("INSERT INTO note (body) VALUES ('x')");
    const names = [...filesIn(folder).keys()];
    expect(names).toEqual(['data-1.db', 'data-1.db-wal', 'keyslots.json', 'lock']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it('shows no text of a record in any file, open or closed', async () => {
    const folder = await newVault();
    const vault = await opened(folder);
    for (let i = 0; i < 300; i++)
      vault.db.prepare('INSERT INTO note (body) VALUES (?)').run(`${MARKER} ${i}`);
    vault.db.prepare('SELECT body FROM note ORDER BY body DESC').all();
    expect(filesIn(folder).get('data-1.db-wal')?.length).toBeGreaterThan(10_000);
    expect(filesShowing(folder, MARKER)).toEqual([]);
    vault.close(NOW);
    expect(filesShowing(folder, MARKER)).toEqual([]);
    expect(filesShowing(folder, PASSPHRASE)).toEqual([]);
  });

  it('would be found out if it wrote plain text (control)', () => {
    const folder = newFolder();
    const plain = new DatabaseSync(join(folder, 'plain.db'));
    plain.exec(
      `PRAGMA journal_mode=WAL; CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('${MARKER}')`,
    );
    expect(filesShowing(folder, MARKER)).toEqual(['plain.db-wal']);
    plain.close();
    expect(filesShowing(folder, MARKER)).toEqual(['plain.db']);
  });

  it('tells of its making, opening and closing in the audit trail', async () => {
    const folder = await newVault();
    (await opened(folder)).close(NOW);
    const rows = (await opened(folder)).db.prepare('SELECT action, entity FROM audit ORDER BY seq').all();
    expect(rows).toEqual(['create', 'unlock', 'lock', 'unlock'].map(action => ({ action, entity: 'vault' })));
  });

  it('clears its keys and gives nothing more once closed; closing twice does nothing', async () => {
    const vault = await opened(await newVault());
    expect(vault.auditKey.some(byte => byte !== 0)).toBe(true);
    vault.close(NOW);
    vault.close(NOW);
    expect(vault.auditKey.every(byte => byte === 0)).toBe(true);
    expect(() => vault.db.prepare('SELECT 1')).toThrow(/not open/);
  });
});

describe('secrets', () => {
  it('opens by recovery code, however it is typed', async () => {
    const folder = await newVault();
    const code = OPTIONS.recoveryCode;
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    for (const passphrase of [code, typed]) (await opened(folder, { passphrase })).close(NOW);
  });

  it('opens by the passphrase in any Unicode form', async () => {
    const composed = 'b\u00fcrstenk\u00e4se ma\u00f1ana';
    const folder = await newVault({ passphrase: composed.normalize('NFD') });
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      (await opened(folder, { passphrase: composed.normalize(form) })).close(NOW);
    }
  });

  it('opens by nothing else, and always says the same', async () => {
    const folder = await newVault();
    const wrong = [
      'lantern orbit velvet cactuz',
      'Lantern orbit velvet cactus',
      `${PASSPHRASE} `,
      ` ${PASSPHRASE}`,
      `${PASSPHRASE}\0`,
      `${PASSPHRASE}\ud800`,
      '',
      'x'.repeat(1024 * 1024),
      OPTIONS.recoveryCode.replace(/^../, '22'),
    ];
    for (const passphrase of wrong) {
      expect(await refusal(folder, { passphrase }), passphrase.slice(0, 40)).toEqual({
        code: 'wrong-passphrase',
      });
    }
    (await opened(folder)).close(NOW);
  });

  it('wraps the key anew when the derivation has become weaker than today’s', async () => {
    const folder = await newVault();
    (await opened(folder, { kdf: { ...FAST_KDF, t: 3 } })).close(NOW);
    const { slots } = JSON.parse(readFileSync(join(folder, 'keyslots.json'), 'utf8'));
    expect(slots.map((slot: { t: number }) => slot.t)).toEqual([3, 2]);
    (await opened(folder)).close(NOW);
    (await opened(folder, { passphrase: OPTIONS.recoveryCode })).close(NOW);
  });

  it.each([
    ['short', 'eleven char', /at least 12 characters/],
    ['common', 'Password1234!', /common/],
    ['common with digits for letters', 'P4ssw0rd P4ssw0rd', /common/],
    ['a run', 'qwertyuiopas', /common/],
    ['one sign again and again', '............', /common/],
    ['the name of the vault', 'Harbour Street', /name of the vault/],
    ['too long', 'lantern '.repeat(200), /1024 bytes/],
    ['broken text', 'lantern orbit \ud800 velvet', /typed again/],
  ])('refuses a new passphrase that is %s', async (_why, passphrase, reason) => {
    const folder = join(newFolder(), 'harbour street');
    const error = errorOf(await createVault(folder, { ...OPTIONS, passphrase }));
    expect(error).toEqual({ code: 'weak-passphrase', params: { reason: expect.stringMatching(reason) } });
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a recovery code that nobody could type back', async () => {
    const folder = join(newFolder(), 'practice');
    const error = errorOf(await createVault(folder, { ...OPTIONS, recoveryCode: 'nonsense' }));
    expect(error).toMatchObject({ code: 'invalid', fields: [{ field: 'recoveryCode' }] });
  });
});

describe('place', () => {
  it('says where there is no vault, and makes nothing there', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    for (const place of [
      folder,
      join(folder, 'nowhere'),
      join(folder, 'file'),
      join(folder, 'file', 'below'),
    ]) {
      expect(await refusal(place)).toEqual({ code: 'vault-missing', params: { path: place } });
    }
    expect([...filesIn(folder).keys()]).toEqual(['file']);
  });

  it('is never created over something', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'letter.txt'), 'precious');
    const before = filesIn(folder);
    for (const place of [folder, join(folder, 'letter.txt')]) {
      expect(errorOf(await createVault(place, OPTIONS))).toEqual({
        code: 'vault-exists',
        params: { path: place },
      });
    }
    const below = errorOf(await createVault(join(folder, 'letter.txt', 'vault'), OPTIONS));
    expect(below).toMatchObject({ code: 'invalid', fields: [{ field: 'folder' }] });
    expect(filesIn(folder)).toEqual(before);
  });

  it('takes an empty folder, and makes the folders above', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'empty'));
    for (const place of [join(folder, 'empty'), join(folder, 'a', 'b')]) {
      expect((await createVault(place, OPTIONS)).ok).toBe(true);
    }
  });
});

describe('one writer', () => {
  it('refuses a second opener in the same process', async () => {
    const folder = await newVault();
    const first = await opened(folder);
    expect(await refusal(folder)).toEqual({ code: 'vault-busy' });
    expect(await refusal(folder)).toEqual({ code: 'vault-busy' });
    first.close(NOW);
    await opened(folder);
  });

  it('refuses a second opener in another process, and opens when that was killed', async () => {
    const folder = await newVault();
    const child = spawn(process.execPath, [childScript('hold'), folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    afterwards(() => child.kill('SIGKILL'));
    expect(String(await once(child.stdout, 'data'))).toBe('open\n');
    expect(await refusal(folder)).toEqual({ code: 'vault-busy' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await openVault(folder, OPTIONS)).ok).toBe(true);
  });
});
