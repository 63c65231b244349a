// Runs a script with the Node of this project (devDependency `node`), whatever Node started it.
// The database addon crashes the process on Node 20, so this comes before anything else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OWN_NODE = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const LEAST_MAJOR = 24;

/** Returns when this Node will do; else runs the same script again with the project's own and ends with its status. */
export function useOwnNode() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST_MAJOR) return;
  if (!existsSync(OWN_NODE)) {
    process.stderr.write(
      `Plateau needs Node ${LEAST_MAJOR} or newer; this is ${process.versions.node}. "npm ci" brings the right one.\n`,
    );
    process.exit(1);
  }
  const run = spawnSync(OWN_NODE, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
