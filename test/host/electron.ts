// A stand-in for the module `electron`: the part of it that electron/ imports, over a system Chromium driven through a
// pipe. It is not a mock: nothing changes its behaviour except control.ts. What it lacks throws `host: not supported`.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { CDPSession, Page, Route } from 'playwright-core';
import { aliasOf, realAddressOf } from './address.ts';
import { type HostBrowser, startBrowser } from './browser.ts';
import { record, shown, takeAnswer } from './control.ts';
import { openFrames, type PageFrames } from './frames.ts';
import { BINDING, isolatedWorldScript, mainWorldScript, PRELOAD_WORLD } from './page-scripts.ts';
import { claimFolder, settings } from './settings.ts';

/** Everything but the listed properties throws when touched. */
function only<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, property) {
      if (property in target || typeof property === 'symbol') {
        const value: unknown = Reflect.get(target, property);
        // Methods keep their own `this`: private fields do not reach through a proxy.
        return typeof value === 'function' && property !== 'prototype' ? value.bind(target) : value;
      }
      throw new Error(`host: not supported: ${name}.${property}`);
    },
  });
}

// ---- app ----

let browser: HostBrowser | null = null;
const windows = new Set<HostWindow>();
let isQuitting = false;

async function launch(): Promise<void> {
  browser = await startBrowser(() => process.exit(isQuitting ? 0 : 1));
  await record.announceBrowser(browser.browser);
}

class HostApp extends EventEmitter {
  readonly isPackaged = false;
  #ready: Promise<void> | null = null;

  whenReady(): Promise<void> {
    this.#ready ??= launch();
    return this.#ready;
  }
  isReady(): boolean {
    return browser !== null;
  }
  getPath(name: 'userData' | 'logs'): string {
    return name === 'logs' ? join(settings.userData, 'logs') : settings.userData;
  }
  enableSandbox(): void {
    if (this.isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  requestSingleInstanceLock(): boolean {
    return claimFolder(settings.userData);
  }
  quit(): void {
    if (!this.#emitPreventable('before-quit')) return;
    isQuitting = true;
    if (windows.size > 0) for (const window of windows) window.close();
    else this.endIfIdle();
  }
  exit(code = 0): void {
    isQuitting = true;
    const end = () => process.exit(code);
    if (browser) browser.close().then(end, end);
    else end();
  }
  /** For the last window that closes. */
  endIfIdle(): void {
    if (!isQuitting) {
      this.emit('window-all-closed');
    } else if (this.#emitPreventable('will-quit')) {
      this.emit('quit');
      this.exit();
    } else {
      isQuitting = false;
    }
  }
  #emitPreventable(name: string): boolean {
    const event = new HostEvent();
    this.emit(name, event);
    return !event.defaultPrevented;
  }
}

class HostEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => hostApp.quit());

const hostApp = new HostApp() satisfies Pick<
  typeof Electron.app,
  'isPackaged' | 'whenReady' | 'isReady' | 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'exit'
>;
export const app = only('app', hostApp);

// ---- protocol and session ----

const schemes = new Set<string>();
export const protocol = only('protocol', {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]) {
    if (hostApp.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list)
      if (privileges?.standard && privileges.secure) schemes.add(scheme);
  },
} satisfies Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged'>);

type WebRequestListener = Parameters<Electron.WebRequest['onBeforeRequest']>[0];

class HostSession extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly #browser: HostBrowser;
  #onBeforeRequest: WebRequestListener = null;

  constructor() {
    super();
    if (!browser) throw new Error('Session can only be received when app is ready');
    this.#browser = browser;
  }

  readonly protocol = only('session.protocol', {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (!schemes.has(scheme))
        throw new Error(`host: not supported: scheme ${scheme} that is not standard and secure`);
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
  } satisfies Pick<Electron.Protocol, 'handle'>);

  readonly webRequest = only('session.webRequest', {
    onBeforeRequest: (listener: WebRequestListener) => {
      this.#onBeforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    refuseGrants('permission request', () => {
      let isGranted = false;
      handler?.(null as never, 'geolocation', granted => (isGranted = granted), null as never);
      return isGranted;
    });
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    refuseGrants('permission check', () => handler?.(null, 'geolocation', '', null as never) ?? true);
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    refuseGrants('device', () => handler?.({ deviceType: 'usb', origin: '', device: null as never }) ?? true);
  }

  /** A new page whose every request comes by here first; Chromium itself never asks the network. */
  async newPage(): Promise<Page> {
    const page = await this.#browser.newPage(url => record.refused.push(`popup ${realAddressOf(url)}`));
    await page.route('**/*', route => this.#serve(route));
    return page;
  }

  async #serve(route: Route): Promise<void> {
    const request = route.request();
    const url = realAddressOf(request.url());
    const window = [...windows].find(({ page }) => page === request.frame().page());
    if (
      request.isNavigationRequest() &&
      window &&
      !window.webContents.mayNavigate(url, isTop(request.frame()))
    ) {
      record.refused.push(`navigation ${url}`);
      return route.abort('aborted');
    }
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (this.#isCancelled(url) || !handler) {
      record.refused.push(`request ${url}`);
      return route.abort('blockedbyclient');
    }
    const response = await handler(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #isCancelled(url: string): boolean {
    let isCancelled = false;
    this.#onBeforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return isCancelled;
  }
}

function isTop(frame: { parentFrame(): unknown }): boolean {
  return frame.parentFrame() === null;
}

/** Chromium grants nothing here, so a handler that would grant something cannot be kept faithful. */
function refuseGrants(what: string, grants: () => boolean): void {
  if (grants()) throw new Error(`host: not supported: granting a ${what}`);
}

const sessions = new Map<string, HostSession>();
export const session = only('session', {
  fromPartition(partition: string) {
    if (partition.startsWith('persist:')) throw new Error('host: not supported: persistent partitions');
    let found = sessions.get(partition);
    if (!found) {
      found = only('session', new HostSession());
      sessions.set(partition, found);
      hostApp.emit('session-created', found);
    }
    return found;
  },
});

// ---- windows ----

let lastContentsId = 0;

class HostContents extends EventEmitter {
  readonly id = ++lastContentsId;
  readonly #window: HostWindow;
  #expected: string | null = null;
  #openHandler: ((details: { url: string }) => { action: string }) | null = null;

  constructor(window: HostWindow) {
    super();
    this.#window = window;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...words: unknown[]): void {
    this.#window.frames?.runInPreload(`hostPush(${JSON.stringify(channel)}, ${JSON.stringify(words)})`);
  }
  print(
    options: Electron.WebContentsPrintOptions,
    done?: (isPrinted: boolean, reason: string) => void,
  ): void {
    const { pageSize = 'A4' } = options;
    if (typeof pageSize !== 'string') throw new Error('host: not supported: print.pageSize as an object');
    const answer = takeAnswer('print', { pageSize }, this.#window.page);
    void answer.then(async isPrinted => {
      if (isPrinted === null) return done?.(false, 'Print job canceled');
      record.printed.push(await this.printToPDF({ ...options, pageSize } as Electron.PrintToPDFOptions));
      return done?.(true, '');
    });
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.#window.opened;
    const { data } = await (await page.context().newCDPSession(page)).send('Page.printToPDF', {
      ...(options.pageSize === 'Letter'
        ? { paperWidth: 8.5, paperHeight: 11 }
        : { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 }),
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
    });
    return Buffer.from(data, 'base64');
  }
  /** The host's own `loadURL` is not asked about; everything else is announced first. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.#expected) {
      this.#expected = null;
      return true;
    }
    const details = Object.assign(new HostEvent(), { url, isMainFrame, isSameDocument: false });
    if (isMainFrame) this.emit('will-navigate', details);
    this.emit('will-frame-navigate', details);
    return !details.defaultPrevented;
  }
  expectNavigation(url: string): void {
    this.#expected = url;
  }
  askToOpen(url: string): void {
    if (this.#openHandler?.({ url }).action !== 'deny')
      throw new Error('host: not supported: windows opened by a page');
    record.refused.push(`window.open ${url}`);
  }
}

const INSECURE: readonly [keyof Electron.WebPreferences, boolean][] = [
  ['sandbox', true],
  ['contextIsolation', true],
  ['webSecurity', true],
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['webviewTag', false],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
];

class HostWindow extends EventEmitter {
  readonly webContents = only('webContents', new HostContents(this));
  readonly outside = only('window', this);
  readonly opened: Promise<Page>;
  page: Page | null = null;
  frames: PageFrames | null = null;
  #isDestroyed = false;
  readonly #preferences: Electron.WebPreferences;

  static getAllWindows(): HostWindow[] {
    return [...windows].map(({ outside }) => outside);
  }
  static getFocusedWindow(): HostWindow | null {
    return HostWindow.getAllWindows().find(({ page }) => page !== null) ?? null;
  }

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.#preferences = options.webPreferences ?? {};
    for (const [name, wanted] of INSECURE) {
      if (this.#preferences[name] !== wanted) throw new Error(`host: insecure window option: ${name}`);
    }
    windows.add(this);
    hostApp.emit('web-contents-created', new HostEvent(), this.webContents);
    this.opened = this.#open();
    this.opened.catch(() => this.#forget());
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.opened;
    this.webContents.expectNavigation(url);
    await page.goto(aliasOf(url));
    this.emit('ready-to-show');
  }
  show(): void {
    this.page?.bringToFront().catch(() => undefined);
  }
  focus(): void {
    this.show();
  }
  getBounds(): Electron.Rectangle {
    return { x: 0, y: 0, ...(this.page?.viewportSize() ?? settings.windowSize) };
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  close(): void {
    this.destroy();
  }
  destroy(): void {
    this.opened.then(page => page.close()).catch(() => undefined);
    this.#forget();
  }

  async #open(): Promise<Page> {
    const from = this.#preferences.session as unknown as HostSession;
    const page = await from.newPage();
    this.page = page;
    page.on('close', () => this.#forget());
    page.on('crash', () =>
      hostApp.emit('render-process-gone', new HostEvent(), this.webContents, {
        reason: 'crashed',
        exitCode: 139,
      }),
    );
    page.on('dialog', () => undefined);
    const cdp = await page.context().newCDPSession(page);
    if (this.#preferences.javascript === false)
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    else await this.#preload(cdp);
    return page;
  }

  async #preload(cdp: CDPSession): Promise<void> {
    this.frames = await openFrames(cdp);
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.#hear(JSON.parse(payload) as PageMessage, executionContextId);
    });
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
    const secret = `host:${crypto.randomUUID()}`;
    const source =
      this.#preferences.preload === undefined ? '' : readFileSync(this.#preferences.preload, 'utf8');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedWorldScript(secret, source),
      worldName: PRELOAD_WORLD,
    });
  }

  #hear({ invoke, open, input }: PageMessage, contextId: number): void {
    if (open !== undefined) this.webContents.askToOpen(realAddressOf(open));
    if (input !== undefined) this.webContents.emit('input-event', new HostEvent(), { type: input });
    if (!invoke) return;
    const event = { sender: this.webContents, senderFrame: this.frames?.frameOf(contextId) ?? null };
    answerInvoke(event, invoke.channel, invoke.words).then(
      value => this.frames?.run(contextId, `hostReply(${invoke.id}, true, ${JSON.stringify(value)})`),
      (error: unknown) =>
        this.frames?.run(contextId, `hostReply(${invoke.id}, false, ${JSON.stringify(String(error))})`),
    );
  }

  #forget(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) hostApp.endIfIdle();
  }
}

interface PageMessage {
  readonly invoke?: { readonly id: number; readonly channel: string; readonly words: unknown[] };
  readonly open?: string;
  readonly input?: string;
}

export { HostWindow as BrowserWindow };

HostWindow satisfies new (
  options: Electron.BrowserWindowConstructorOptions,
) => Pick<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'getBounds' | 'isDestroyed' | 'close' | 'destroy'
>;

// ---- messages, dialogs, menu, power ----

type InvokeHandler = Parameters<typeof Electron.ipcMain.handle>[1];
const handlers = new Map<string, InvokeHandler>();

async function answerInvoke(event: object, channel: string, words: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return handler(event as Electron.IpcMainInvokeEvent, ...words);
}

export const ipcMain = only('ipcMain', {
  handle(channel: string, handler: InvokeHandler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Pick<typeof Electron.ipcMain, 'handle'>);

/** Dialogs take an optional parent window first. */
function optionsOf<T extends object>(words: unknown[]): T {
  return words.at(-1) as T;
}

export const dialog = only('dialog', {
  async showOpenDialog(...words: unknown[]) {
    const path = await takeAnswer('open', optionsOf(words), HostWindow.getFocusedWindow()?.page ?? null);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(...words: unknown[]) {
    const path = await takeAnswer('save', optionsOf(words), HostWindow.getFocusedWindow()?.page ?? null);
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showMessageBox(...words: unknown[]) {
    await takeAnswer('message', optionsOf(words), HostWindow.getFocusedWindow()?.page ?? null);
    return { response: 0, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string) {
    shown.push({ kind: 'error', options: { title, content } });
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies Pick<
  typeof Electron.dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
>);

export const Menu = only('Menu', {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }),
  setApplicationMenu(menu: { template: Electron.MenuItemConstructorOptions[] } | null) {
    record.menu = menu?.template ?? [];
  },
});

class HostPower extends EventEmitter {}
const hostPower = new HostPower();
export const powerMonitor = only('powerMonitor', hostPower);

record.connect({
  power: event => void hostPower.emit(event),
  quit: () => hostApp.quit(),
});
