// Builds the app into out/ when that is missing or older than a source. Quick when nothing changed (one look at each file).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'package-lock.json',
  'package.json',
  'electron.vite.config.ts',
];
const STAMP = join(ROOT, 'out', 'built');
const CLAIM = join(ROOT, 'node_modules', '.cache', 'building');
const LONGEST_BUILD_MS = 120_000;

/** True when every source is older than the last complete build. */
export function isBuilt() {
  const built = modifiedAt(STAMP);
  return built !== null && SOURCES.every(name => newest(join(ROOT, name)) < built);
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

function build() {
  process.stderr.write('Building Plateau...\n');
  const startedAt = new Date();
  const program = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0) {
    throw new Error(`The build failed.\n${run.stdout}${run.stderr}${run.error?.message ?? ''}`);
  }
  writeFileSync(STAMP, '');
  // A source that was changed while the build ran is newer than this.
  utimesSync(STAMP, startedAt, startedAt);
}

function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, entry) => Math.max(latest, newest(join(path, entry.name))),
    // A folder changes when a file in it comes or goes.
    status.mtimeMs,
  );
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** A folder is made by one process only. One left behind by a killed build is taken over. */
function claim() {
  mkdirSync(join(CLAIM, '..'), { recursive: true });
  for (const startedMs = Date.now(); ; ) {
    try {
      mkdirSync(CLAIM);
      return () => rmSync(CLAIM, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = modifiedAt(CLAIM) ?? Date.now();
    if (Date.now() - Math.max(since, 0) > LONGEST_BUILD_MS) rmSync(CLAIM, { recursive: true, force: true });
    if (Date.now() - startedMs > 2 * LONGEST_BUILD_MS) throw new Error('Another build does not end.');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
