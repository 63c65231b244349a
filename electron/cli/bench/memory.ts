// Memory of an open vault as in the app: measured in a process of its own, because this one holds all that was measured before.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from '../../../shared/schema.ts';
import { type BenchRow, row } from './row.ts';

const Memory = z.strictObject({ residentBytes: z.number(), peakBytes: z.number() });

/** In the installed app no other program can be started with its engine: nothing is measured there. */
export function benchMemory(vault: string, passphrase: string, logFolder: string): BenchRow[] {
  if (process.versions['electron'] !== undefined) return [];
  const words = [join(import.meta.dirname, 'memory-probe.js'), vault, logFolder];
  const child = spawnSync(process.execPath, words, {
    env: { ...process.env, PLATEAU_PASSPHRASE: passphrase },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error('the process whose memory is measured failed');
  const { residentBytes, peakBytes } = Memory.parse(JSON.parse(child.stdout));
  return [
    row(
      'memory with the vault open',
      residentBytes / 1e6,
      'MB',
      null,
      'a process with the worker of the app: scan, list, 50 searches, 400 records, problems; the 350 MB of the product count the heap of the window as well',
    ),
    row('memory with the vault open, peak', peakBytes / 1e6, 'MB', null, 'deriving the key takes 134 MB'),
  ];
}
