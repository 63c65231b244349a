// From the one data key to the keys of each use, and the wrapping of the data key by a slot's key.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { canonicalJson } from '../../shared/canonical-json.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type KeyUse = 'db/1' | 'audit/1' | 'backup/1' | 'mac/1';

/** HKDF-SHA256 of the data key; 32 bytes. */
export function keyFor(dataKey: Buffer, use: KeyUse): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), use, 32));
}

/** A data key under a slot's key, as hexadecimal text. */
export interface WrappedKey {
  readonly nonce: string;
  readonly ct: string;
  readonly tag: string;
}

/** Wraps with a fresh nonce; `bound` is not hidden but sealed with it: change it, and unwrapping fails. */
export function wrapKey(dataKey: Buffer, slotKey: Buffer, bound: unknown): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, slotKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(canonicalJson(bound), 'utf8'));
  const ct = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return { nonce: nonce.toString('hex'), ct: ct.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
}

/** The data key, or null when the slot's key is wrong or `bound` is not what was sealed (one cannot tell which). */
export function unwrapKey(wrapped: WrappedKey, slotKey: Buffer, bound: unknown): Buffer | null {
  const nonce = Buffer.from(wrapped.nonce, 'hex');
  const decipher = createDecipheriv(CIPHER, slotKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(canonicalJson(bound), 'utf8'));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  const opened = decipher.update(Buffer.from(wrapped.ct, 'hex'));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // `final` fails for one reason only: the tag does not match.
    return null;
  } finally {
    opened.fill(0);
  }
}

/** HMAC-SHA256 (hex) over the canonical JSON of a value. */
export function macOf(macKey: Buffer, value: unknown): string {
  return createHmac('sha256', macKey).update(canonicalJson(value)).digest('hex');
}

export function sameHex(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}
