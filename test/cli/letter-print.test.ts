// The twelve letters on paper: pages, what a screen reader gets, nothing cut or outside the page; and what a fax leaves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printer, startPrinter } from '../../electron/cli/pdf.ts';
import { findChromium, INSTALL_WORDS } from '../../resources/launch/browser.mjs';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { GOLDENS, type Golden, goldenLetter } from '../unit/documents/golden-cases.ts';
import { readPdf } from './pdf-reader.ts';
import { faxedText, folded, fontsOf, type PrintedPage, printedPages, titleOf } from './pdf-words.ts';

const ENGINE = findChromium();
if (ENGINE === null) throw new Error(INSTALL_WORDS);

/** Points that a printer or a fax may lose at each edge: 10 mm. */
const MARGIN = 28;
/** Of a line of the title: 15 points of this font. */
const FULL_HEIGHT = 16.76;
const WORDS = {
  en: {
    title: 'Request for medical re-evaluation',
    page: 'page',
    of: 'of',
    reply: 'Reply',
    signature: 'Signature of the therapist',
    replySigned: 'Physician: name and signature',
  },
  es: {
    title: 'Solicitud de reevaluación médica',
    page: 'página',
    of: 'de',
    reply: 'Respuesta',
    signature: 'Firma del fisioterapeuta',
    replySigned: 'Médico: nombre y firma',
  },
} as const;

let printer: Printer;

beforeAll(() => {
  process.env['PLATEAU_CHROMIUM'] = ENGINE;
  printer = startPrinter();
});

afterAll(async () => {
  await printer.close();
});

function htmlOf(golden: Golden, paper = golden.paper): string {
  return renderReevaluation(goldenLetter(golden), { paper, draft: false });
}

function named(name: string): Golden {
  const golden = GOLDENS.find(entry => entry.name === name);
  if (!golden) throw new Error(`no letter is called ${name}`);
  return golden;
}

function textOf({ words }: PrintedPage): string {
  return words.map(({ text }) => text).join(' ');
}

/** Words that lie in the margin that a machine may lose, or outside the page. */
function outside({ width, height, words }: PrintedPage): string[] {
  return words
    .filter(({ box }) => box.x1 < MARGIN || box.x2 > width - MARGIN || box.y1 < 12 || box.y2 > height - 12)
    .map(({ text }) => text);
}

/** Height of the first word of the title in points: an engine makes the whole page smaller where something is too wide. */
function titleHeight(pages: readonly PrintedPage[]): number {
  const title = pages[0]?.words.find(({ text }) => text === 'Request' || text === 'Solicitud');
  return title ? title.box.y2 - title.box.y1 : 0;
}

/** Characters that stand in the body of the HTML and not in the pages: what was cut. */
function cut(html: string, pages: readonly PrintedPage[]): string[] {
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

describe.each(GOLDENS)('$name on $paper', golden => {
  const html = htmlOf(golden);
  const words = WORDS[golden.language];
  let bytes: Buffer;
  let pages: PrintedPage[];

  beforeAll(async () => {
    bytes = await printer.print(html);
    pages = printedPages(bytes);
  });

  it('has two pages in an ordinary case, the second with the whole reply; a long one has more', async () => {
    const other = golden.paper === 'A4' ? 'Letter' : 'A4';
    for (const printed of [pages, printedPages(await printer.print(htmlOf(golden, other)))]) {
      if (golden.isOrdinary) expect(printed).toHaveLength(2);
      else expect(printed.length).toBeGreaterThanOrEqual(3);
      const has = (text: string) => printed.findIndex(page => textOf(page).includes(text));
      if (golden.isOrdinary) expect(has(words.signature)).toBe(0);
      expect(has(`${words.reply} -`)).toBeGreaterThanOrEqual(1);
      expect(has(words.replySigned)).toBe(has(`${words.reply} -`));
    }
  });

  it('names the patient, the request and the page on every page', () => {
    for (const [index, page] of pages.entries()) {
      const head = page.words.filter(({ box }) => box.y2 < 45).map(({ text }) => text);
      expect(head.join(' ')).toContain(
        `PR-7K2M-9QXD · ${words.page} ${index + 1} ${words.of} ${pages.length}`,
      );
      expect(head.join(' ')).toContain('1961');
    }
  });

  it('brings its fonts, and tells a screen reader title, language and structure', () => {
    const pdf = readPdf(bytes);
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(pdf.catalog).toContain(`/Lang (${golden.language})`);
    expect(pdf.catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.catalog).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(titleOf(bytes)).toBe(`${words.title} PR-7K2M-9QXD`);
    expect(pdf.images).toBe(0);
  });

  it('keeps every word inside its page, and cuts none', () => {
    expect(titleHeight(pages)).toBeCloseTo(FULL_HEIGHT, 1);
    expect(pages.flatMap(outside)).toEqual([]);
    expect(cut(html, pages)).toEqual([]);
  });
});

describe('the eyes of this test', () => {
  it('see a word outside the page, and one that is cut', async () => {
    const wide = '<p style="white-space: nowrap; margin-left: 175mm">much too wide</p>';
    const left = '<p style="margin-left: -12mm">outside</p>';
    const box = '<div style="height: 4mm; overflow: hidden">shown<br>hidden</div>';
    const html = htmlOf(named('stalled')).replace('<main>', `<main>${left}${box}`);
    const pages = printedPages(await printer.print(html));
    expect([...pages.flatMap(outside), ...cut(html, pages)]).toContain('outside');
    expect(cut(html, pages)).toContain('hidden');
    const wider = printedPages(
      await printer.print(htmlOf(named('stalled')).replace('<main>', `<main>${wide}`)),
    );
    expect(titleHeight(wider)).toBeLessThan(FULL_HEIGHT - 0.2);
  });
});

describe('a fax of 200 dpi in black and white', () => {
  /** Share of the words of four letters and more that a reader finds again. */
  function recall(page: PrintedPage | undefined, faxed: string): number {
    const read = folded(faxed);
    const words = (page?.words ?? [])
      .map(({ text }) => folded(text).replace(/[^a-z0-9]/g, ''))
      .filter(word => /^[a-z]{4,}$/.test(word));
    return words.filter(word => read.includes(word)).length / words.length;
  }

  /** A reader may see a gap inside a word. */
  function joinedUp(text: string): string {
    return text.replace(/\s/g, '');
  }

  async function faxed(golden: Golden, page: number, change = (html: string) => html) {
    const pdf = await printer.print(change(htmlOf(golden)));
    const text = faxedText(pdf, page);
    return { text, share: recall(printedPages(pdf)[page - 1], text) };
  }

  it('keeps every field of the letter', async () => {
    const { text, share } = await faxed(named('stalled'), 1);
    expect(share).toBeGreaterThan(0.95);
    for (const words of [
      'Request for medical re-evaluation',
      'PR-7K2M-9QXD',
      'Routine',
      'Dr Ingrid Solheim',
      'Maren Holt',
      'PT-40117',
      '(603) 555-0143',
      'Best time to call',
      'MRN 204-771',
      'M54.42',
      'Would you consider',
      'Red flags',
      'ODI',
      'Bending to tie shoes',
      'Meanwhile',
      'Signature of the therapist',
    ]) {
      expect(joinedUp(text)).toContain(joinedUp(words));
    }
  });

  it('keeps the reply and the labels of the charts', async () => {
    const { text, share } = await faxed(named('stalled'), 2);
    expect(share).toBeGreaterThan(0.9);
    for (const words of ['Reply', 'Imaging', 'Blood tests', 'Surgical opinion']) {
      expect(joinedUp(text)).toContain(joinedUp(words));
    }
    const first = await faxed(named('stalled'), 1);
    for (const words of ['Course of the measures', 'Plateau onset, week 5', 'latest 38', 'wk 6']) {
      expect(joinedUp(first.text)).toContain(joinedUp(words));
    }
  });

  it('keeps the urgency, and Spanish', async () => {
    const urgent = await faxed(named('red-flag-within-days'), 1);
    expect(urgent.text).toContain('Urgent (within 48 hours)');
    const spanish = await faxed(named('inflammatory-es'), 1);
    // The reader knows no Spanish: it takes some accents for other letters.
    expect(spanish.share).toBeGreaterThan(0.85);
    expect(folded(spanish.text)).toContain('preguntas para su consideraci');
  });

  it('loses words that are too small', async () => {
    const small = (html: string) =>
      html
        .replace('font: 9pt/1.25', 'font: 3pt/1.25')
        .replace('.core {', '.core { font-size: 3pt !important;');
    const { share } = await faxed(named('stalled'), 1, small);
    expect(share).toBeLessThan(0.9);
  });
});
