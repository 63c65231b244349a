// A small vault for tests of the storage: cheap key derivation, a schema of two tables, folders that go away.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Migration } from '../../electron/data/migrate.ts';
import { newRecoveryCode } from '../../electron/vault/recovery-code.ts';
import { createVault, type OpenVault, openVault, type VaultOptions } from '../../electron/vault/vault.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

export const PASSPHRASE = 'lantern orbit velvet cactus';
export const RECOVERY_CODE = newRecoveryCode(count => new Uint8Array(count).fill(7));
export const NOW = Date.UTC(2025, 10, 25, 9, 30);
/** The least the reader accepts: about 0.1 s. */
export const FAST_KDF = { m: 65_536, t: 2, p: 1 };

export const AUDIT_TABLE = `
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at_utc TEXT NOT NULL, mono_ms INTEGER NOT NULL, boot TEXT NOT NULL,
    actor TEXT NOT NULL, action TEXT NOT NULL, entity TEXT NOT NULL, entity_id TEXT NOT NULL,
    row_digest TEXT, detail TEXT NOT NULL, prev TEXT NOT NULL, hmac TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;`;

export const NOTES: Migration = {
  id: 1,
  name: 'notes',
  up: db => db.exec(`${AUDIT_TABLE} CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;`),
};

export const OPTIONS: VaultOptions & { recoveryCode: string } = {
  passphrase: PASSPHRASE,
  recoveryCode: RECOVERY_CODE,
  nowMs: NOW,
  kdf: FAST_KDF,
  migrations: [NOTES],
};

const givenBack: (() => void)[] = [];

/** Runs after the test, last one first. */
export function afterwards(step: () => void): void {
  givenBack.push(step);
}

afterEach(() => {
  while (givenBack.length > 0) givenBack.pop()?.();
});

/** A new empty folder that is removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-test-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The folder of a new, closed vault. */
export async function newVault(options: Partial<typeof OPTIONS> = {}): Promise<string> {
  const folder = join(newFolder(), 'practice');
  expect(await createVault(folder, { ...OPTIONS, ...options })).toMatchObject({ ok: true });
  return folder;
}

/** The open vault; closed after the test at the latest. */
export async function opened(folder: string, options: Partial<VaultOptions> = {}): Promise<OpenVault> {
  const result = await openVault(folder, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(`did not open: ${JSON.stringify(result.error)}`);
  afterwards(() => result.value.close(NOW));
  return result.value;
}

/** How opening ends when it does not open. */
export async function refusal(folder: string, options: Partial<VaultOptions> = {}): Promise<AppError> {
  return errorOf(await openVault(folder, { ...OPTIONS, ...options }));
}

export function errorOf<T>(result: Result<T, AppError>): AppError {
  if (result.ok) throw new Error('it went well, against expectation');
  return result.error;
}

/** Name and bytes of every file below a folder. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [name, readFileSync(join(folder, name))]),
  );
}
