// A small vault for tests of the storage: cheap key derivation, a schema of two tables, folders that go away.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect } from 'vitest';
import { createVault, type OpenVault, openVault, type VaultOptions } from '../../electron/vault/vault.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { NOW, OPTIONS } from './vault-options.ts';

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

/** A program of test/data/children, to be started with this Node. */
export function childScript(name: string): string {
  return fileURLToPath(new URL(`children/${name}.ts`, import.meta.url));
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
