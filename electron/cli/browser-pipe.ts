// A browser engine driven through a pair of pipes (the DevTools protocol): no port is opened, nobody else can reach it.
// Only what printing needs: start, ask, wait for an event, end.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface BrowserPipe {
  /** Asks one command; `session` is that of a page. Rejects when the engine refuses or ends. */
  ask(method: string, params?: object, session?: string): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves at the next event of this name in this session. Ask for it before what causes it. */
  next(event: string, session: string): Promise<void>;
  /** Ends the engine and waits until it is gone. */
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(value: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** An engine that says nothing for so long is taken for hung. */
const TIME_LIMIT_MS = 60_000;

export function startBrowser(program: string, words: readonly string[]): BrowserPipe {
  const child = spawn(program, [...words, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [toEngine, fromEngine] = pipesOf(child);
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  const ended = new Promise<void>(resolve => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  void ended.then(() => {
    for (const waiting of [...answers.values(), ...events.values()])
      waiting.reject(new Error('the browser engine ended'));
  });
  // An engine that is gone is told by `ended`; its broken pipe says nothing more.
  toEngine.on('error', () => child.kill());
  onMessages(fromEngine, message => {
    const key = message.id ?? `${message.method} ${message.sessionId}`;
    const waiting = typeof key === 'number' ? take(answers, key) : take(events, key);
    if (message.error) waiting?.reject(new Error(`the browser engine refused: ${message.error.message}`));
    else waiting?.resolve(message.result ?? {});
  });
  let count = 0;
  return {
    ask(method, params = {}, sessionId) {
      const id = ++count;
      toEngine.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return withinLimit(new Promise((resolve, reject) => answers.set(id, { resolve, reject })));
    },
    async next(event, session) {
      await withinLimit(
        new Promise((resolve, reject) => events.set(`${event} ${session}`, { resolve, reject })),
      );
    },
    async close() {
      child.kill();
      await ended;
    },
  };
}

function pipesOf({ stdio }: ChildProcess): [Writable, Readable] {
  const [toEngine, fromEngine] = [stdio[3], stdio[4]];
  if (!toEngine || !fromEngine || !('write' in toEngine) || !('read' in fromEngine)) {
    throw new Error('the browser engine has no pipes');
  }
  return [toEngine, fromEngine];
}

/** Messages are JSON texts, each ended by a zero byte. */
function onMessages(stream: Readable, handle: (message: Message) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) handle(JSON.parse(part) as Message);
  });
}

function take<K>(waiting: Map<K, Waiting>, key: K): Waiting | undefined {
  const found = waiting.get(key);
  waiting.delete(key);
  return found;
}

function withinLimit<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the browser engine does not answer')), TIME_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
