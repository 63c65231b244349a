// The re-evaluation requests of the sample: HTML always, PDF where a browser engine is found.
import { join } from 'node:path';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import type { Caseload } from '../../services/caseload.ts';
import { draftLetter } from '../commands/request.ts';
import { makeFolder, writeFileWhole } from '../files.ts';
import { findBrowserEngine, printToPdf } from '../pdf.ts';

export interface Letter {
  readonly episodeId: string;
  readonly code: string;
  readonly html: string;
  readonly pdf: string | null;
  /** Names of required fields that are still empty. */
  readonly incomplete: readonly string[];
}

/** Browser engines at work at the same time; each is a process tree of its own. */
const PRINTERS = 2;

export async function writeLetters(
  caseload: Caseload,
  folder: string,
  wishes: readonly RequestOf<'request.create'>[],
  progress: (done: number, total: number) => void,
): Promise<Letter[]> {
  if (wishes.length === 0) return [];
  makeFolder(folder);
  const engine = findBrowserEngine();
  const printing: (() => Promise<void>)[] = [];
  const letters = wishes.map(wish => {
    const { request, html, incomplete } = draftLetter(caseload, wish, 'Letter');
    const base = join(folder, `re-evaluation-request-${request.code}`);
    writeFileWhole(`${base}.html`, html);
    caseload.ask('document.audit', { requestId: request.id, action: 'export' });
    const pdf = engine === null ? null : `${base}.pdf`;
    if (pdf !== null) printing.push(async () => writeFileWhole(pdf, await printToPdf(html)));
    return { episodeId: wish.episodeId, code: request.code, html: `${base}.html`, pdf, incomplete };
  });
  await inParallel(printing, PRINTERS, progress);
  return letters;
}

async function inParallel(
  jobs: readonly (() => Promise<void>)[],
  width: number,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const waiting = [...jobs];
  let done = 0;
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      await job();
      progress(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}
