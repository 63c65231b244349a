// The re-evaluation requests of the sample: HTML always, PDF where a browser engine is found.
import { join } from 'node:path';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import type { Caseload } from '../../services/caseload.ts';
import { draftLetter } from '../commands/request.ts';
import { makeFolder, writeFileWhole } from '../files.ts';
import { findBrowserEngine, type Printer, startPrinter } from '../pdf.ts';

export interface Letter {
  readonly episodeId: string;
  readonly code: string;
  readonly html: string;
  readonly pdf: string | null;
  /** Names of required fields that are still empty. */
  readonly incomplete: readonly string[];
}

export async function writeLetters(
  caseload: Caseload,
  folder: string,
  wishes: readonly RequestOf<'request.create'>[],
  progress: (done: number, total: number) => void,
): Promise<Letter[]> {
  if (wishes.length === 0) return [];
  makeFolder(folder);
  const printer = findBrowserEngine() === null ? null : startPrinter();
  const letters: Letter[] = [];
  try {
    for (const wish of wishes) {
      letters.push(await writeLetter(caseload, folder, wish, printer));
      progress(letters.length, wishes.length);
    }
    return letters;
  } finally {
    await printer?.close();
  }
}

async function writeLetter(
  caseload: Caseload,
  folder: string,
  wish: RequestOf<'request.create'>,
  printer: Printer | null,
): Promise<Letter> {
  const { request, html, incomplete } = draftLetter(caseload, wish, 'Letter');
  const base = join(folder, `re-evaluation-request-${request.code}`);
  writeFileWhole(`${base}.html`, html);
  if (printer !== null) writeFileWhole(`${base}.pdf`, await printer.print(html));
  caseload.ask('document.audit', { source: { kind: 'request', requestId: request.id }, action: 'export' });
  return {
    episodeId: wish.episodeId,
    code: request.code,
    html: `${base}.html`,
    pdf: printer === null ? null : `${base}.pdf`,
    incomplete,
  };
}
