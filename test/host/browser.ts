// The Chromium under the stand-in, driven through a pipe. Without a display its pages are invisible; with one they are
// windows of the app kind, without tabs and address, in which no key is kept for the browser itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { settings } from './settings.ts';

export interface HostBrowser {
  readonly browser: Browser;
  /** A page of the app's own. Pages that come otherwise are closed, and `tell` hears their address. */
  newPage(tell: (foreignUrl: string) => void): Promise<Page>;
  close(): Promise<void>;
}

const { width, height } = settings.windowSize;
/** Signals are the app's: it quits as for a person. */
const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
const common = { executablePath: settings.chromium, headless: !settings.isHeaded, ...signals };
const words = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--proxy-server=127.0.0.1:9'],
];

export function startBrowser(onEnd: () => void): Promise<HostBrowser> {
  return settings.isHeaded ? startVisible(onEnd) : startInvisible(onEnd);
}

async function startInvisible(onEnd: () => void): Promise<HostBrowser> {
  const browser = await chromium.launch({ ...common, args: words });
  browser.on('disconnected', onEnd);
  return {
    browser,
    async newPage(tell) {
      const viewport = { width, height };
      const context = await browser.newContext({ viewport, serviceWorkers: 'block', acceptDownloads: false });
      const page = await context.newPage();
      closeForeign(context, new Set([page]), tell);
      page.once('close', () => void context.close().catch(() => undefined));
      return page;
    },
    close: () => browser.close(),
  };
}

/** One profile in a temporary folder, taken away at the end; the pages name themselves `no-store`. */
async function startVisible(onEnd: () => void): Promise<HostBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'plateau-window-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  const context = await chromium.launchPersistentContext(profile, {
    ...common,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    args: [...words, `--window-size=${width},${height}`, '--app=data:text/html,<title>Plateau</title>'],
  });
  const browser = context.browser();
  const first = context.pages()[0];
  if (!browser || !first) throw new Error('host: Chromium opened no window');
  browser.on('disconnected', onEnd);
  const own = new Set<Page>();
  let opening: Promise<unknown> = Promise.resolve();
  return {
    browser,
    async newPage(tell) {
      if (own.size === 0) closeForeign(context, own, tell, () => opening);
      const made = own.size === 0 ? Promise.resolve(first) : openBeside(context);
      opening = made.then(page => own.add(page));
      await opening;
      return made;
    },
    close: () => context.close(),
  };
}

/** Only an app window can open another one: from a world in which no page has touched `open`. */
async function openBeside(context: BrowserContext): Promise<Page> {
  const page = context.pages().find(candidate => !candidate.isClosed());
  if (!page) throw new Error('host: not supported: a window after the last one was closed');
  const cdp = await context.newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'opener' };
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', world);
  const expression = `void open('about:blank', '_blank', 'popup,noopener,width=${width},height=${height}')`;
  const opened = context.waitForEvent('page');
  await cdp.send('Runtime.evaluate', { contextId, userGesture: true, expression });
  return opened;
}

function closeForeign(
  context: BrowserContext,
  own: ReadonlySet<Page>,
  tell: (url: string) => void,
  opening: () => Promise<unknown> = () => Promise.resolve(),
): void {
  context.on('page', async page => {
    await opening();
    if (own.has(page)) return;
    tell(page.url());
    await page.close().catch(() => undefined);
  });
}
