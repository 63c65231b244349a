// Sends what was changed on the screen to the host behind the person's back: one message in flight, and of each key
// only the newest waits. What the host refuses for a while is sent again. Not for commands: a person waits for those.
import type { AppError, ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

type Send = () => Promise<Result<unknown, AppError>>;
/** Hears how it went, and whether it will be sent again by itself. Of what a newer one replaces only success is told. */
type Told = (error: AppError | null, isTriedAgain: boolean) => void;

interface Message {
  readonly send: Send;
  readonly told: Told;
  /** How often it was sent and refused. */
  readonly refusals: number;
}

/** At least this long between two messages, well below what the host's router lets through. Typing is slower. */
const GAP_MS = 30;

/** Before each new try: soon, because it may be a moment's matter; then slower, two minutes in all. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** Refusals that may be over the next time. */
const PASSING: readonly ErrorCode[] = ['internal', 'disk-full', 'vault-busy', 'too-fast'];

const waiting = new Map<string, Message>();
/** Refused ones until their next try; those that were tried often enough wait for `sendAgain` or `settled`. */
const refused = new Map<string, Message & { readonly timer: ReturnType<typeof setTimeout> | undefined }>();
let draining: Promise<void> | null = null;
let isHurried = false;
let endPause = () => {};

/** Sends as soon as nothing else is in flight; a newer one of the same key takes its place. */
export function writeBehind(key: string, send: Send, told: Told = () => undefined): void {
  giveUp(key);
  enqueue(key, { send, told, refusals: 0 });
}

/** Does not wait any longer with what was refused of this key. */
export function sendAgain(key: string): void {
  const message = refused.get(key);
  if (message === undefined) return;
  giveUp(key);
  enqueue(key, message);
}

/** Forgets what was refused of this key. */
export function giveUp(key: string): void {
  clearTimeout(refused.get(key)?.timer);
  refused.delete(key);
}

/** Resolves when everything was sent, what had been refused once more as well; without pauses in between. */
export async function settled(): Promise<void> {
  for (const key of [...refused.keys()]) sendAgain(key);
  isHurried = true;
  endPause();
  await draining;
  isHurried = false;
}

function enqueue(key: string, { send, told, refusals }: Message): void {
  waiting.set(key, { send, told, refusals });
  draining ??= drain();
}

async function drain(): Promise<void> {
  for (let next = takeFirst(); next !== undefined; next = takeFirst()) {
    const [key, message] = next;
    const startedAt = performance.now();
    const error = await outcomeOf(message.send);
    if (error === null) message.told(null, false);
    else if (!waiting.has(key)) message.told(error, holdBack(key, message, error));
    await pause(startedAt + GAP_MS - performance.now());
  }
  draining = null;
}

function takeFirst(): [string, Message] | undefined {
  const [first] = waiting;
  if (first !== undefined) waiting.delete(first[0]);
  return first;
}

/** @returns whether it will be sent again by itself */
function holdBack(key: string, { send, told, refusals }: Message, { code }: AppError): boolean {
  if (!PASSING.includes(code)) return false;
  const pauseMs = PAUSES_MS[refusals];
  const timer = pauseMs === undefined ? undefined : setTimeout(() => sendAgain(key), pauseMs);
  refused.set(key, { send, told, refusals: refusals + 1, timer });
  return timer !== undefined;
}

async function outcomeOf(send: Send): Promise<AppError | null> {
  try {
    const result = await send();
    return result.ok ? null : result.error;
  } catch {
    // The bridge itself failed: the host is gone or going.
    return { code: 'internal', params: { incident: 'draft' } };
  }
}

function pause(ms: number): Promise<void> {
  if (ms <= 0 || isHurried) return Promise.resolve();
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    endPause = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
