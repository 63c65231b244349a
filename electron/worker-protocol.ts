// Messages between the main process and the worker that owns key, connection and services.
import { AppError } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';
import { z } from '../shared/schema.ts';
import type { KeptFile } from './services/attachments.ts';

export type WorkerTask =
  | {
      readonly op: 'create';
      readonly folder: string;
      readonly passphrase: string;
      readonly recoveryCode: string;
    }
  /** Answers `Unlocked`. */
  | { readonly op: 'unlock'; readonly folder: string; readonly passphrase: string }
  /** Brings every verdict up to date; questions that come meanwhile are answered in between. */
  | { readonly op: 'scan' }
  | { readonly op: 'lock' }
  /** Keeps a file that was picked and looked into; answers the attachment. */
  | { readonly op: 'keepAttachment'; readonly file: KeptFile }
  /** Keeps a picture that was picked and looked into as the logo of the practice. */
  | { readonly op: 'keepLogo'; readonly file: Pick<KeptFile, 'mediaType' | 'bytes'> }
  /** Answers an attachment and its bytes, and notes why it was asked for. */
  | { readonly op: 'takeAttachment'; readonly attachmentId: string; readonly purpose: 'view' | 'export' }
  /** A channel of the contract with `side: 'caseload'`; input is parsed again in the worker. */
  | { readonly op: 'call'; readonly channel: string; readonly input: unknown };

/** How a vault opened; `warning` when it is not as it should be. */
export const Unlocked = z.strictObject({ readOnly: z.boolean(), warning: AppError.nullable() });

export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
}

export type WorkerMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly kind: 'changed'; readonly topics: readonly string[] }
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number };
