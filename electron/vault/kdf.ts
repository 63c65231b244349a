// Argon2id (RFC 9106, version 1.3): from a secret a person knows to a 32-byte key. Native where its binary loads,
// WebAssembly otherwise; both give the same bytes.
import { argon2id as wasmArgon2id } from 'hash-wasm';

export interface KdfParameters {
  /** Memory in KiB. */
  readonly m: number;
  /** Passes. */
  readonly t: number;
  /** Lanes. */
  readonly p: number;
}

/** What new and re-wrapped slots use: 128 MiB, 3 passes, 4 lanes. */
export const DEFAULT_KDF: KdfParameters = { m: 131_072, t: 3, p: 4 };

/** RFC 9106 section 4, second recommended option: nothing weaker is ever made. */
export const FLOOR_KDF: KdfParameters = { m: 65_536, t: 3, p: 4 };

/** What a reader accepts, so that a doctored key file neither weakens the derivation nor exhausts the memory. */
export const KDF_BOUNDS = {
  m: { min: 65_536, max: 1_048_576 },
  t: { min: 2, max: 10 },
  p: { min: 1, max: 8 },
} as const;

const KEY_BYTES = 32;

export type DeriveKey = (secret: Uint8Array, salt: Uint8Array, parameters: KdfParameters) => Promise<Buffer>;

export function isWeakerThan(stored: KdfParameters, wanted: KdfParameters): boolean {
  return stored.m < wanted.m || stored.t < wanted.t || stored.p < wanted.p;
}

/** 32 bytes from a secret of any length and a salt of 8 bytes or more. Throws a RangeError outside the bounds. */
export async function deriveKey(
  secret: Uint8Array,
  salt: Uint8Array,
  parameters: KdfParameters,
): Promise<Buffer> {
  requireWithinBounds(parameters);
  const derive = (await loadNative()) ?? deriveKeyInWasm;
  return derive(secret, salt, parameters);
}

/** The same without native code; about four times slower. */
export async function deriveKeyInWasm(
  secret: Uint8Array,
  salt: Uint8Array,
  { m, t, p }: KdfParameters,
): Promise<Buffer> {
  const bytes = await wasmArgon2id({
    password: secret,
    salt,
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

let native: Promise<DeriveKey | null> | undefined;

/** The native derivation, or null where there is no binary for this machine. */
export function loadNative(): Promise<DeriveKey | null> {
  native ??= import('@node-rs/argon2').then(
    ({ hashRaw }) =>
      (secret, salt, { m, t, p }) =>
        // Algorithm 2 is Argon2id, version 1 is 0x13 (the package's enums have no value at run time).
        hashRaw(secret, {
          salt,
          memoryCost: m,
          timeCost: t,
          parallelism: p,
          outputLen: KEY_BYTES,
          algorithm: 2,
          version: 1,
        }),
    () => null,
  );
  return native;
}

function requireWithinBounds(parameters: KdfParameters): void {
  for (const name of ['m', 't', 'p'] as const) {
    const { min, max } = KDF_BOUNDS[name];
    const value = parameters[name];
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new RangeError(`Argon2id ${name} must lie between ${min} and ${max}`);
    }
  }
}
