// What is wrong with a printed letter: words in the margin or outside the page, words that were cut, a page that the engine
// has made smaller.
import type { PrintedPage } from './pdf-words.ts';

/** Points that a printer or a fax may lose at each side: 10 mm. */
const MARGIN = 28;
/** Of a line of the title: 15 points of this font. */
export const FULL_HEIGHT = 16.76;

export function textOf({ words }: PrintedPage): string {
  return words.map(({ text }) => text).join(' ');
}

/** Words that lie in the margin that a machine may lose, or outside the page. */
export function outside({ width, height, words }: PrintedPage): string[] {
  return words
    .filter(({ box }) => box.x1 < MARGIN || box.x2 > width - MARGIN || box.y1 < 12 || box.y2 > height - 12)
    .map(({ text }) => text);
}

/** Height of the first word of the title in points: an engine makes the whole page smaller where something is too wide. */
export function titleHeight(pages: readonly PrintedPage[]): number {
  const title = pages[0]?.words.find(({ text }) => text === 'Request' || text === 'Solicitud');
  return title ? title.box.y2 - title.box.y1 : 0;
}

/** Characters that stand in the body of the HTML and not in the pages: what was cut. */
export function cut(html: string, pages: readonly PrintedPage[]): string[] {
  const body = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, ' ');
  const shown = new Set(pages.flatMap(({ words }) => words.map(({ text }) => text)));
  const told = body
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
  // A word may be broken at the end of a line, at its own hyphen or where it is too long.
  const all = [...shown].join(' ');
  return told
    .split(/\s+/)
    .filter(
      word =>
        /^[\w.,()%-]{2,20}$/.test(word) &&
        !shown.has(word) &&
        !word.split('-').every(part => all.includes(part)),
    );
}

const CELL = /(<t[dh](?: [^>]*)?>)([\s\S]*?)(<\/t[dh]>)/g;

/** The letter with all of it lower by so many points, each cell some lines longer and with a mark at both ends: r7a, r7z. */
export function withMarkedRows(html: string, lowerByPt: number): string {
  let row = 0;
  const marked = html.replace(/<tr[\s>][\s\S]*?<\/tr>/g, text => {
    row += 1;
    return text.replace(CELL, `$1r${row}a $2<br><br><br>r${row}z$3`);
  });
  return marked.replace('<main>', `<main><div style="height: ${lowerByPt}pt"></div>`);
}

/** Rows of a letter with marks that begin and end on different pages, by their number. A head is repeated whole. */
export function tornRows(pages: readonly PrintedPage[]): number[] {
  const marks = pages.flatMap(({ words }, page) =>
    words.flatMap(({ text }) => {
      const [, row, end] = /^r(\d+)([az])$/.exec(text) ?? [];
      return row === undefined ? [] : [{ row: Number(row), end, page }];
    }),
  );
  const pagesOf = (row: number, end: string) => {
    const own = marks.filter(mark => mark.row === row && mark.end === end);
    return [...new Set(own.map(({ page }) => page))].join(' ');
  };
  const rows = new Set(marks.map(({ row }) => row));
  return [...rows].filter(row => pagesOf(row, 'a') !== pagesOf(row, 'z'));
}
