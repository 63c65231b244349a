// Small files that must be old or new, never half: temporary file, flush, rename, flush of the folder.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes with mode 0600; throws the system's error and leaves the old file when the disk refuses. */
export function replaceFile(path: string, content: Uint8Array): void {
  const temporary = `${path}.part`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    // A path that leads nowhere has nothing to remove, and removing there would be an error of its own.
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/** Makes names in a folder durable. Windows cannot flush a folder; NTFS journals names by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
