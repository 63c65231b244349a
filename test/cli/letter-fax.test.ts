// What a fax of 200 dpi in black and white leaves of a letter: each of the 23 fields, and the labels of the charts.
import { beforeAll, describe, expect, it } from 'vitest';
import { sideTexts } from '../../shared/charts/side-labels.ts';
import type { ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../shared/documents/render.ts';
import { ENGLISH } from '../../shared/i18n/words.ts';
import { GOLDENS, type Golden, goldenLetter } from '../unit/documents/golden-cases.ts';
import { faxedText, folded, type Pixels, type PrintedPage, pictureOf, printedPages } from './pdf-words.ts';
import { testPrinter } from './test-printer.ts';

const printer = testPrinter();

/** Read whole; all twelve were read so when the layout was last changed, and to read them each time takes minutes. */
const READ = ['stalled', 'neuropathic'];

function named(name: string): Golden {
  const golden = GOLDENS.find(entry => entry.name === name);
  if (!golden) throw new Error(`no letter is called ${name}`);
  return golden;
}

async function pdfOf(golden: Golden, change = (html: string) => html): Promise<Buffer> {
  const html = renderReevaluation(goldenLetter(golden), { paper: golden.paper, draft: false });
  return printer.print(change(html));
}

/** The words of each field (clinical rules 1.2) that have to be read again. */
function fieldsOf(data: ReevaluationData): Readonly<Record<string, readonly string[]>> {
  const { say, day, shortDay } = ENGLISH;
  const { from, to, patient, problem, care } = data;
  return {
    '1 header': [
      say('title'),
      say(`urgency.${data.urgency}`),
      data.requestCode,
      'page 1 of 2',
      'page 2 of 2',
    ],
    '2 from': [
      from.therapistName,
      from.licenceNumber,
      from.practice,
      from.phone,
      from.fax,
      from.bestTimeToCall,
    ],
    '3 to': [to?.name ?? '', `referred ${shortDay(problem.referralDate ?? '')}`],
    '4 patient': [patient.name, `born ${day(patient.birthDate ?? '')}`, patient.identifier],
    '5 diagnosis': [problem.referralDiagnosis, problem.icd10 ?? '', problem.workingDiagnosis],
    '6 episode': [
      `since ${shortDay(care.firstDay)}`,
      `${care.visits} visits`,
      `certified until ${shortDay(care.certifiedUntil ?? '')}`,
    ],
    '7 reason': data.conclusion.map(({ text }) => text.slice(0, 40)),
    '8 red flags': [say('head.redFlags'), data.redFlagLine.text.slice(0, 30), 'Not screened:'],
    '9 outcomes': data.outcomes.flatMap(row => [
      row.name,
      `goal ${row.goal?.value}`,
      shortDay(row.latest.date),
    ]),
    '10 trend': [say('head.charts'), ...data.charts.map(({ name, yTitle }) => `${name}, ${yTitle}`)],
    '11 what still hurts': data.stillHurts.flatMap(({ activity, behaviour }) => [activity, behaviour]),
    '12 adherence': [say('head.adherence'), ...data.adherence.map(({ text }) => text.slice(0, 40))],
    '13 what was done': [
      ...data.interventions.map(({ name }) => name),
      ...data.courseOfCare.map(({ text }) => text.slice(0, 30)),
    ],
    '14 examination': [`${say('group.examination')}, `],
    '15 patterns': data.findings.map(({ words }) => words),
    '16 assessment': [say('head.assessment'), ...data.assessment.map(({ text }) => text.slice(0, 40))],
    '17 questions': [say('head.questions'), 'Would you consider'],
    '18 meanwhile': [say('head.meanwhile'), 'Next measurement'],
    '19 reply': [
      say('reply.title'),
      say('reply.imaging'),
      say('reply.bloods'),
      say('reply.medication'),
      say('reply.injection'),
      say('reply.surgical'),
      say('reply.continue'),
      say('reply.amend'),
      say('reply.signature'),
    ],
    '20 enclosures': [say('head.enclosures'), data.enclosures.text.slice(0, 20)],
    '21 consent': [say('head.consent'), say('consent.agrees')],
    '22 data quality': [say('head.quality'), 'MDC', 'Course judged by rules'],
    '23 signature': [
      `Signature of the therapist: ${from.therapistName}`,
      'Date',
      'Written 18 Mar 2026 with Plateau',
    ],
  };
}

/** A reader takes l for I or 1, and O for 0, and sees gaps inside words and dots where none are. */
function told(text: string): string {
  return folded(text)
    .replace(/[i1|!]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/[^a-z2-9]/g, '');
}

function lost(words: readonly string[], read: string): string[] {
  const all = told(read);
  return words.filter(part => !all.includes(told(part)));
}

/** Points from the top of the page to its charts. */
function chartsTop({ words }: PrintedPage): number | undefined {
  return words.find(({ text }, index) => text === 'Course' && words[index + 3]?.text === 'measures.')?.box.y1;
}

function chartLabels(data: ReevaluationData): string[] {
  const isNarrow = data.charts.length > 2;
  return data.charts.flatMap(model => [
    model.plateau?.label ?? '',
    model.ticks[0]?.label ?? '',
    String(model.yMax),
    ...sideTexts(model, ENGLISH, isNarrow).flatMap(({ lines }) => lines),
  ]);
}

describe.each(READ.map(named))('a fax of $name', golden => {
  const data = goldenLetter(golden);
  let pdf: Buffer;
  let pages: PrintedPage[];

  beforeAll(async () => {
    pdf = await pdfOf(golden);
    pages = printedPages(pdf);
  });

  it('keeps each of the 23 fields', () => {
    const read = pages.map((_page, index) => faxedText(pdf, index + 1)).join(' ');
    const fields = Object.entries(fieldsOf(data));
    expect(fields).toHaveLength(23);
    expect(
      fields.map(([field, words]) => [field, ...lost(words, read)]).filter(([, ...rest]) => rest.length > 0),
    ).toEqual([]);
  });

  it('keeps the labels of the charts', () => {
    const page = pages.findIndex(entry => chartsTop(entry) !== undefined);
    const top = pages[page] && chartsTop(pages[page]);
    if (top === undefined) throw new Error('no chart is printed');
    expect(lost(chartLabels(data), faxedText(pdf, page + 1, top))).toEqual([]);
  });
});

describe('a fax', () => {
  /** Share of the words of four letters and more that a reader finds again. */
  function recall(page: PrintedPage | undefined, read: string): number {
    const words = (page?.words ?? [])
      .map(({ text }) => folded(text).replace(/[^a-z0-9]/g, ''))
      .filter(word => /^[a-z]{4,}$/.test(word));
    return words.filter(word => folded(read).includes(word)).length / words.length;
  }

  it('keeps Spanish', async () => {
    const pdf = await pdfOf(named('inflammatory-es'));
    const read = faxedText(pdf, 1);
    // The reader knows no Spanish: it takes some accents for other letters.
    expect(recall(printedPages(pdf)[0], read)).toBeGreaterThan(0.85);
    expect(folded(read)).toContain('preguntas para su consideraci');
  });

  it('loses words and labels that are too small', async () => {
    const golden = named('stalled');
    const pdf = await pdfOf(golden, html =>
      html
        .replace('font: 9pt/1.25', 'font: 3pt/1.25')
        .replace('.core {', '.core { font-size: 3pt !important;')
        .replaceAll('font-size="8"', 'font-size="3"'),
    );
    const [page] = printedPages(pdf);
    const read = faxedText(pdf, 1);
    expect(recall(page, read)).toBeLessThan(0.9);
    const fields = Object.values(fieldsOf(goldenLetter(golden))).flat();
    expect(lost(fields, read).length).toBeGreaterThan(10);
    const top = page && chartsTop(page);
    expect(lost(chartLabels(goldenLetter(golden)), faxedText(pdf, 1, top)).length).toBeGreaterThan(5);
  });
});

/** Rows of a picture that belong to a line down the page, in a band of columns: letters and rules are lower. */
function rowsOfLines({ width, height, data }: Pixels, from: number, to: number): number {
  const isInk = (y: number) => {
    for (let x = from; x < to; x++) if (data[4 * (y * width + x)] === 0) return true;
    return false;
  };
  let [rows, run] = [0, 0];
  for (let y = 0; y <= height; y++) {
    if (y < height && isInk(y)) run++;
    else {
      if (run >= 50) rows += run;
      run = 0;
    }
  }
  return rows;
}

describe.each(['A4', 'Letter'] as const)('the boxes of page 1 on %s', paper => {
  const edges = async (change: (html: string) => string) => {
    const pdf = await pdfOf({ ...named('stalled'), paper }, change);
    const page = pictureOf(pdf, 1, true);
    const margin = Math.round((14 / 25.4) * 200);
    return {
      left: rowsOfLines(page, margin - 4, margin + 5),
      right: rowsOfLines(page, page.width - margin - 5, page.width - margin + 4),
    };
  };

  it('are closed on the right', async () => {
    const { left, right } = await edges(html => html);
    expect(left).toBeGreaterThan(150);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(6);
  });

  it('would be seen to be open', async () => {
    const { left, right } = await edges(html =>
      html.replace('</style>', '.patient { border-right: 0; }</style>'),
    );
    expect(left - right).toBeGreaterThan(50);
  });
});
