// Where the words of a PDF stand on its pages, and what is left of a page after a fax: by poppler and tesseract.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { READER_WORDS } from '../../resources/launch/readers.mjs';

export interface PrintedWord {
  readonly text: string;
  /** Points from the left and top edge of the page. */
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

export function printedPages(pdf: Buffer): PrintedPage[] {
  const xml = withFile(pdf, path => run('pdftotext', ['-bbox', path, '-']));
  return xml
    .split('<page ')
    .slice(1)
    .map(page => ({
      ...sizeOf(page),
      words: [
        ...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g),
      ].map(([, x1, y1, x2, y2, text = '']) => ({
        text: plain(text),
        box: { x1: Number(x1), y1: Number(y1), x2: Number(x2), y2: Number(y2) },
      })),
    }));
}

function sizeOf(page: string): Pick<PrintedPage, 'width' | 'height'> {
  const [, width, height] = /width="(.+?)" height="(.+?)"/.exec(page) ?? [];
  return { width: Number(width), height: Number(height) };
}

export function titleOf(pdf: Buffer): string {
  return /^Title:\s*(.*)$/m.exec(withFile(pdf, path => run('pdfinfo', [path])))?.[1] ?? '';
}

/** Every font of the file, and whether its outlines are inside. */
export function fontsOf(pdf: Buffer): { readonly name: string; readonly isEmbedded: boolean }[] {
  const [, , ...rows] = withFile(pdf, path => run('pdffonts', [path]))
    .trimEnd()
    .split('\n');
  return rows.map(row => ({
    name: row.split(' ')[0] ?? '',
    isEmbedded: / yes (yes|no) +(yes|no) /.test(row),
  }));
}

/** The text of one page after a fax of 200 dpi in black and white. @param page from 1 */
export function faxedText(pdf: Buffer, page: number): string {
  return withFile(pdf, (path, folder) => {
    const image = join(folder, 'page');
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    run('pdftoppm', ['-r', '200', '-mono', ...only, path, image]);
    return run('tesseract', [`${image}.pbm`, '-', '--psm', '3']);
  });
}

/** Letters and digits that survive a fax: no accents, and what a reader takes for them. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function withFile<T>(pdf: Buffer, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-words-'));
  try {
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, pdf);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One thread: the tests beside it want the other cores. */
function run(tool: string, words: readonly string[]): string {
  const done = spawnSync(tool, words, { encoding: 'utf8', env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  if (done.error !== undefined) throw new Error(READER_WORDS, { cause: done.error });
  if (done.status !== 0) throw new Error(`${tool}: ${done.stderr}`);
  return done.stdout;
}
