// The one list of expected failures, and what each means to a script (exit code). Sentences live in i18n/en.ts.
import { z } from './schema.ts';

/** Exit codes of the command line (a contract with users' scripts). */
export const EXIT = { done: 0, internal: 1, usage: 2, badInput: 3, vault: 4, disk: 5 } as const;

export const EXIT_CODE_BY_ERROR = {
  usage: EXIT.usage,
  invalid: EXIT.badInput,
  'not-found': EXIT.badInput,
  conflict: EXIT.badInput,
  'no-engine': EXIT.internal,
  'too-fast': EXIT.internal,
  'vault-locked': EXIT.vault,
  'vault-busy': EXIT.vault,
  'vault-missing': EXIT.vault,
  'vault-exists': EXIT.vault,
  'vault-head': EXIT.vault,
  'vault-newer': EXIT.vault,
  'wrong-passphrase': EXIT.vault,
  'weak-passphrase': EXIT.badInput,
  'chain-broken': EXIT.vault,
  'db-corrupt': EXIT.vault,
  'db-from-future': EXIT.vault,
  'disk-full': EXIT.disk,
  'read-only': EXIT.disk,
  cancelled: EXIT.done,
  internal: EXIT.internal,
} as const;

export type ErrorCode = keyof typeof EXIT_CODE_BY_ERROR;

const codes = Object.keys(EXIT_CODE_BY_ERROR).filter((code): code is ErrorCode => code in EXIT_CODE_BY_ERROR);

/** One refused field: where it is (file, line, field path) and why, in plain words. */
export const FieldError = z.strictObject({
  field: z.string().max(200),
  message: z.string().max(500),
  line: z.int().min(0).optional(),
  file: z.string().max(1000).optional(),
});
export type FieldError = z.infer<typeof FieldError>;

export const AppError = z.strictObject({
  code: z.enum(codes),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(FieldError).max(1000).optional(),
});
export type AppError = z.infer<typeof AppError>;

/** Thrown inside services and repositories to leave a transaction; turned back into a value at the boundary. */
export class ExpectedFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.name = 'ExpectedFailure';
    this.error = error;
  }
}

/** Ends the current transaction with an expected failure. */
export function fail(code: ErrorCode, details: Omit<AppError, 'code'> = {}): never {
  throw new ExpectedFailure({ code, ...details });
}
