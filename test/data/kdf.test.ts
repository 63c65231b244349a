// Key derivation against the standard and between its two implementations.
import { argon2Sync, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_KDF,
  deriveKey,
  deriveKeyInWasm,
  FLOOR_KDF,
  isWeakerThan,
  loadNative,
} from '../../electron/vault/kdf.ts';
import { keyFor, unwrapKey, wrapKey } from '../../electron/vault/keys.ts';

/** Node's own Argon2id (OpenSSL), which the product may not use but tests may compare with. */
function referenceKey(secret: Uint8Array, salt: Uint8Array, m: number, t: number, p: number): Buffer {
  return argon2Sync('argon2id', {
    message: secret,
    nonce: salt,
    memory: m,
    passes: t,
    parallelism: p,
    tagLength: 32,
  });
}

/** Bytes that look random and are the same in every run. */
function bytesFor(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    createHash('sha256').update(`${seed}/${i}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

async function native(): Promise<NonNullable<Awaited<ReturnType<typeof loadNative>>>> {
  const derive = await loadNative();
  if (derive === null) throw new Error('no native Argon2 for this machine');
  return derive;
}

describe('Argon2id', () => {
  it('compares with a reference that gives the tag of RFC 9106, section 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('gives the tag that the reference implementation publishes, in both implementations', async () => {
    // phc-winner-argon2, src/test.c: Argon2id, version 19, 2^16 KiB, 2 passes, 1 lane.
    const published = '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7';
    const [secret, salt, parameters] = [
      Buffer.from('password'),
      Buffer.from('somesalt'),
      { m: 65_536, t: 2, p: 1 },
    ];
    expect((await (await native())(secret, salt, parameters)).toString('hex')).toBe(published);
    expect((await deriveKeyInWasm(secret, salt, parameters)).toString('hex')).toBe(published);
    expect((await deriveKey(secret, salt, parameters)).toString('hex')).toBe(published);
  });

  it('gives the same bytes natively, in WebAssembly and in the reference, over many inputs', async () => {
    const derive = await native();
    for (let i = 0; i < 60; i++) {
      const [secret, salt] = [bytesFor(`secret ${i}`, (i * 17) % 70), bytesFor(`salt ${i}`, 8 + (i % 25))];
      const parameters = { m: 64 + ((i * 37) % 400), t: 1 + (i % 4), p: 1 + (i % 5) };
      const reference = referenceKey(secret, salt, parameters.m, parameters.t, parameters.p).toString('hex');
      const inputs = JSON.stringify({ i, ...parameters });
      expect((await derive(secret, salt, parameters)).toString('hex'), inputs).toBe(reference);
      // The WebAssembly package takes no empty password; ours has at least one character.
      if (secret.length === 0) continue;
      expect((await deriveKeyInWasm(secret, salt, parameters)).toString('hex'), inputs).toBe(reference);
    }
  });

  it.each([
    { m: 65_535, t: 3, p: 4 },
    { m: 1_048_577, t: 3, p: 4 },
    { m: 65_536, t: 1, p: 4 },
    { m: 65_536, t: 11, p: 4 },
    { m: 65_536, t: 3, p: 0 },
    { m: 65_536, t: 3, p: 9 },
    { m: Number.NaN, t: 3, p: 4 },
  ])('is refused outside its bounds: %o', async parameters => {
    await expect(deriveKey(Buffer.from('x'), Buffer.alloc(16), parameters)).rejects.toThrow(RangeError);
  });

  it('knows what is weaker than today', () => {
    expect(isWeakerThan(FLOOR_KDF, DEFAULT_KDF)).toBe(true);
    expect(isWeakerThan(DEFAULT_KDF, DEFAULT_KDF)).toBe(false);
    expect(isWeakerThan({ m: 262_144, t: 2, p: 4 }, DEFAULT_KDF)).toBe(true);
  });
});

describe('keys', () => {
  it('differ by use and follow from the data key alone', () => {
    const dataKey = Buffer.alloc(32, 5);
    const uses = ['db/1', 'audit/1', 'backup/1', 'mac/1'] as const;
    expect(new Set(uses.map(use => keyFor(dataKey, use).toString('hex'))).size).toBe(4);
    expect(keyFor(dataKey, 'db/1')).toEqual(keyFor(Buffer.alloc(32, 5), 'db/1'));
    expect(keyFor(dataKey, 'db/1')).toHaveLength(32);
  });

  it('unwrap only with the same key and the same bound header, in whatever order its fields stand', () => {
    const [dataKey, slotKey] = [bytesFor('data', 32), bytesFor('slot', 32)];
    const wrapped = wrapKey(dataKey, slotKey, { file: 'data-1.db', gen: 1 });
    expect(unwrapKey(wrapped, slotKey, { gen: 1, file: 'data-1.db' })).toEqual(dataKey);
    expect(unwrapKey(wrapped, slotKey, { gen: 2, file: 'data-1.db' })).toBe(null);
    expect(unwrapKey(wrapped, bytesFor('other', 32), { gen: 1, file: 'data-1.db' })).toBe(null);
    expect(JSON.stringify(wrapped)).not.toContain(dataKey.toString('hex'));
  });

  it('are never wrapped twice with one nonce', () => {
    const nonces = Array.from({ length: 100 }, () => wrapKey(Buffer.alloc(32), Buffer.alloc(32), {}).nonce);
    expect(new Set(nonces).size).toBe(100);
  });
});
