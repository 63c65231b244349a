// One writer for each vault, across processes and inside one: the file `lock` is held by the running instance.
// The system gives the lock back when the process ends, however it ends, so there is no stale one.
import { closeSync, openSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openDriver } from '../data/driver.ts';

export const LOCK_FILE = 'lock';

/**
 * Takes the lock and answers how to give it back. Throws SQLITE_BUSY when somebody holds it.
 * The file stays empty: an SQLite lock is the one kind of lock that Node can take on every system.
 */
export function takeLock(folder: string): () => void {
  const path = join(folder, LOCK_FILE);
  const status = statSync(path, { throwIfNoEntry: false });
  // Never open and close an existing one by hand: closing would give back a lock this process holds (POSIX).
  if (!status) closeSync(openSync(path, 'w', 0o600));
  else if (status.size > 0) truncateSync(path);
  const holder = openDriver(path, { readonly: false, fileMustExist: true });
  try {
    // Nothing is ever written, so no journal file needs to stand beside it.
    holder.pragma('journal_mode=MEMORY', { simple: true });
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw error;
  }
  return () => holder.close();
}
