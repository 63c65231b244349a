// The twelve letters on paper: pages, what a screen reader gets, nothing cut or outside the page.
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { wordsOf } from '../../shared/i18n/words.ts';
import { GOLDENS, type Golden, goldenLetter } from '../unit/documents/golden-cases.ts';
import { readPdf } from './pdf-reader.ts';
import { fontsOf, type PrintedPage, printedPages, titleOf } from './pdf-words.ts';
import {
  cut,
  FULL_HEIGHT,
  outside,
  textOf,
  titleHeight,
  tornRows,
  withMarkedRows,
} from './printed-letter.ts';
import { testPrinter } from './test-printer.ts';

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

const printer = testPrinter();

function htmlOf(golden: Golden): string {
  return renderReevaluation(goldenLetter(golden), { paper: golden.paper, draft: false });
}

/** On the other paper, with a second recipient and a drawn signature: all that an ordinary letter may carry besides. */
function fullHtmlOf(golden: Golden): string {
  const copyTo = {
    name: 'Dr Amara Lindqvist',
    credential: 'MD',
    practice: 'Harbour Orthopaedics',
    sources: [],
  };
  return renderReevaluation(
    { ...goldenLetter(golden), copyTo },
    {
      paper: golden.paper === 'A4' ? 'Letter' : 'A4',
      draft: false,
      drawing: {
        strokes: [
          [
            [10, 200],
            [200, 40],
            [900, 60],
          ],
        ],
      },
    },
  );
}

function named(name: string): Golden {
  const golden = GOLDENS.find(entry => entry.name === name);
  if (!golden) throw new Error(`no letter is called ${name}`);
  return golden;
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
    for (const printed of [pages, printedPages(await printer.print(fullHtmlOf(golden)))]) {
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

  it('is printed in its own size where every measure has a change over four weeks', async () => {
    const letter = goldenLetter(golden);
    const recent = wordsOf(golden.language).say('recent.better', { amount: 12.35 });
    const outcomes = letter.outcomes.map(outcome => ({ ...outcome, recent }));
    const wide = renderReevaluation({ ...letter, outcomes }, { paper: 'A4', draft: false });
    expect(wide).toContain(recent);
    expect(titleHeight(printedPages(await printer.print(wide)))).toBeCloseTo(FULL_HEIGHT, 1);
  });
});

describe('a table over the end of a page', () => {
  /** With tall rows, wherever the page ends among them. */
  const torn = async (css: string) => {
    const html = htmlOf(named('long')).replace('</style>', `${css}</style>`);
    const found: number[][] = [];
    for (let lower = 0; lower < 60; lower += 12)
      found.push(tornRows(printedPages(await printer.print(withMarkedRows(html, lower)))));
    return found.flat();
  };

  it('moves a row to the next page rather than tearing it', async () => {
    expect(await torn('')).toEqual([]);
  });

  it('is seen by this test when it tears one', async () => {
    expect(await torn('tr { break-inside: auto; } .sheet-2 { break-inside: auto; }')).not.toEqual([]);
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
