// The letter as a PDF: what a fax, an archive and a screen reader get. Page 1 of a usual case carries everything up to
// the signature, on both papers; read from the text that the file itself holds for each page.
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { PAPERS, type Paper } from '../../shared/domain/letterhead.ts';
import { letterOf } from '../unit/documents/cases.ts';
import { longRecord, usualRecord } from '../unit/documents/episodes.ts';
import { type Pdf, readPdf } from './pdf-reader.ts';
import { testPrinter } from './test-printer.ts';

const POINTS: Readonly<Record<Paper, readonly [number, number]>> = { A4: [595, 842], Letter: [612, 792] };
const SIGNATURE = 'Signature of the therapist: Maren Holt, PT, DPT';
const REPLY = 'Reply - please send this page back';
/** A fax of two pages, an e-mail gateway with a small limit: a letter stays far below both. */
const MOST_BYTES = 150_000;

const printer = testPrinter();

/** Numbers of the pages (from 1) that hold these words. */
function pagesWith({ pages }: Pdf, words: string): number[] {
  return pages.flatMap(({ text }, index) => (text.includes(words) ? [index + 1] : []));
}

describe.each(PAPERS)('a usual letter on %s', paper => {
  const data = letterOf(usualRecord());
  let bytes: Buffer;
  let pdf: Pdf;

  beforeAll(async () => {
    bytes = await printer.print(renderReevaluation(data, { paper, draft: false }));
    pdf = readPdf(bytes);
  });

  it('has two pages of this paper and is small', () => {
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.pages.map(page => [Math.round(page.width), Math.round(page.height)])).toEqual(
      Array.from({ length: 2 }, () => POINTS[paper]),
    );
    expect(bytes.length).toBeLessThan(MOST_BYTES);
  });

  it('has everything up to the signature on page 1, and the reply on page 2', () => {
    expect(pagesWith(pdf, 'Conclusion')).toEqual([1]);
    expect(pagesWith(pdf, SIGNATURE)).toEqual([1]);
    expect(pagesWith(pdf, REPLY)).toEqual([2]);
    expect(pdf.pages[0]?.text.indexOf('Meanwhile:')).toBeLessThan(pdf.pages[0]!.text.indexOf(SIGNATURE));
  });

  it('names patient, request and page on every page', () => {
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(text).toContain('Dmitri Abbott, born 2 Apr 1961');
      expect(text).toContain(`PR-7K2M-9QXD · page ${index + 1} of 2`);
    }
  });

  it('draws charts as lines and brings its fonts along', () => {
    expect(pdf.images).toBe(0);
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(2);
    expect([...pdf.embedded].sort()).toEqual([...pdf.fonts].sort());
  });

  it('tells a screen reader title, language and structure', () => {
    expect(pdf.title).toBe('Request for medical re-evaluation PR-7K2M-9QXD');
    expect(pdf.catalog).toContain('/Lang (en)');
    expect(pdf.catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.catalog).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
  });
});

describe('the eyes of this test', () => {
  it('see a signature that is pushed off page 1', async () => {
    const html = renderReevaluation(letterOf(longRecord()), { paper: 'Letter', draft: false });
    const pdf = readPdf(await printer.print(html));
    expect(pagesWith(pdf, 'Conclusion')).toEqual([1]);
    expect(pagesWith(pdf, SIGNATURE)).toEqual([2]);
  });

  it('see an image, and a document without language', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';
    const pdf = readPdf(await printer.print(`<!doctype html><title>x</title><p>words<img src="${dot}">`));
    expect(pdf.images).toBeGreaterThan(0);
    expect(pdf.catalog).not.toContain('/Lang (en)');
  });
});
