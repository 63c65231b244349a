// `npm run -s plateau -- <command>`: the command line, built when a source has changed. After the walk-through it adds
// screenshots of the workbench, which need a browser window and so are not the command line's own business.
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './build.mjs';
import { useOwnNode } from './node.mjs';

useOwnNode();
try {
  ensureBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\nNothing was run.\n`);
  process.exit(1);
}

const words = process.argv.slice(2);
const run = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...words], { stdio: 'inherit' });
const code = run.status ?? 128 + (constants.signals[run.signal] ?? 0);
if (code === 0 && words[0] === 'demo' && !words.includes('--help') && !words.includes('--no-screenshots')) {
  const { takeScreenshots } = await import('./screenshots.mjs');
  await takeScreenshots(words);
}
process.exit(code);
