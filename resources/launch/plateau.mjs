// `npm run -s plateau -- <command>`: the command line, built when a source has changed.
import { pathToFileURL } from 'node:url';
import { builtFile } from './build.mjs';
import { useOwnNode } from './node.mjs';

useOwnNode();
const { runCli } = await import(pathToFileURL(builtFile('main/cli.js')).href);
process.exitCode = await runCli(process.argv.slice(2));
