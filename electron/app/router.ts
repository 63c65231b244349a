// Every question of a window comes through here and is checked in one fixed order before anybody answers it:
// sender, channel, size, shape, state of the vault, rate. Nothing is thrown and no stack, path or SQL leaves.
import type { IpcMainInvokeEvent } from 'electron';
import { type AppError, ExpectedFailure } from '../../shared/errors.ts';
import type { Kind } from '../../shared/ipc/channel.ts';
import {
  type ChannelName,
  type ChannelOfSide,
  contract,
  type InputOf,
  type OutputOf,
} from '../../shared/ipc/contract.ts';
import { failure, type Result } from '../../shared/result.ts';
import { logIncident } from '../log.ts';
import { isWorkbenchAddress, WORKBENCH_ORIGIN } from './protocol.ts';

const CALLS_PER_SECOND = 50;

type Answer = Result<unknown, AppError>;

/** What the router needs to know of who asks: a part of Electron's event, so that a test can write one. */
export type Sender = {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  readonly senderFrame: Pick<
    NonNullable<IpcMainInvokeEvent['senderFrame']>,
    'url' | 'origin' | 'parent'
  > | null;
};

/** Who answers the channels of the host; one without a handler does not compile. */
export type HostHandlers = {
  readonly [C in ChannelOfSide<'host'>]: (
    input: InputOf<C>,
  ) => Promise<Result<OutputOf<C>, AppError>> | Result<OutputOf<C>, AppError>;
};

export interface RouterParts {
  readonly host: HostHandlers;
  /** Passes a caseload channel to the worker. */
  readonly caseload: (channel: string, input: unknown) => Promise<Answer>;
  /** Whether the vault is open to questions of this kind. */
  readonly admits: (kind: Kind) => boolean;
  readonly isKnownWindow: (contentsId: number) => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs: () => number;
}

export type Router = (event: Sender, channel: unknown, payload: unknown) => Promise<Answer>;

export function createRouter(parts: RouterParts): Router {
  // Drafts have a share of their own: a burst of typing and a burst of questions never wait for each other.
  const asked = new WeakMap<Sender['sender'], Bucket>();
  const typed = new WeakMap<Sender['sender'], Bucket>();
  return async (event, channel, payload) => {
    try {
      const refusal = refuseSender(event, parts.isKnownWindow);
      if (refusal !== null) return refused('sender', refusal);
      if (!isChannel(channel)) return refused('channel', 'there is no such channel');
      const size = sizeOf(payload);
      if (size === null) return refused('', 'is not a JSON value');
      if (size > contract[channel].maxBytes) return refused('', 'is too large for this channel');
      const parsed = contract[channel].input.safeParse(payload);
      if (!parsed.success) return failure({ code: 'invalid', fields: parsed.error.issues.map(toField) });
      const isCaseload = contract[channel].side === 'caseload';
      const { kind } = contract[channel];
      if (isCaseload && !parts.admits(kind)) return failure({ code: 'vault-locked' });
      const buckets = kind === 'draft' ? typed : asked;
      const bucket = buckets.get(event.sender) ?? { tokens: CALLS_PER_SECOND, atMs: parts.nowMs() };
      buckets.set(event.sender, bucket);
      if (!takeToken(bucket, parts.nowMs())) return failure({ code: 'too-fast' });
      return await (isCaseload
        ? parts.caseload(channel, parsed.data)
        : answerHere(parts.host, channel, parsed.data));
    } catch (error) {
      return failure(error instanceof ExpectedFailure ? error.error : logIncident(error));
    }
  };
}

/** Says which of the three does not fit, or null. */
function refuseSender({ sender, senderFrame }: Sender, isKnown: (id: number) => boolean): string | null {
  if (senderFrame === null || senderFrame.parent !== null) return 'is not the top frame of a window';
  if (senderFrame.origin !== WORKBENCH_ORIGIN || !isWorkbenchAddress(senderFrame.url)) {
    return 'does not show the workbench';
  }
  return isKnown(sender.id) ? null : 'is not a window of the workbench';
}

function isChannel(channel: unknown): channel is ChannelName {
  return typeof channel === 'string' && Object.hasOwn(contract, channel);
}

/** Characters as JSON; null for what is no JSON value: a cycle, a map, a date, a prototype in disguise. */
function sizeOf(payload: unknown): number | null {
  try {
    return JSON.stringify(payload, requirePlain)?.length ?? 0;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Object schemas look at keys only, and skip `__proto__`; so what else could hide is refused here. */
function requirePlain(key: string, value: unknown): unknown {
  const prototype: unknown =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.getPrototypeOf(value)
      : Object.prototype;
  if (key === '__proto__' || (prototype !== Object.prototype && prototype !== null)) {
    throw new TypeError('not a JSON value');
  }
  return value;
}

function toField(issue: { readonly path: readonly PropertyKey[]; readonly message: string }) {
  return { field: issue.path.map(String).join('.').slice(0, 200), message: issue.message.slice(0, 500) };
}

function refused(field: string, message: string): Answer {
  return failure({ code: 'invalid', fields: [{ field, message }] });
}

/** The table is typed channel by channel; the input was just parsed by that channel's own schema. */
function answerHere(host: HostHandlers, channel: ChannelName, input: unknown): Promise<Answer> | Answer {
  const handler = host[channel as ChannelOfSide<'host'>] as (input: unknown) => Promise<Answer> | Answer;
  return handler(input);
}

interface Bucket {
  tokens: number;
  atMs: number;
}

function takeToken(bucket: Bucket, nowMs: number): boolean {
  const gained = ((nowMs - bucket.atMs) / 1000) * CALLS_PER_SECOND;
  bucket.tokens = Math.min(CALLS_PER_SECOND, bucket.tokens + gained);
  bucket.atMs = nowMs;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}
