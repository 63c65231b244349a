// Builds the app into out/ when a source is newer than the last build. A build takes about two seconds.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['shared', 'electron', 'renderer', 'package.json', 'electron.vite.config.ts', 'node_modules/.package-lock.json'];
/** Written last: a build that was cut off leaves none. */
const STAMP = join(ROOT, 'out', 'built');

/** Path of the built entry, e.g. `main/cli.js`; builds first where that is needed. */
export function builtFile(name) {
  if (isStale()) build();
  return join(ROOT, 'out', name);
}

function build() {
  process.stderr.write('Building Plateau...\n');
  rmSync(STAMP, { force: true });
  const vite = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    // What the build says is not the answer of the command that needed it.
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) {
    process.stderr.write('The build failed; nothing was run.\n');
    process.exit(1);
  }
  writeFileSync(STAMP, '');
}

function isStale() {
  const built = statSync(STAMP, { throwIfNoEntry: false });
  return built === undefined || SOURCES.some(source => newest(join(ROOT, source)) > built.mtimeMs);
}

/** Time of the newest file at or below a path. */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || !status.isDirectory()) return status?.mtimeMs ?? 0;
  return Math.max(status.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}
