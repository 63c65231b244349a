// Sends what was changed on the screen to the host behind the person's back: one message in flight, and of each key
// only the newest waits. Not for commands: a person waits for those.
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

type Send = () => Promise<Result<unknown, AppError>>;
type Told = (error: AppError | null) => void;

/** At least this long between two messages, well below what the host's router lets through. Typing is slower. */
const GAP_MS = 30;

const waiting = new Map<string, { readonly send: Send; readonly told: Told }>();
let draining: Promise<void> | null = null;
let isHurried = false;
let endPause = () => {};

/** Sends as soon as nothing else is in flight; a newer one of the same key takes its place. `told` hears how it went. */
export function writeBehind(key: string, send: Send, told: Told = () => undefined): void {
  waiting.set(key, { send, told });
  draining ??= drain();
}

/** Resolves when nothing waits any more; without pauses in between. */
export async function settled(): Promise<void> {
  isHurried = true;
  endPause();
  await draining;
  isHurried = false;
}

async function drain(): Promise<void> {
  for (let next = takeFirst(); next !== undefined; next = takeFirst()) {
    const startedAt = performance.now();
    next.told(await outcomeOf(next.send));
    await pause(startedAt + GAP_MS - performance.now());
  }
  draining = null;
}

function takeFirst() {
  const [first] = waiting;
  if (first === undefined) return undefined;
  waiting.delete(first[0]);
  return first[1];
}

async function outcomeOf(send: Send): Promise<AppError | null> {
  try {
    const result = await send();
    return result.ok ? null : result.error;
  } catch {
    // The bridge itself failed: the host is gone or going. The next change tries again.
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
