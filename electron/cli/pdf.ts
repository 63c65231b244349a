// PDF from the letter's HTML by a browser engine found on this machine (the app itself prints through Electron).
// The engine gets no network, no scripts to run and a profile folder that is thrown away.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../shared/errors.ts';
import { type BrowserPipe, startBrowser } from './browser-pipe.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium-like browser: PLATEAU_CHROMIUM, then the path, then usual places; null where there is none. */
export function findBrowserEngine(): string | null {
  const named = process.env['PLATEAU_CHROMIUM'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...PLACES];
  return candidates.find(path => existsSync(path)) ?? null;
}

export interface Printer {
  /** Prints HTML to PDF bytes; one letter at a time or several. */
  print(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** Prints HTML to PDF bytes. Fails with `no-engine` where no browser is found. */
export async function printToPdf(html: string): Promise<Buffer> {
  const printer = startPrinter();
  try {
    return await printer.print(html);
  } finally {
    await printer.close();
  }
}

/** Starts a browser engine for several letters. Fails with `no-engine` where none is found. */
export function startPrinter(): Printer {
  const engine = findBrowserEngine() ?? fail('no-engine');
  // Letters lie in a folder only this user can read, and only while they are printed.
  const folder = mkdtempSync(join(tmpdir(), 'plateau-print-'));
  const browser = startBrowser(engine, [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--proxy-server=127.0.0.1:9',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  let count = 0;
  return {
    async print(html) {
      const page = join(folder, `letter-${++count}.html`);
      writeFileSync(page, html, { mode: 0o600 });
      return printPage(browser, pathToFileURL(page).href);
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function printPage(browser: BrowserPipe, url: string): Promise<Buffer> {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  if (typeof sessionId !== 'string') throw new Error('the browser engine gave no session');
  const inPage = (method: string, params: object) => browser.ask(method, params, sessionId);
  await inPage('Page.enable', {});
  await inPage('Emulation.setScriptExecutionDisabled', { value: true });
  const loaded = browser.next('Page.loadEventFired', sessionId);
  await inPage('Page.navigate', { url });
  await loaded;
  const { data } = await inPage('Page.printToPDF', { printBackground: true, preferCSSPageSize: true });
  if (typeof data !== 'string') throw new Error('the browser engine printed nothing');
  await browser.ask('Target.closeTarget', { targetId });
  return Buffer.from(data, 'base64');
}
