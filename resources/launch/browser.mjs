// Finds a browser engine for tests, PDF and the stand-in window; on Debian as root it installs one.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const INSTALL_WORDS =
  'No Chromium was found. Install one (Debian, Ubuntu: sudo apt-get install chromium) or name it: PLATEAU_CHROMIUM=/path/to/chromium';

/** Path of a Chromium-like browser, or null. */
export function findChromium() {
  const named = process.env.PLATEAU_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap(folder => NAMES.map(name => join(folder, name))), ...PLACES];
  return candidates.find(path => existsSync(path)) ?? null;
}

/** The same; where it is missing, Debian's is installed when we may. Null when there still is none. */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  process.stderr.write('No Chromium found; installing the one of Debian.\n');
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', 'chromium', 'fonts-dejavu', 'fonts-liberation'],
      options,
    );
  } catch {
    process.stderr.write('The installation did not succeed.\n');
  }
  return findChromium();
}
