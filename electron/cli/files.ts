// Reading and writing the files a user names on the command line. Writes are whole or not at all:
// a temporary file in the same folder, flushed, then renamed.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail } from '../../shared/errors.ts';

const LARGEST_TEXT = 64 * 1024 * 1024;

/** Reads UTF-8 text; anything that is not a readable text file ends with exit code 3 and says why. */
export function readTextFile(path: string): string {
  try {
    const status = statSync(path);
    if (status.isDirectory()) refuse(path, 'is a folder; a file is needed');
    if (status.size > LARGEST_TEXT) refuse(path, 'is larger than 64 MiB');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) refuse(path, 'is not UTF-8 text');
    const code = errorCode(error);
    if (code === 'ENOENT') refuse(path, 'does not exist');
    if (code === 'EACCES' || code === 'EPERM') refuse(path, 'may not be read by this user');
    if (code === 'ENOTDIR') refuse(path, 'lies below something that is not a folder');
    throw error;
  }
}

/** Writes a file whole or not at all. A refusing disk ends with exit code 5, a wrong place with 3. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) refuse(path, 'is a folder; name a file in it');
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throwAsRefusal(path, error);
  }
}

/** The temporary file may lie on a path that leads nowhere: then there is nothing to remove. */
function removeQuietly(path: string): void {
  if (existsSync(path)) rmSync(path, { force: true });
}

/** Makes a folder and those above it; an existing one is fine. */
export function makeFolder(path: string): void {
  try {
    const missing: string[] = [];
    for (let place = resolve(path); !existsSync(place); place = dirname(place)) missing.unshift(place);
    // One at a time: where the disk is read-only, Node's recursive way says that the folder above does not exist.
    for (const place of missing) mkdirSync(place, { mode: 0o700 });
  } catch (error) {
    throwAsRefusal(path, error);
  }
}

function throwAsRefusal(path: string, error: unknown): never {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full');
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail('read-only');
    case 'ENOENT':
      return refuse(path, 'cannot be written: the folder does not exist');
    case 'ENOTDIR':
    case 'EEXIST':
      return refuse(path, 'lies below something that is not a folder');
    case 'ENAMETOOLONG':
      return refuse(path, 'has a name that is too long');
    default:
      throw error;
  }
}

/** Ends with exit code 3, naming the file or folder. */
export function refuse(path: string, message: string): never {
  return fail('invalid', { fields: [{ file: path, field: '', message }] });
}

/** The errno name of a failed file operation, such as ENOENT. */
function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
