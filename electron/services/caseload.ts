// An open caseload: the vault, the handlers, and the boundary where exceptions become values.
// The worker of the app and the command line use the same one.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type AppError, ExpectedFailure, type FieldError } from '../../shared/errors.ts';
import { uuidFrom } from '../../shared/ids.ts';
import {
  type ChannelName,
  type ChannelOfSide,
  contract,
  type OutputOf,
  type RequestOf,
} from '../../shared/ipc/contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { verifyAudit } from '../data/audit.ts';
import { classifySqliteError } from '../data/sqlite-errors.ts';
import { logIncident } from '../log.ts';
import { type OpenVault, openVault } from '../vault/vault.ts';
import { APP_VERSION } from '../version.ts';
import type { ServiceContext } from './command.ts';
import { handlers } from './handlers.ts';

export interface Caseload {
  readonly readOnly: boolean;
  /** Told when the vault opened but something does not fit, e.g. the audit trail. */
  readonly warning: AppError | null;
  readonly context: ServiceContext;
  /** Any channel by name, input not yet checked: for `plateau call` and the worker. */
  call(channel: string, input: unknown): Result<unknown, AppError>;
  /** Work of the host itself that no channel offers; failures become values all the same. */
  run<T>(work: (context: ServiceContext) => T): Result<T, AppError>;
  /** The same as `call`, typed. */
  ask<C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>): Result<OutputOf<C>, AppError>;
  verifyAudit(): { entries: number; brokenAt: number | null };
  close(): void;
}

type Announce = (topics: readonly string[]) => void;

/** Clock and chance behind dates, ids and request codes. Never behind keys: those are always truly random. */
export type Sources = Pick<ServiceContext, 'boot' | 'now' | 'monotonicMs' | 'randomBytes'>;

/** Opens a vault by its passphrase or recovery code. Throws `ExpectedFailure` when it does not open. */
export async function openCaseload(
  folder: string,
  passphrase: string,
  announce: Announce = () => undefined,
  sources: Sources = systemSources(),
): Promise<Caseload> {
  const opened = await openVault(folder, { passphrase, nowMs: sources.now() });
  if (!opened.ok) throw new ExpectedFailure(opened.error);
  return caseloadOf(opened.value, announce, sources);
}

function systemSources(): Sources {
  return {
    boot: randomBytes(8).toString('hex'),
    now: () => Date.now(),
    monotonicMs: () => Math.round(performance.now()),
    randomBytes: count => new Uint8Array(randomBytes(count)),
  };
}

/** The same over a vault that is open already. */
export function caseloadOf(vault: OpenVault, announce: Announce, sources: Sources): Caseload {
  const context = contextOf(vault, announce, sources);
  return {
    readOnly: vault.readOnly,
    warning: vault.warning,
    context,
    call: (channel, input) => answer(context, channel, input),
    run: work => settled(() => work(context)),
    ask: <C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>) =>
      answer(context, channel, input) as Result<OutputOf<C>, AppError>,
    verifyAudit: () => verifyAudit(vault.db, vault.auditKey),
    close: () => vault.close(sources.now()),
  };
}

function contextOf(vault: OpenVault, announce: Announce, sources: Sources): ServiceContext {
  return {
    ...sources,
    db: vault.db,
    auditKey: vault.auditKey,
    readOnly: vault.readOnly,
    actor: 'therapist',
    appVersion: APP_VERSION,
    newId: () => uuidFrom(sources.now(), sources.randomBytes(10)),
    announce,
  };
}

/** Parses the input, runs the handler, and turns every failure into a value: nothing is thrown from here. */
function answer(context: ServiceContext, channel: string, input: unknown): Result<unknown, AppError> {
  if (!isCaseloadChannel(channel)) {
    return failure({
      code: 'invalid',
      fields: [{ field: 'channel', message: `"${channel.slice(0, 80)}" is not a caseload channel` }],
    });
  }
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success) {
    return failure({ code: 'invalid', fields: fieldErrors(parsed.error.issues) });
  }
  return settled(() => dispatch(context, channel, parsed.data));
}

function settled<T>(work: () => T): Result<T, AppError> {
  try {
    return success(work());
  } catch (error) {
    if (error instanceof ExpectedFailure) return failure(error.error);
    return failure(classifySqliteError(error) ?? logIncident(error));
  }
}

function isCaseloadChannel(channel: string): channel is ChannelOfSide<'caseload'> {
  return Object.hasOwn(contract, channel) && contract[channel as ChannelName].side === 'caseload';
}

const MOST_FIELDS = 100;

/** What the schema says of each refused field, in the bounds of an AppError: the input itself has none. */
function fieldErrors(issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldError[] {
  return issues.slice(0, MOST_FIELDS).map(({ path, message }) => ({
    field: path.map(String).join('.').slice(0, 200),
    message: message.slice(0, 500),
  }));
}

/** The table is typed channel by channel; the input was just parsed by that channel's own schema. */
function dispatch(context: ServiceContext, channel: ChannelOfSide<'caseload'>, input: unknown): unknown {
  const handler = handlers[channel] as (context: ServiceContext, input: unknown) => unknown;
  return handler(context, input);
}
