// `npm test`: the whole suite, or the projects named (`npm test -- unit rules`).
// End-to-end tests need a browser engine and never silently vanish: without one this ends with an error.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium, INSTALL_WORDS } from './browser.mjs';
import { installReaders } from './readers.mjs';

const PROJECTS = ['rules', 'unit', 'data', 'services', 'components', 'cli', 'host', 'e2e'];

const words = process.argv.slice(2);
const projects = words.filter(word => PROJECTS.includes(word));
const rest = words.filter(word => !PROJECTS.includes(word));

const chromium = findOrInstallChromium();
if (chromium === null) {
  process.stderr.write(`${INSTALL_WORDS}\n`);
  process.exit(1);
}

if (projects.length === 0 || projects.includes('cli')) installReaders();

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const selection = projects.flatMap(project => ['--project', project]);
const run = spawnSync(process.execPath, [vitest, 'run', ...selection, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PLATEAU_CHROMIUM: chromium },
});
process.exit(run.status ?? 1);
