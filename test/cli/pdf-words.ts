// Where the words of a PDF stand on its pages, and what is left of a page after a fax: by poppler and tesseract.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * The text of one page after a fax of 200 dpi in black and white.
 * @param page from 1
 * @param below points from the top: only what is lower is read, word by word, as in a picture
 */
export function faxedText(pdf: Buffer, page: number, below?: number): string {
  return withFile(pdf, (path, folder) => {
    const image = join(folder, 'page');
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    const part = below === undefined ? [] : ['-y', String(Math.round((below * 200) / 72)), '-H', '400'];
    run('pdftoppm', ['-r', '200', '-mono', ...only, ...part, path, image]);
    return run('tesseract', [`${image}.pbm`, '-', '--psm', below === undefined ? '3' : '11']);
  });
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each point. */
  readonly data: Uint8ClampedArray;
}

/** One page as a picture of 200 dpi. @param page from 1 @param isFaxed black and white only */
export function pictureOf(pdf: Buffer, page: number, isFaxed: boolean): Pixels {
  return withFile(pdf, (path, folder) => {
    const image = join(folder, 'page');
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    run('pdftoppm', ['-r', '200', isFaxed ? '-mono' : '-gray', ...only, path, image]);
    return isFaxed ? bitsOf(readFileSync(`${image}.pbm`)) : greysOf(readFileSync(`${image}.pgm`));
  });
}

/** Width and height of a portable map, and where its points begin. */
function headOf(file: Buffer, lines: number): { width: number; height: number; start: number } {
  const head = new RegExp(`^P\\d\\s+(\\d+)\\s+(\\d+)\\s${lines === 3 ? '+\\d+\\s' : ''}`).exec(
    file.subarray(0, 60).toString('latin1'),
  );
  return { width: Number(head?.[1]), height: Number(head?.[2]), start: head?.[0].length ?? 0 };
}

function greysOf(file: Buffer): Pixels {
  const { width, height, start } = headOf(file, 3);
  return picture(width, height, (x, y) => file[start + y * width + x] ?? 0);
}

function bitsOf(file: Buffer): Pixels {
  const { width, height, start } = headOf(file, 2);
  const bytes = Math.ceil(width / 8);
  const isBlack = (x: number, y: number) =>
    (((file[start + y * bytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
  return picture(width, height, (x, y) => (isBlack(x, y) ? 0 : 255));
}

function picture(width: number, height: number, greyAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.fill(greyAt(x, y), 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return { width, height, data };
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
