// PDF from the letter's HTML by a browser engine found on this machine (the app itself prints through Electron).
// The engine gets no network, no scripts to run and a profile folder that is thrown away.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../shared/errors.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const TIME_LIMIT_MS = 60_000;

/** Path of a Chromium-like browser: PLATEAU_CHROMIUM, then the path, then usual places; null where there is none. */
export function findBrowserEngine(): string | null {
  const named = process.env['PLATEAU_CHROMIUM'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...PLACES];
  return candidates.find(path => existsSync(path)) ?? null;
}

/** Prints HTML to PDF bytes. Fails with `no-engine` where no browser is found. */
export async function printToPdf(html: string): Promise<Buffer> {
  const engine = findBrowserEngine() ?? fail('no-engine');
  // The letter lies in a folder only this user can read, and only while it is printed.
  const folder = mkdtempSync(join(tmpdir(), 'plateau-print-'));
  try {
    const page = join(folder, 'letter.html');
    const target = join(folder, 'letter.pdf');
    writeFileSync(page, html, { mode: 0o600 });
    await run(engine, [
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-extensions',
      '--proxy-server=127.0.0.1:9',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href,
    ]);
    if (!existsSync(target)) fail('no-engine');
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'ignore', timeout: TIME_LIMIT_MS });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
