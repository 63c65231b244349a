// What the file system's refusals mean to a person, for everything that writes into a vault's folder.
import type { AppError } from '../../shared/errors.ts';

/** The expected failure behind an errno; null for anything else. */
export function classifyFileError(error: unknown): AppError | null {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'read-only' };
    case 'ENOTDIR':
      return {
        code: 'invalid',
        fields: [{ field: 'folder', message: 'lies below something that is not a folder' }],
      };
    case 'ENAMETOOLONG':
      return { code: 'invalid', fields: [{ field: 'folder', message: 'is too long a name for this disk' }] };
    default:
      return null;
  }
}

/** The name of a failed file operation, such as ENOENT. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
