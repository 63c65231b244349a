// How the stand-in was started: words of the command line and environment. Read once.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HostSettings {
  readonly chromium: string;
  readonly isHeaded: boolean;
  readonly userData: string;
  readonly windowSize: { readonly width: number; readonly height: number };
}

function wordOf(name: string): string | undefined {
  const prefix = `--${name}=`;
  return process.argv.find(word => word.startsWith(prefix))?.slice(prefix.length);
}

function required(what: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`host: ${what} is not given`);
  return value;
}

const [width = 1280, height = 800] = (process.env['HOST_WINDOW_SIZE'] ?? '1280x800').split('x').map(Number);

export const settings: HostSettings = {
  chromium: required('PLATEAU_CHROMIUM', process.env['PLATEAU_CHROMIUM']),
  isHeaded: process.env['HOST_HEADED'] === '1',
  userData: required('--user-data-dir', wordOf('user-data-dir')),
  windowSize: { width, height },
};

/** One running app per folder: a mark with the number of the process that holds it. */
export function claimFolder(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const mark = join(folder, 'SingletonLock');
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(mark, 'utf8')))) return false;
    writeFileSync(mark, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
