// Starts the built app for a test: on the stand-in, or with E2E_HOST=electron the real binary. Same answers from both.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, INSTALL_WORDS } from '../../resources/launch/browser.mjs';
import { ensureBuilt } from '../../resources/launch/build.mjs';
import type { ControlRequest, ShownDialog } from './control.ts';
import { launchElectron } from './launch-electron.ts';

export interface LaunchOptions {
  /** Folder for device settings and log; the vault lies where the test says in a dialog. */
  readonly userData: string;
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** Shows the window on this machine's display. */
  readonly headed?: boolean;
}

/** What a test may do to the machine around the app. */
export interface Control {
  /** Answer of the next dialog: a path, or null for "cancel". Print dialogs take any path for "print". */
  answerDialog(path: string | null): Promise<void>;
  dialogs(): Promise<readonly ShownDialog[]>;
  power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void>;
  /** Lets time pass for auto-lock. */
  advanceClock(ms: number): Promise<void>;
  /** Clicks the native menu's item of a command; false when there is none. */
  menu(commandId: string): Promise<boolean>;
  /** Every request, navigation and window that was refused, oldest first. */
  refused(): Promise<readonly string[]>;
  /** What went to the printer, as PDF. */
  printed(): Promise<readonly Buffer[]>;
}

export interface RunningApp {
  /** The workbench's page. A lock replaces it: then ask again, or wait with `afterLock`. */
  readonly page: Page;
  readonly control: Control;
  /** Does something that locks and answers the page that took the place of the locked one. */
  afterLock(lock: () => Promise<unknown>): Promise<Page>;
  /** Quits as a person does and waits until the process has ended; answers its exit code. */
  close(): Promise<number>;
  /** Ends the process in the middle of whatever it does. */
  kill(): Promise<void>;
  /** What the process wrote to its standard error. */
  errors(): string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORKBENCH_ALIAS = 'https://workbench.app.invalid/';

export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  ensureBuilt();
  if (process.env['E2E_HOST'] === 'electron') return launchElectron(options);
  const engine = findChromium();
  if (engine === null) throw new Error(INSTALL_WORDS);
  const child = startHost(options, engine);
  let errors = '';
  child.stderr?.on('data', chunk => {
    errors += String(chunk);
  });
  const ended = new Promise<number>(resolve => child.once('exit', code => resolve(code ?? -1)));
  const driver = await Promise.race([
    joinBrowser(child),
    ended.then(code => failedStart(code, () => errors)),
  ]);
  const page = await workbenchPage(driver, []);
  let current = page;
  return {
    get page() {
      return current;
    },
    control: controlOf(child),
    async afterLock(lock) {
      const before = current;
      await lock();
      current = await workbenchPage(driver, [before]);
      if (!before.isClosed()) await before.waitForEvent('close');
      return current;
    },
    async close() {
      if (child.exitCode === null) void ask(child, { op: 'quit' });
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}

function startHost({ userData, windowSize, headed }: LaunchOptions, engine: string): ChildProcess {
  const words = ['--import', `${ROOT}test/host/register.mjs`, `${ROOT}out/main/main.js`];
  return spawn(process.execPath, [...words, `--user-data-dir=${userData}`], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PLATEAU_CHROMIUM: engine,
      HOST_HEADED: headed === true ? '1' : '0',
      ...(windowSize ? { HOST_WINDOW_SIZE: `${windowSize.width}x${windowSize.height}` } : {}),
    },
  });
}

function joinBrowser(child: ChildProcess): Promise<Browser> {
  return new Promise(resolve => {
    child.on('message', (message: { endpoint?: string }) => {
      if (message.endpoint !== undefined) resolve(chromium.connect(message.endpoint));
    });
  });
}

function failedStart(code: number, errors: () => string): never {
  throw new Error(`The app ended with ${code} before its window came.\n${errors()}`);
}

const LONGEST_WAIT_MS = 45_000;

/** Waits for a workbench page that is none of these and has drawn something. */
async function workbenchPage(driver: Browser, others: readonly Page[]): Promise<Page> {
  const page = await new Promise<Page>((resolve, reject) => {
    const late = () => reject(new Error('No new workbench window came.'));
    setTimeout(late, LONGEST_WAIT_MS).unref();
    const look = (candidate: Page) => {
      const isNew = !candidate.isClosed() && !others.includes(candidate);
      if (isNew && candidate.url().startsWith(WORKBENCH_ALIAS)) resolve(candidate);
      return isNew;
    };
    const watch = (candidate: Page) => {
      if (look(candidate)) candidate.on('framenavigated', () => look(candidate));
    };
    const join = (context: ReturnType<Browser['contexts']>[number]) => {
      for (const candidate of context.pages()) watch(candidate);
      context.on('page', watch);
    };
    for (const context of driver.contexts()) join(context);
    driver.on('context', join);
  });
  await page.locator('#root > *').first().waitFor();
  return page;
}

let lastId = 0;

function ask(child: ChildProcess, request: ControlRequest): Promise<unknown> {
  const id = ++lastId;
  return new Promise(resolve => {
    const hear = (message: { id?: number; result?: unknown }) => {
      if (message.id !== id) return;
      child.off('message', hear);
      resolve(message.result);
    };
    child.on('message', hear);
    child.send({ id, request });
  });
}

function controlOf(child: ChildProcess): Control {
  return {
    answerDialog: async path => void (await ask(child, { op: 'answer', path })),
    dialogs: async () => (await ask(child, { op: 'dialogs' })) as ShownDialog[],
    power: async event => void (await ask(child, { op: 'power', event })),
    advanceClock: async ms => void (await ask(child, { op: 'advanceClock', ms })),
    menu: async id => (await ask(child, { op: 'menu', id })) === true,
    refused: async () => (await ask(child, { op: 'refused' })) as string[],
    printed: async () =>
      ((await ask(child, { op: 'printed' })) as string[]).map(text => Buffer.from(text, 'base64')),
  };
}
