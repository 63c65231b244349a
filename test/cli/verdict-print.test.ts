// The evidence of a verdict on paper: a reason stays whole, wherever the page ends.
import { expect, it } from 'vitest';
import { judgeRecord } from '../../shared/detector/record.ts';
import { renderVerdictEvidence } from '../../shared/documents/render.ts';
import { verdictEvidenceOf } from '../../shared/documents/verdict-evidence.ts';
import { EMPTY_LETTERHEAD } from '../../shared/domain/letterhead.ts';
import { t } from '../../shared/i18n/en.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { idOf } from '../fixtures/builders.ts';
import { aRecord, STALLED } from '../unit/detector/records.ts';
import { printedPages } from './pdf-words.ts';
import { FULL_HEIGHT, textOf } from './printed-letter.ts';
import { testPrinter } from './test-printer.ts';

const printer = testPrinter();

const record = aRecord(STALLED);
const measureOf = measureLookup([]);
const verdict = {
  ...judgeRecord(record, measureOf),
  id: idOf(90),
  episodeId: record.episode.id,
  inputHash: 'a'.repeat(64),
  createdAt: Date.UTC(2026, 2, 30),
};
const html = renderVerdictEvidence(
  verdictEvidenceOf({
    record,
    reopened: { verdict, replay: 'same', today: null, numbers: null },
    measureOf,
    letterhead: EMPTY_LETTERHEAD,
    writtenOn: '2026-03-30',
    appVersion: '1.0.0',
  }),
  'A4',
);

/** Reasons of which the heading and the source stand on two pages, with the whole text lower by so many points. */
async function torn(page: string, lowerByPt: number): Promise<string[]> {
  const lower = page.replace('<main>', `<main><div style="height: ${lowerByPt}pt"></div>`);
  const texts = printedPages(await printer.print(lower)).map(textOf);
  expect(texts.length).toBeGreaterThan(1);
  return verdict.causes
    .map(({ cause, status, source }) => ({
      heading: `${t(`cause.${cause}`)}: ${t(`causeStatus.${status}`)}`,
      beginning: source.split(' ').slice(0, 6).join(' '),
    }))
    .filter(
      ({ heading, beginning }) => !texts.some(text => text.includes(heading) && text.includes(beginning)),
    )
    .map(({ heading }) => heading);
}

const LOWERED = [0, 40, 80, 120, 160, 200];

it('keeps a reason on one page', async () => {
  for (const lower of LOWERED) expect(await torn(html, lower)).toEqual([]);
});

it('is seen by this test when it tears one', async () => {
  const loose = html.replace('</style>', '.whole { break-inside: auto; }</style>');
  const found = [];
  for (const lower of LOWERED) found.push(...(await torn(loose, lower)));
  expect(found).not.toEqual([]);
});

it('is printed in its own size', async () => {
  const words = printedPages(await printer.print(html)).flatMap(page => page.words);
  const title = words.find(({ text }) => text === 'Verdict')?.box;
  expect((title?.y2 ?? 0) - (title?.y1 ?? 0)).toBeCloseTo(FULL_HEIGHT, 1);
});
