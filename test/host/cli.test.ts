// The installed app as a command line: `--cli` is seen before any window, lock or browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuilt, ROOT } from '../../resources/launch/build.mjs';

function runMain(...words: string[]) {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'plateau-cli-'));
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      `${ROOT}test/host/register.mjs`,
      `${ROOT}out/main/main.js`,
      `--user-data-dir=${join(folder, 'profile')}`,
      ...words,
    ],
    // A Chromium that cannot start would be noticed.
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', PLATEAU_CHROMIUM: '/nowhere/chromium' } },
  );
  const hasProfile = existsSync(join(folder, 'profile'));
  rmSync(folder, { recursive: true });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr, hasProfile };
}

it('answers like the command line, whole and with its exit code, and leaves no profile', () => {
  const library = runMain('--cli', 'measures');
  expect(library).toMatchObject({ code: 0, stderr: '', hasProfile: false });
  expect(JSON.parse(library.stdout)).toHaveLength(50);
  expect(runMain('--cli', 'score', 'nprs', '--items', '11').code).toBe(3);
  expect(runMain('--cli', 'nonsense')).toMatchObject({ code: 2, stdout: '' });
});

it('needs its browser without --cli (control)', () => {
  expect(runMain()).toMatchObject({ code: 1, hasProfile: true });
});
