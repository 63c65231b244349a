// The process whose memory the bench measures: asks the real worker what a window asks, and says what it held.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insideVault, PASSPHRASE, ROOT, temporaryFolder, vaultWithEpisode } from './plateau.ts';

const { folder, remove } = temporaryFolder();
const vault = join(folder, 'vault');

beforeAll(async () => {
  await vaultWithEpisode(vault);
});
afterAll(remove);

function probe(passphrase: string) {
  return spawnSync(process.execPath, [join(ROOT, 'out/main/memory-probe.js'), vault, join(folder, 'log')], {
    env: { ...process.env, PLATEAU_PASSPHRASE: passphrase },
    encoding: 'utf8',
  });
}

it('says in bytes what it held, and gives the vault back', async () => {
  const { status, stdout } = probe(PASSPHRASE);
  expect(status).toBe(0);
  const { residentBytes, peakBytes } = JSON.parse(stdout) as Record<string, number>;
  // Less than the engine itself takes, or more than the bar at reference size, would be no measurement of a vault of one.
  expect(residentBytes).toBeGreaterThan(60e6);
  expect(residentBytes).toBeLessThan(350e6);
  expect(peakBytes).toBeGreaterThan(134e6);
  expect(await insideVault(vault, ask => ask('caseload.list', {}).length)).toBe(1);
});

it('fails where the vault does not open', () => {
  expect(probe('another harbor violin cinnamon')).toMatchObject({ status: 1, stdout: '' });
});
