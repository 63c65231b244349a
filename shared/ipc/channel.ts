// What a channel of the IPC contract is. The list of channels is contract.ts.
import type { ErrorCode } from '../errors.ts';
import type { z } from '../schema.ts';

/** `caseload` runs in the worker and needs an unlocked vault; `host` runs in the main process. */
export type Side = 'caseload' | 'host';

/** A `query` changes no record; a `command` is one transaction with an audit row; a `draft` writes without audit. */
export type Kind = 'query' | 'command' | 'draft';

export interface Channel<S extends Side, I extends z.ZodType, O extends z.ZodType> {
  readonly side: S;
  readonly kind: Kind;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly ErrorCode[];
  /** Largest accepted input as JSON text, in characters. */
  readonly maxBytes: number;
}

const DEFAULT_MAX_BYTES = 256 * 1024;

export function channel<S extends Side, I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Channel<S, I, O>, 'maxBytes' | 'errors'> & {
    maxBytes?: number;
    errors?: readonly ErrorCode[];
  },
): Channel<S, I, O> {
  return { errors: [], maxBytes: DEFAULT_MAX_BYTES, ...definition };
}
