// Turns what goes wrong with disk, database and key file into a value; bugs go on as exceptions.
import { type AppError, ExpectedFailure } from '../../shared/errors.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { classifySqliteError } from '../data/sqlite-errors.ts';
import { classifyFileError } from './file-errors.ts';

export async function settle<T>(run: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return success(await run());
  } catch (error) {
    const expected = expectedFailure(error);
    if (expected === null) throw error;
    return failure(expected);
  }
}

/** The refusal of the disk behind an error; any other error is thrown on. */
export function diskRefusal(error: unknown): AppError {
  const expected = expectedFailure(error);
  if (expected?.code === 'disk-full' || expected?.code === 'read-only') return expected;
  throw error;
}

function expectedFailure(error: unknown): AppError | null {
  if (error instanceof ExpectedFailure) return error.error;
  return classifySqliteError(error) ?? classifyFileError(error);
}
