// Broken ground: edited key file, wrong data file, future, damage. Nothing opens half-way, nothing is changed.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault } from '../../electron/vault/vault.ts';
import { filesIn, newFolder, newVault, opened, refusal } from './stand.ts';
import { NOTES, NOW, OPTIONS, PASSPHRASE } from './vault-options.ts';

type Header = Record<string, unknown> & { slots: Record<string, unknown>[] };

function readHeader(folder: string): Header {
  return JSON.parse(readFileSync(join(folder, 'keyslots.json'), 'utf8'));
}

function editHeader(folder: string, edit: (header: Header) => unknown): void {
  const header = readHeader(folder);
  const edited = edit(header) ?? header;
  writeFileSync(join(folder, 'keyslots.json'), typeof edited === 'string' ? edited : JSON.stringify(edited));
}

/** Hexadecimal text of the same length that differs. */
function otherHex(text: unknown): string {
  return String(text).replace(/^./, first => (first === '0' ? '1' : '0'));
}

// One closed vault for the whole file, since each test breaks a copy of its own.
const whole = mkdtempSync(join(tmpdir(), 'plateau-test-'));
const folder = join(whole, 'practice');
beforeAll(async () => {
  expect((await createVault(folder, OPTIONS)).ok).toBe(true);
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** A copy of one closed vault, so that each test may break its own. */
function copied(): string {
  const copy = join(newFolder(), 'practice');
  mkdirSync(copy);
  for (const name of ['keyslots.json', 'data-1.db']) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

describe('an edited key file', () => {
  it.each<[string, string, (header: Header) => unknown]>([
    ['vaultId', 'wrong-passphrase', h => void (h['vaultId'] = '6f0e1a52-9c1b-4d7e-8a55-0d2f3c4b5a69')],
    ['gen', 'wrong-passphrase', h => void (h['gen'] = 2)],
    ['file', 'wrong-passphrase', h => void (h['file'] = 'data-2.db')],
    ['saltHex', 'wrong-passphrase', h => void (h['saltHex'] = otherHex(h['saltHex']))],
    ['slot m', 'wrong-passphrase', h => void (h.slots[0]!['m'] = 65_537)],
    ['slot t', 'wrong-passphrase', h => void (h.slots[0]!['t'] = 3)],
    ['slot p', 'wrong-passphrase', h => void (h.slots[0]!['p'] = 2)],
    ['slot salt', 'wrong-passphrase', h => void (h.slots[0]!['salt'] = otherHex(h.slots[0]!['salt']))],
    ['slot nonce', 'wrong-passphrase', h => void (h.slots[0]!['nonce'] = otherHex(h.slots[0]!['nonce']))],
    ['slot ct', 'wrong-passphrase', h => void (h.slots[0]!['ct'] = otherHex(h.slots[0]!['ct']))],
    ['slot tag', 'wrong-passphrase', h => void (h.slots[0]!['tag'] = otherHex(h.slots[0]!['tag']))],
    ['slot kind', 'wrong-passphrase', h => void (h.slots[0]!['kind'] = 'recovery')],
    ['passphrase slot removed', 'wrong-passphrase', h => void h.slots.shift()],
    ['recovery slot removed', 'vault-head', h => void h.slots.pop()],
    ['slots swapped', 'vault-head', h => void h.slots.reverse()],
    ['the other slot', 'vault-head', h => void (h.slots[1]!['tag'] = otherHex(h.slots[1]!['tag']))],
    ['auditHead', 'vault-head', h => void (h['auditHead'] = { seq: 0, hmac: '0'.repeat(64) })],
    ['mac', 'vault-head', h => void (h['mac'] = otherHex(h['mac']))],
    ['format', 'vault-head', h => void (h['format'] = 'other')],
    ['cipher', 'vault-head', h => void (h['cipher'] = 'none')],
    ['version 0', 'vault-head', h => void (h['v'] = 0)],
    ['a later version', 'vault-newer', h => ({ format: 'ptvault', v: 2, other: h['slots'] })],
    ['a path as file', 'vault-head', h => void (h['file'] = '../data-1.db')],
    ['weak memory', 'vault-head', h => void (h.slots[0]!['m'] = 65_535)],
    ['huge memory', 'vault-head', h => void (h.slots[0]!['m'] = 1_048_577)],
    ['one pass', 'vault-head', h => void (h.slots[0]!['t'] = 1)],
    ['many passes', 'vault-head', h => void (h.slots[0]!['t'] = 11)],
    ['many lanes', 'vault-head', h => void (h.slots[0]!['p'] = 9)],
    ['another derivation', 'vault-head', h => void (h.slots[0]!['kdf'] = 'argon2i')],
    ['nine slots', 'vault-head', h => void (h.slots = Array.from({ length: 9 }, () => h.slots[0]!))],
    ['no slot', 'vault-head', h => void (h.slots = [])],
    ['an unknown field', 'vault-head', h => void (h['note'] = 'x')],
    ['a missing field', 'vault-head', h => void delete h['saltHex']],
    ['half of it', 'vault-head', h => JSON.stringify(h).slice(0, 300)],
    ['nothing in it', 'vault-head', () => ' '],
    ['more than 64 KiB', 'vault-head', h => JSON.stringify(h) + ' '.repeat(65_536)],
    ['a prototype key', 'vault-head', h => JSON.stringify(h).replace('{', '{"__proto__":{},')],
  ])('is refused: %s', async (_what, code, edit) => {
    const copy = copied();
    editHeader(copy, edit);
    const data = readFileSync(join(copy, 'data-1.db'));
    expect(await refusal(copy)).toEqual({ code });
    expect(readFileSync(join(copy, 'data-1.db'))).toEqual(data);
  });

  it('covers every field of the header and of a slot', () => {
    const header = readHeader(folder);
    expect(Object.keys(header).sort()).toEqual([
      'auditHead',
      'cipher',
      'file',
      'format',
      'gen',
      'mac',
      'saltHex',
      'slots',
      'v',
      'vaultId',
    ]);
    expect(Object.keys(header.slots[0]!).sort()).toEqual([
      'ct',
      'kdf',
      'kind',
      'm',
      'nonce',
      'p',
      'salt',
      't',
      'tag',
    ]);
  });

  it('is refused when it is a folder, and missing when it is not there', async () => {
    const copy = copied();
    rmSync(join(copy, 'keyslots.json'));
    expect(await refusal(copy)).toEqual({ code: 'vault-missing', params: { path: copy } });
    mkdirSync(join(copy, 'keyslots.json'));
    expect(await refusal(copy)).toEqual({ code: 'vault-head' });
  });

  it('opens unedited (control), and keeps the one before beside it', async () => {
    const copy = copied();
    const before = readFileSync(join(copy, 'keyslots.json'), 'utf8');
    (await opened(copy)).close(NOW);
    expect(readFileSync(join(copy, 'keyslots.json.bak'), 'utf8')).toBe(before);
    expect(readHeader(copy)['auditHead']).toMatchObject({ seq: 3 });
    expect(readFileSync(join(copy, 'keyslots.json'), 'utf8')).not.toContain(PASSPHRASE);
  });
});

describe('the data file', () => {
  it('is never taken when it is a plain SQLite file, and is not touched', async () => {
    const copy = copied();
    rmSync(join(copy, 'data-1.db'));
    const plain = new DatabaseSync(join(copy, 'data-1.db'));
    plain.exec('CREATE TABLE note (body TEXT)');
    plain.close();
    const before = filesIn(copy);
    expect(await refusal(copy)).toEqual({ code: 'db-corrupt' });
    expect(new Map([...filesIn(copy)].filter(([name]) => name !== 'lock'))).toEqual(before);
  });

  it('is refused when missing, empty, a folder, cut, or of another vault', async () => {
    const path = (copy: string) => join(copy, 'data-1.db');
    const other = await newVault();
    const breakings: ((copy: string) => void)[] = [
      copy => rmSync(path(copy)),
      copy => writeFileSync(path(copy), ''),
      copy => (rmSync(path(copy)), mkdirSync(path(copy))),
      copy => writeFileSync(path(copy), readFileSync(path(copy)).subarray(0, -4096)),
      copy => copyFileSync(path(other), path(copy)),
    ];
    for (const breaking of breakings) {
      const copy = copied();
      breaking(copy);
      expect(await refusal(copy), String(breaking)).toEqual({ code: 'db-corrupt' });
    }
  });

  it('is refused when one bit of a page has changed', async () => {
    const bytes = readFileSync(join(folder, 'data-1.db'));
    for (const place of [3, 20, 100, 4096 + 50, bytes.length - 4096 + 1000]) {
      const copy = copied();
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place);
      writeFileSync(join(copy, 'data-1.db'), flipped);
      expect(await refusal(copy), `byte ${place}`).toEqual({ code: 'db-corrupt' });
    }
  });

  it('is refused when a later version has changed its tables', async () => {
    const copy = copied();
    const migrations = [NOTES, { id: 2, name: 'later', up: () => undefined }];
    (await opened(copy, { migrations })).close(NOW);
    const before = readFileSync(join(copy, 'data-1.db'));
    expect(await refusal(copy)).toEqual({ code: 'db-from-future' });
    expect(readFileSync(join(copy, 'data-1.db'))).toEqual(before);
  });

  it('is the only one left after opening; a stray one stays while nothing has opened', async () => {
    const copy = copied();
    writeFileSync(join(copy, 'data-2.db'), 'left by a broken-off change of keys');
    writeFileSync(join(copy, 'data-plan.db'), 'of somebody else');
    expect(await refusal(copy, { passphrase: 'not this one at all' })).toEqual({ code: 'wrong-passphrase' });
    expect(existsSync(join(copy, 'data-2.db'))).toBe(true);
    await opened(copy);
    expect([existsSync(join(copy, 'data-2.db')), existsSync(join(copy, 'data-plan.db'))]).toEqual([
      false,
      true,
    ]);
  });

  it('opens read-only, with a warning, when the audit trail does not reach the noted head', async () => {
    const copy = copied();
    const early = readFileSync(join(copy, 'data-1.db'));
    const vault = await opened(copy);
    vault.db.exec("INSERT INTO note (body) VALUES ('kept')");
    vault.close(NOW);
    // The database alone is put back to an earlier day, validly encrypted.
    writeFileSync(join(copy, 'data-1.db'), early);
    const rolledBack = await opened(copy);
    expect(rolledBack.warning).toEqual({ code: 'chain-broken', params: { entry: 2 } });
    expect(rolledBack.readOnly).toBe(true);
    expect(() => rolledBack.db.exec("INSERT INTO note (body) VALUES ('x')")).toThrow(/readonly/);
    const header = readFileSync(join(copy, 'keyslots.json'));
    rolledBack.close(NOW);
    expect(readFileSync(join(copy, 'keyslots.json')), 'the evidence stays').toEqual(header);
  });

  it('is not migrated when its trail is broken', async () => {
    const copy = copied();
    const early = readFileSync(join(copy, 'data-1.db'));
    (await opened(copy)).close(NOW);
    writeFileSync(join(copy, 'data-1.db'), early);
    const migrations = [...OPTIONS.migrations!, { id: 2, name: 'later', up: () => undefined }];
    expect(await refusal(copy, { migrations })).toEqual({ code: 'db-corrupt' });
  });
});
