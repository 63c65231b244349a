// Speed and size of the letter: to HTML, and to PDF where a browser engine is found.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../../shared/errors.ts';
import { openCaseload } from '../../services/caseload.ts';
import { newRecoveryCode } from '../../vault/recovery-code.ts';
import { createVault } from '../../vault/vault.ts';
import { draftLetter } from '../commands/request.ts';
import { demoSources } from '../demo/sources.ts';
import { askOf, firstDayOf, writeCaseload } from '../demo/write-caseload.ts';
import { findBrowserEngine, printToPdf, startPrinter } from '../pdf.ts';
import { type BenchRow, median, row, timeOfAsync, timesOf } from './row.ts';

const PASSPHRASE = 'bench lantern copper meadow plum';
const TODAY = '2026-03-30';
const LETTERS = 15;
const PRINTS = 5;

/** The letter of the first sample patient, made in this folder. */
export async function benchLetter(folder: string): Promise<BenchRow[]> {
  const vault = join(folder, 'letter-vault');
  const sources = demoSources(1, firstDayOf(TODAY));
  const recoveryCode = newRecoveryCode(randomBytes);
  const made = await createVault(vault, { passphrase: PASSPHRASE, recoveryCode, nowMs: sources.now() });
  if (!made.ok) throw new ExpectedFailure(made.error);
  const caseload = await openCaseload(vault, PASSPHRASE, () => undefined, sources);
  let html = '';
  let times: number[];
  try {
    writeCaseload(caseload, sources, { seed: 1, patients: 1, today: TODAY }, () => undefined);
    const [patient] = askOf(caseload)('caseload.list', {});
    const episodeId = patient?.episodes[0]?.episodeId ?? '';
    times = timesOf(LETTERS, () => {
      html = draftLetter(caseload, { episodeId, today: TODAY }, 'Letter').html;
    });
  } finally {
    caseload.close();
  }
  return [
    row('letter to HTML', median(times), 'ms', null, 'draft saved, gathered and rendered'),
    row('size of the letter as HTML', Buffer.byteLength(html) / 1000, 'kB'),
    ...(findBrowserEngine() === null ? [] : await benchPrinting(html)),
  ];
}

async function benchPrinting(html: string): Promise<BenchRow[]> {
  const alone = await timeOfAsync(() => printToPdf(html));
  const times: number[] = [];
  let bytes = 0;
  const printer = startPrinter();
  try {
    for (let round = 0; round <= PRINTS; round++) {
      const time = await timeOfAsync(async () => {
        bytes = (await printer.print(html)).length;
      });
      // The first one also waits for the engine.
      if (round > 0) times.push(time);
    }
  } finally {
    await printer.close();
  }
  return [
    row('letter to PDF', median(times), 'ms', 700, 'in a running browser engine, as in the app'),
    row('letter to PDF, engine started for it', alone, 'ms'),
    row('size of the letter as PDF', bytes / 1000, 'kB', 150),
  ];
}
