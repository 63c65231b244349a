// Speed of the services over a vault of reference size, as the app and the command line use them.
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../../shared/errors.ts';
import { type CaseloadSize, fillCaseload, openPlain } from '../../data/bench-caseload.ts';
import { type Caseload, openCaseload } from '../../services/caseload.ts';
import { DEFAULT_KDF, deriveKey } from '../../vault/kdf.ts';
import { newRecoveryCode } from '../../vault/recovery-code.ts';
import { createVault } from '../../vault/vault.ts';
import type { Ask } from '../demo/story-run.ts';
import { askOf } from '../demo/write-caseload.ts';
import { compareCold, compareWarm, episodeAt, fillPlain } from './cipher.ts';
import { benchMemory } from './memory.ts';
import { type BenchRow, median, quantile, row, timeOf, timeOfAsync, timesOf } from './row.ts';

const PASSPHRASE = 'bench lantern copper meadow plum';
const UNLOCKS = 5;
const READS = 200;
const SAVES = 100;
const LISTS = 5;
const CODES = 100;

/** All rows about a vault in this folder, which must be empty. */
export async function benchVault(
  folder: string,
  size: CaseloadSize,
  progress: (sentence: string) => void,
): Promise<BenchRow[]> {
  const vault = join(folder, 'vault');
  const plainPath = join(folder, 'plain.db');
  const made = await createVault(vault, {
    passphrase: PASSPHRASE,
    recoveryCode: newRecoveryCode(randomBytes),
    nowMs: Date.now(),
  });
  if (!made.ok) throw new ExpectedFailure(made.error);
  progress('generating the caseload, encrypted');
  const rows = [
    await withCaseload(vault, ({ context }) => [
      row('generating the caseload, encrypted', timeOf(() => fillCaseload(context.db, size)) / 1000, 's'),
    ]),
  ];
  progress('generating the same, plain');
  rows.push([row('generating the caseload, plain', timeOf(() => fillPlain(plainPath, size)) / 1000, 's')]);
  progress('encrypted against plain');
  rows.push(await withBoth(vault, plainPath, compareCold));
  rows.push(await withBoth(vault, plainPath, (encrypted, plain) => compareWarm(encrypted, plain, size)));
  progress('unlocking');
  rows.push(await benchUnlock(vault));
  progress('reading');
  rows.push(await withCaseload(vault, caseload => benchReads(askOf(caseload), size)));
  progress('scanning');
  rows.push(await withCaseload(vault, caseload => benchScan(askOf(caseload))));
  progress('saving');
  rows.push(
    await withCaseload(vault, caseload => [
      ...benchSaves(askOf(caseload), size),
      ...benchCodes(askOf(caseload), size),
    ]),
  );
  progress('memory');
  rows.push(benchMemory(vault, PASSPHRASE, join(folder, 'log')));
  rows.push([row('size of the encrypted file', sizeOf(vault), 'MB')]);
  return rows.flat();
}

async function withCaseload<T>(vault: string, run: (caseload: Caseload) => T): Promise<T> {
  const caseload = await openCaseload(vault, PASSPHRASE);
  try {
    return run(caseload);
  } finally {
    caseload.close();
  }
}

function withBoth(
  vault: string,
  plainPath: string,
  compare: (encrypted: Caseload['context']['db'], plain: Caseload['context']['db']) => BenchRow[],
): Promise<BenchRow[]> {
  return withCaseload(vault, ({ context }) => {
    const plain = openPlain(plainPath);
    try {
      return compare(context.db, plain.db);
    } finally {
      plain.close();
    }
  });
}

/** Key derivation is slow on purpose: it is measured by itself and taken off. */
async function benchUnlock(vault: string): Promise<BenchRow[]> {
  const whole: number[] = [];
  const toList: number[] = [];
  const derivation: number[] = [];
  for (let round = 0; round < UNLOCKS; round++) {
    derivation.push(
      await timeOfAsync(() => deriveKey(Buffer.from(PASSPHRASE), randomBytes(16), DEFAULT_KDF)),
    );
    const start = performance.now();
    const caseload = await openCaseload(vault, PASSPHRASE);
    whole.push(performance.now() - start);
    askOf(caseload)('caseload.list', {});
    toList.push(performance.now() - start);
    caseload.close();
  }
  // The fastest runs: whatever else the machine does only ever adds, and a difference of medians would show it.
  const [key, opened, listed] = [Math.min(...derivation), Math.min(...whole), Math.min(...toList)];
  return [
    row('key derivation (Argon2id, 128 MiB, 3 passes)', key, 'ms', null, 'slow on purpose; fastest run'),
    row('unlock with key derivation', opened, 'ms', null, 'fastest run'),
    row('open the vault after key derivation', opened - key, 'ms', 100, 'difference of the fastest runs'),
    row(
      'lock screen to the caseload list, key derivation excluded',
      listed - key,
      'ms',
      500,
      'difference of the fastest runs',
    ),
  ];
}

function benchReads(ask: Ask, size: CaseloadSize): BenchRow[] {
  const read = (index: number) => void ask('episode.record', { episodeId: episodeAt(index, READS, size) });
  const cold = timesOf(READS, read);
  const warm = timesOf(READS, read);
  const lists = timesOf(LISTS, () => void ask('caseload.list', {}));
  const words = ['Bergström 12', 'low back pain', 'stairs morning', 'haruto', 'BENCH-77'];
  const searches = timesOf(
    10 * words.length,
    index => void ask('search.query', { text: words[index % words.length] ?? '' }),
  );
  return [
    row(
      'read an episode record, cold cache, p95',
      quantile(cold, 0.95),
      'ms',
      100,
      'without chart and painting',
    ),
    row('read an episode record, warm, median', median(warm), 'ms'),
    row('caseload list, median', median(lists), 'ms'),
    row('full-text search, median', median(searches), 'ms'),
    row('full-text search, p95', quantile(searches, 0.95), 'ms'),
  ];
}

function benchScan(ask: Ask): BenchRow[] {
  const all = timeOf(() => ask('scan.run', {}));
  const again = timeOf(() => ask('scan.run', {}));
  return [
    row('scan of the whole caseload', all / 1000, 's', 10),
    row('scan when nothing changed', again / 1000, 's', 1),
  ];
}

function benchSaves(ask: Ask, size: CaseloadSize): BenchRow[] {
  const date = '2026-03-30';
  const visits = timesOf(SAVES, index => {
    const episodeId = episodeAt(index, SAVES, size);
    const response = 'Tolerated well.';
    ask('visit.record', { episodeId, date, setting: 'clinic', load: 5, response, allowSecond: true });
  });
  const scores = timesOf(SAVES, index => {
    const episodeId = episodeAt(index, SAVES, size);
    ask('measure.record', { episodeId, measureId: 'nprs', date, total: index % 10 });
  });
  const what = 'durable on disk, verdict recomputed, audit row written';
  return [
    row('save a visit, median', median(visits), 'ms', null, what),
    row('save a visit, p95', quantile(visits, 0.95), 'ms', 30, what),
    row('record a score, median', median(scores), 'ms', null, what),
    row('record a score, p95', quantile(scores, 0.95), 'ms', null, what),
  ];
}

/** A code typed or scanned until its request is there to be shown; without painting. */
function benchCodes(ask: Ask, size: CaseloadSize): BenchRow[] {
  const today = '2026-03-30';
  const codes = Array.from({ length: CODES }, (_, index) => {
    return ask('request.create', { episodeId: episodeAt(index, CODES, size), urgency: 'routine', today })
      .code;
  });
  const times = timesOf(CODES, index => {
    const { requestId } = ask('request.find', { code: codes[index] ?? '' });
    ask('request.document', { requestId, paper: 'Letter' });
    ask('request.events', { requestId });
  });
  return [
    row('open a request by its code, median', median(times), 'ms'),
    row('open a request by its code, p95', quantile(times, 0.95), 'ms', 200, 'a draft, gathered anew'),
  ];
}

function sizeOf(vault: string): number {
  return statSync(join(vault, 'data-1.db')).size / 1e6;
}
