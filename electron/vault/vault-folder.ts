// The folder of a vault: free for a new one, writable or not, and what may be cleared from it.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../../shared/errors.ts';
import { errnoOf } from './file-errors.ts';
import { LOCK_FILE } from './lock.ts';

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

/** Makes the folder, and those above it, for their owner alone; answers the ones made, deepest first. */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let place = resolve(folder); !existsSync(place); place = dirname(place)) missing.push(place);
  // One at a time: where the disk is read-only, Node's recursive way says that the folder above does not exist.
  for (const place of missing.toReversed()) mkdirSync(place, { mode: 0o700 });
  return missing;
}

/** Takes back a vault that could not be finished; call it under its lock. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (DATA_FILE.test(name) || name.startsWith('keyslots.json')) rmSync(join(folder, name), { force: true });
  }
}

/** Removes the folders that hold nothing but a lock nobody holds. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders) {
    if (readdirSync(folder).every(name => name === LOCK_FILE))
      rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends with `vault-exists` when somebody else was quicker; call it under the lock. */
export function requireOnlyLock(folder: string): void {
  if (readdirSync(folder).some(name => name !== LOCK_FILE))
    fail('vault-exists', { params: { path: folder } });
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
