// Messages between the main process and the worker that owns key, connection and services.
import type { AppError } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';

export type WorkerTask =
  | {
      readonly op: 'create';
      readonly folder: string;
      readonly passphrase: string;
      readonly recoveryCode: string;
    }
  | { readonly op: 'unlock'; readonly folder: string; readonly passphrase: string }
  | { readonly op: 'lock' }
  /** A channel of the contract with `side: 'caseload'`; input is parsed again in the worker. */
  | { readonly op: 'call'; readonly channel: string; readonly input: unknown };

export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
}

export type WorkerMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly kind: 'changed'; readonly topics: readonly string[] }
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number };
