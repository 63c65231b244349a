// An encrypted copy of the open database in one file, made by VACUUM INTO (the driver's own backup() cannot copy
// encrypted files). The full backup bundle with manifest and retention is built on this.
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { DriverDatabase } from './driver.ts';

/**
 * Writes a copy under the same key, whole or not at all; it appears at `path` only when it is on the disk.
 * Throws the driver's error; on a full disk nothing is left behind. Not inside a transaction.
 */
export function copyDatabase(driver: DriverDatabase, path: string): void {
  const partial = `${path}.part`;
  rmSync(partial, { force: true });
  try {
    driver.prepare('VACUUM INTO ?').run(partial);
    chmodSync(partial, 0o600);
    flush(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
