// Reading and writing the files a user names on the command line, and what a refusal means for the exit code.
import { readFileSync, statSync } from 'node:fs';
import { fail } from '../../shared/errors.ts';
import { errnoOf } from '../vault/file-errors.ts';
import { makeFolder as makeFolders } from '../vault/vault-folder.ts';
import { replaceFile } from '../vault/whole-file.ts';

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
    const code = errnoOf(error);
    if (code === 'ENOENT') refuse(path, 'does not exist');
    if (code === 'EACCES' || code === 'EPERM') refuse(path, 'may not be read by this user');
    if (code === 'ENOTDIR') refuse(path, 'lies below something that is not a folder');
    throw error;
  }
}

/** Writes a file whole or not at all. A refusing disk ends with exit code 5, a wrong place with 3. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    refuse(path, 'is a folder; name a file in it');
  try {
    replaceFile(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  } catch (error) {
    throwAsRefusal(path, error);
  }
}

/** Makes a folder and those above it; an existing one is fine. */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throwAsRefusal(path, error);
  }
}

function throwAsRefusal(path: string, error: unknown): never {
  switch (errnoOf(error)) {
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
