// Entry of the desktop app. With `--cli` it is the command line instead, before any window or lock exists.
import { join } from 'node:path';
import { app } from 'electron';
import { startApp } from './app/start.ts';

const cliAt = process.argv.indexOf('--cli');
if (cliAt >= 0) {
  const { runCli } = await import('./cli.ts');
  const code = await runCli(process.argv.slice(cliAt + 1));
  // What was written to a pipe is waited for, or a long answer would be cut off.
  process.stdout.write('', () => app.exit(code));
} else {
  const out = join(import.meta.dirname, '..');
  startApp({
    worker: join(out, 'main', 'worker.js'),
    preload: join(out, 'preload', 'preload.cjs'),
    renderer: join(out, 'renderer'),
  });
}
