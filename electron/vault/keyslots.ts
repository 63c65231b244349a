// keyslots.json: how each secret opens the data key, and which data file counts. It holds no key.
// Read with every limit (it may be doctored), written whole or not at all.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/errors.ts';
import { z } from '../../shared/schema.ts';
import { errnoOf } from './file-errors.ts';
import { KDF_BOUNDS } from './kdf.ts';
import { macOf, sameHex } from './keys.ts';
import { replaceFile } from './whole-file.ts';

const FILE_NAME = 'keyslots.json';
const LARGEST_BYTES = 64 * 1024;
const VERSION = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.int().min(min).max(max);

const Slot = z.strictObject({
  kind: z.enum(['passphrase', 'recovery']),
  kdf: z.literal('argon2id'),
  m: within(KDF_BOUNDS.m),
  t: within(KDF_BOUNDS.t),
  p: within(KDF_BOUNDS.p),
  salt: hex(16),
  nonce: hex(12),
  ct: hex(32),
  tag: hex(16),
});
export type Slot = z.infer<typeof Slot>;

const Keyslots = z.strictObject({
  format: z.literal('ptvault'),
  v: z.literal(VERSION),
  vaultId: z.uuid(),
  gen: z.int().min(1).max(999_999_999),
  file: z.string().regex(/^data-[1-9][0-9]{0,8}\.db$/),
  cipher: z.literal('sqlcipher4'),
  saltHex: hex(16),
  auditHead: z.strictObject({ seq: z.int().min(0), hmac: hex(32) }),
  slots: z.array(Slot).min(1).max(8),
  mac: hex(32),
});
export type Keyslots = z.infer<typeof Keyslots>;

/** What stays the same while slots and audit head come and go. */
export type VaultHeader = Omit<Keyslots, 'auditHead' | 'slots' | 'mac'>;

function keyslotsPath(folder: string): string {
  return join(folder, FILE_NAME);
}

/** Everything a slot's wrapping is bound to: the header and the slot's own derivation, not the audit head. */
export function boundTo(header: VaultHeader, slot: Omit<Slot, 'nonce' | 'ct' | 'tag'>): unknown {
  const { format, v, vaultId, gen, file, cipher, saltHex } = header;
  const { kind, kdf, m, t, p, salt } = slot;
  return { format, v, vaultId, gen, file, cipher, saltHex, slot: { kind, kdf, m, t, p, salt } };
}

/**
 * Reads and checks the file. Ends with `vault-missing` (no such file), `vault-newer` (made by a later version) or
 * `vault-head` (anything that does not fit its limits).
 */
export function readKeyslots(folder: string): Keyslots {
  const value = parseJson(readLimited(folder));
  if (isNewer(value)) fail('vault-newer');
  const parsed = Keyslots.safeParse(value);
  return parsed.success ? parsed.data : fail('vault-head');
}

/** Whether the file as a whole is the one we wrote: slots and audit head too. */
export function isAuthentic(keyslots: Keyslots, macKey: Buffer): boolean {
  return sameHex(keyslots.mac, macOverAllElse(keyslots, macKey));
}

/** The same content with a fresh seal over all of it. */
export function sealed(content: Omit<Keyslots, 'mac'>, macKey: Buffer): Keyslots {
  return { ...content, mac: macOverAllElse(content, macKey) };
}

function macOverAllElse(content: Omit<Keyslots, 'mac'>, macKey: Buffer): string {
  return macOf(macKey, { ...content, mac: undefined });
}

/** Replaces the file and keeps the one before as `.bak`. Throws the system's error when the disk refuses. */
export function writeKeyslots(folder: string, keyslots: Keyslots): void {
  const path = keyslotsPath(folder);
  const before = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : null;
  if (before !== null) replaceFile(`${path}.bak`, before);
  replaceFile(path, Buffer.from(`${JSON.stringify(keyslots)}\n`, 'utf8'));
}

function readLimited(folder: string): Buffer {
  const path = keyslotsPath(folder);
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return fail('vault-missing', { params: { path: folder } });
  if (!status.isFile() || status.size > LARGEST_BYTES) return fail('vault-head');
  try {
    return readFileSync(path);
  } catch (error) {
    if (errnoOf(error) === 'EIO') return fail('vault-head');
    throw error;
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail('vault-head');
    throw error;
  }
}

function isNewer(value: unknown): boolean {
  const header = z.looseObject({ format: z.literal('ptvault'), v: z.int() }).safeParse(value);
  return header.success && header.data.v > VERSION;
}
