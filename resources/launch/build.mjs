// Builds the app into out/ when that is missing or older than a source. Quick when nothing changed: one look at each file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'package.json',
  'electron.vite.config.ts',
  'node_modules/.package-lock.json',
];
/** Written last: a build that was cut off leaves none. */
const STAMP = join(ROOT, 'out', 'built');
const CLAIM = join(ROOT, 'node_modules', '.cache', 'building');
const LONGEST_BUILD_MS = 120_000;

/** Path of a built file such as `main/cli.js`; builds first where that is needed, or ends the process saying why not. */
export function builtFile(name) {
  try {
    ensureBuilt();
  } catch (error) {
    process.stderr.write(`${error.message}\nNothing was run.\n`);
    process.exit(1);
  }
  return join(ROOT, 'out', name);
}

/** Builds when needed; another process that builds at the same time is waited for. Throws when the build fails. */
export function ensureBuilt() {
  if (isBuilt()) return;
  const giveBack = claim();
  try {
    if (!isBuilt()) build();
  } finally {
    giveBack();
  }
}

/** True when no source is newer than the last complete build. */
function isBuilt() {
  const built = modifiedAt(STAMP);
  return built !== null && SOURCES.every(name => newest(join(ROOT, name)) <= built);
}

function build() {
  process.stderr.write('Building Plateau...\n');
  rmSync(STAMP, { force: true });
  const startedAt = new Date();
  const vite = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    // What the build says is not the answer of the command that needed it.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0) {
    throw new Error(`The build failed.\n${run.stdout}${run.stderr}${run.error?.message ?? ''}`);
  }
  writeFileSync(STAMP, '');
  // A source that was changed while the build ran is newer than this.
  utimesSync(STAMP, startedAt, startedAt);
}

/** Time of the newest file or folder at or below a path; a folder changes when a file in it comes or goes. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || !status.isDirectory()) return status?.mtimeMs ?? 0;
  return Math.max(status.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** A folder can be made by one process only. One that a killed build left behind is taken over. */
function claim() {
  mkdirSync(join(CLAIM, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(CLAIM);
      return () => rmSync(CLAIM, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (modifiedAt(CLAIM) ?? Date.now());
    if (age > LONGEST_BUILD_MS) rmSync(CLAIM, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
