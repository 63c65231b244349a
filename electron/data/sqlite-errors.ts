// What SQLite's errors mean to a person. Each class has one code and so one sentence; the rest are bugs.
import type { AppError } from '../../shared/errors.ts';

const CLASSES: readonly (readonly [RegExp, AppError['code']])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_(?:SHORT_READ|DATA|CORRUPTFS))/, 'db-corrupt'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(?:READONLY|PERM)/, 'read-only'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'vault-busy'],
];

/** The expected failure behind a driver error; null for logic errors (constraint, syntax) and anything else. */
export function classifySqliteError(error: unknown): AppError | null {
  const sqliteCode = sqliteCodeOf(error);
  if (sqliteCode === null) return null;
  const found = CLASSES.find(([pattern]) => pattern.test(sqliteCode));
  return found ? { code: found[1] } : null;
}

/** SQLite's own name of the error, such as SQLITE_FULL, or null. */
export function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}
