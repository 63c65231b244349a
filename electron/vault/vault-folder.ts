// The folder of a vault: free for a new one, writable or not, and what may be cleared from it.
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/errors.ts';
import { errnoOf } from './file-errors.ts';

const DATA_FILE = /^data-[1-9][0-9]{0,8}\.db(?:-wal|-shm|-journal)?$/;

/** Ends with `vault-exists` unless nothing or an empty folder is at this place. */
export function requireFree(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory() || readdirSync(folder).length > 0) {
    fail('vault-exists', { params: { path: folder } });
  }
}

/** Ends with `vault-missing` unless a folder is at this place. */
export function requireFolder(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status?.isDirectory()) fail('vault-missing', { params: { path: folder } });
}

/** Makes the folder for its owner alone and answers how to undo all that is made in it. */
export function makeFolder(folder: string): () => void {
  const topmostMade = mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    if (topmostMade !== undefined) rmSync(topmostMade, { recursive: true, force: true });
  };
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}

/** Deletes data files that a broken-off change of keys left; only when `current` has opened. */
export function removeStrays(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (DATA_FILE.test(name) && !name.startsWith(current)) rmSync(join(folder, name), { force: true });
  }
}
