// `npm start`: the app by the best way this machine has, and one line that says which and why.
//   1. Electron, when its binary is there or can be fetched in time
//   2. the same built app on the stand-in host, in a window of the system's Chromium, when there is a display
//   3. the walk-through of the command line
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findChromium, INSTALL_WORDS } from './browser.mjs';
import { builtFile, ROOT } from './build.mjs';
import { useOwnNode } from './node.mjs';

const FETCH_LIMIT_MS = 120_000;
const words = process.argv.slice(2);

useOwnNode();
const main = builtFile('main/main.js');
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (!hasDisplay) {
  walkThrough('there is no display');
} else {
  const electron = electronBinary();
  const chromium = findChromium();
  if (electron !== null) {
    say('Electron');
    run(electron, [ROOT, ...words]);
  } else if (chromium !== null) {
    say("a window of the system's Chromium, because Electron's own binary could not be fetched");
    runOnChromium(chromium);
  } else {
    process.stderr.write(`${INSTALL_WORDS}\n`);
    walkThrough("Electron's binary could not be fetched and there is no Chromium");
  }
}

function say(how) {
  process.stderr.write(`Starting Plateau in ${how}.\n`);
}

/** Path of the binary, fetched at the first start; null where that does not succeed in time. */
function electronBinary() {
  const folder = join(ROOT, 'node_modules', 'electron');
  const find = () => {
    const note = join(folder, 'path.txt');
    const binary = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8')) : null;
    return binary !== null && existsSync(binary) ? binary : null;
  };
  const found = find();
  if (found !== null) return found;
  process.stderr.write("Fetching Electron's binary (once)...\n");
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  return find();
}

function runOnChromium(chromium) {
  const host = join(ROOT, 'test', 'host', 'register.mjs');
  const userData = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'plateau');
  run(process.execPath, ['--import', host, main, `--user-data-dir=${userData}`, ...words], {
    PLATEAU_CHROMIUM: chromium,
    HOST_HEADED: '1',
  });
}

function walkThrough(why) {
  say(`no window, because ${why}: showing the walk-through instead`);
  const place = join(ROOT, 'out', 'demo');
  // It is written anew each time and holds nothing of a person's own.
  rmSync(place, { recursive: true, force: true });
  run(process.execPath, [join(ROOT, 'resources/launch/plateau.mjs'), 'demo', '--out', place, ...words]);
}

function run(program, list, environment = {}) {
  const child = spawn(program, list, { stdio: 'inherit', env: { ...process.env, ...environment } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', code => process.exit(code ?? 1));
}
