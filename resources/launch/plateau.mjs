// `npm run -s plateau -- <command>`: the command line, built when a source has changed.
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { builtFile } from './build.mjs';
import { useOwnNode } from './node.mjs';

useOwnNode();
const run = spawnSync(process.execPath, [builtFile('main/cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 128 + (constants.signals[run.signal] ?? 0));
