// What a slot does: lets one secret, passphrase or recovery code, open the data key.
import { randomBytes } from 'node:crypto';
import { deriveKey, isWeakerThan, type KdfParameters } from './kdf.ts';
import { unwrapKey, wrapKey } from './keys.ts';
import { boundTo, type Keyslots, type Slot, type VaultHeader } from './keyslots.ts';
import { passphraseBytes } from './passphrase.ts';
import { parseRecoveryCode } from './recovery-code.ts';

type SlotKind = Slot['kind'];

/** A new slot for this secret, with fresh salt and nonce. */
export async function makeSlot(
  kind: SlotKind,
  secret: Buffer,
  parameters: KdfParameters,
  header: VaultHeader,
  dataKey: Buffer,
): Promise<Slot> {
  const { m, t, p } = parameters;
  const derivation = { kind, kdf: 'argon2id' as const, m, t, p, salt: randomBytes(16).toString('hex') };
  const slotKey = await deriveKey(secret, Buffer.from(derivation.salt, 'hex'), parameters);
  try {
    return { ...derivation, ...wrapKey(dataKey, slotKey, boundTo(header, derivation)) };
  } finally {
    slotKey.fill(0);
  }
}

export interface OpenedSlot {
  readonly dataKey: Buffer;
  /** Position in `slots`, and the secret that fitted (to wrap again with stronger parameters). */
  readonly index: number;
  readonly secret: Buffer;
}

/**
 * Tries what was typed as recovery code (when it is one) and as passphrase. Null when no slot opens: a wrong secret
 * and an edited header cannot be told apart.
 */
export async function openSlots(keyslots: Keyslots, typed: string): Promise<OpenedSlot | null> {
  for (const [kind, secret] of secretsOf(typed)) {
    for (const [index, slot] of keyslots.slots.entries()) {
      if (slot.kind !== kind) continue;
      const dataKey = await openSlot(keyslots, slot, secret);
      if (dataKey !== null) return { dataKey, index, secret };
    }
  }
  return null;
}

/** The slots with the one that was used wrapped anew, or null when it is strong enough already. */
export async function strengthened(
  keyslots: Keyslots,
  { dataKey, index, secret }: OpenedSlot,
  wanted: KdfParameters,
): Promise<Slot[] | null> {
  const used = keyslots.slots[index];
  if (used === undefined || !isWeakerThan(used, wanted)) return null;
  const stronger = {
    m: Math.max(used.m, wanted.m),
    t: Math.max(used.t, wanted.t),
    p: Math.max(used.p, wanted.p),
  };
  const slot = await makeSlot(used.kind, secret, stronger, keyslots, dataKey);
  return keyslots.slots.with(index, slot);
}

/** The bytes of a recovery code as its slot's key is derived from them; null for what is not a code. */
export function recoveryBytes(typed: string): Buffer | null {
  const code = parseRecoveryCode(typed);
  return code === null ? null : Buffer.from(code, 'ascii');
}

function secretsOf(typed: string): [SlotKind, Buffer][] {
  const secrets: [SlotKind, Buffer][] = [];
  const recovery = recoveryBytes(typed);
  if (recovery !== null) secrets.push(['recovery', recovery]);
  const passphrase = passphraseBytes(typed);
  if (passphrase !== null) secrets.push(['passphrase', passphrase]);
  return secrets;
}

async function openSlot(header: VaultHeader, slot: Slot, secret: Buffer): Promise<Buffer | null> {
  const slotKey = await deriveKey(secret, Buffer.from(slot.salt, 'hex'), slot);
  try {
    return unwrapKey(slot, slotKey, boundTo(header, slot));
  } finally {
    slotKey.fill(0);
  }
}
