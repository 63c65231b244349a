// The longest that a therapist can write into each field, alone and all together, on both papers and in both languages:
// nothing leaves its page, nothing is cut, nothing lies in the running head.
import { describe, expect, it } from 'vitest';
import { renderReevaluation } from '../../shared/documents/render.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Language } from '../../shared/domain/language.ts';
import { EMPTY_LETTERHEAD, type Letterhead, type Paper } from '../../shared/domain/letterhead.ts';
import { finding, letterOf } from '../unit/documents/cases.ts';
import { longRecord, residual, usualRecord } from '../unit/documents/episodes.ts';
import { GOLDENS } from '../unit/documents/golden-cases.ts';
import { type PrintedPage, printedPages } from './pdf-words.ts';
import { cut, FULL_HEIGHT, outside, textOf, titleHeight } from './printed-letter.ts';
import { testPrinter } from './test-printer.ts';

const printer = testPrinter();

/** Words up to so many characters, with one that has no place to break. */
function long(most: number): string {
  const unbroken = 'Lumboischialgiesyndrombeschwerden'.slice(0, Math.max(8, most / 4));
  return `${unbroken} ${'reaching behind the back with a load '.repeat(60)}`.slice(0, most).trim();
}

interface Letter {
  readonly record: EpisodeRecord;
  readonly letterhead?: Partial<Letterhead>;
}

const USUAL = usualRecord();

/** The record with each field at the longest that it takes; the limits are those of `shared/domain`. */
const LONGEST: Readonly<Record<string, Letter>> = {
  'name of the patient': patient({ familyName: long(100), givenName: long(100) }),
  identifier: patient({ identifier: long(100) }),
  referrer: {
    record: {
      ...USUAL,
      referrer: USUAL.referrer && {
        ...USUAL.referrer,
        name: long(200),
        credential: long(60),
        practice: long(200),
        address: long(400),
        phone: long(60),
        fax: long(60),
      },
    },
  },
  letterhead: {
    record: USUAL,
    letterhead: {
      therapistName: long(200),
      credential: long(100),
      licenceNumber: long(100),
      practice: long(200),
      address: long(400),
      phone: long(60),
      fax: long(60),
      email: `${'a'.repeat(180)}@example.org`,
      bestTimeToCall: long(200),
    },
  },
  'title of the episode': episode({ title: long(160) }),
  diagnosis: episode({ diagnosis: long(400), icd10: 'S72.001A' }),
  'working diagnosis': episode({ workingDiagnosis: long(400) }),
  mechanism: episode({ mechanism: long(400) }),
  'plan of care': {
    record: {
      ...USUAL,
      plans: USUAL.plans.map(plan => ({ ...plan, interventions: long(2000), precautions: long(2000) })),
    },
  },
  phase: { record: { ...USUAL, phases: USUAL.phases.map(phase => ({ ...phase, title: long(160) })) } },
  intervention: {
    record: {
      ...USUAL,
      visits: USUAL.visits.map((visit, index) => ({
        ...visit,
        interventions: visit.interventions.map(done => ({
          ...done,
          name: `${done.name} ${long(140)}`,
          dose: `${index} ${long(190)}`,
        })),
      })),
    },
  },
  'home program': {
    record: {
      ...USUAL,
      programs: USUAL.programs.map(program => ({
        ...program,
        exercises: Array.from({ length: 8 }, () => ({
          name: long(160),
          dose: long(200),
          sessionsPerWeek: 7,
        })),
      })),
    },
  },
  'what still hurts': {
    record: {
      ...USUAL,
      residualSymptoms: Array.from({ length: 9 }, (_, index) => ({
        ...residual(210 + index, 70, `${index} ${long(190)}`, 'any', 7, long(400)),
        movement: long(120),
      })),
    },
  },
  finding: {
    record: {
      ...USUAL,
      findings: [
        ...USUAL.findings,
        finding(380, long(80), 'examination', 'yes', long(500)),
        finding(381, 'neuro.weakness', 'neuropathic', 'yes', long(500)),
        finding(382, 'rf.weight-loss', 'red-flag', 'yes', long(500)),
      ],
    },
  },
};

function patient(change: Partial<EpisodeRecord['patient']>): Letter {
  return { record: { ...USUAL, patient: { ...USUAL.patient, ...change } } };
}

function episode(change: Partial<EpisodeRecord['episode']>): Letter {
  return { record: { ...USUAL, episode: { ...USUAL.episode, ...change } } };
}

/** Each at its longest in one record: what the last of them changes is laid over what the others did. */
function together(): Letter {
  const letters = Object.values(LONGEST);
  const parts = letters.map(({ record }) =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([key, value]) => value !== Object.entries(USUAL).find(([name]) => name === key)?.[1],
      ),
    ),
  );
  const fields = (name: 'patient' | 'episode') =>
    Object.assign({}, ...letters.map(({ record }) => changesOf(record[name], USUAL[name])));
  const many = GOLDENS.find(({ isOrdinary }) => !isOrdinary)?.record ?? longRecord();
  return {
    record: {
      ...many,
      ...Object.assign({}, ...parts),
      observations: many.observations,
      measures: many.measures,
      patient: { ...USUAL.patient, ...fields('patient') },
      episode: { ...USUAL.episode, ...fields('episode') },
    },
    ...(LONGEST['letterhead']?.letterhead ? { letterhead: LONGEST['letterhead'].letterhead } : {}),
  };
}

function changesOf<T extends object>(value: T, usual: T): Partial<T> {
  const before = new Map(Object.entries(usual));
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => before.get(key) !== entry),
  ) as Partial<T>;
}

/** What nobody wishes for, and a letter has to bear. */
const ODD: Readonly<Record<string, Letter>> = {
  'no referrer': { record: { ...USUAL, referrer: null } },
  'no measures': { record: { ...USUAL, measures: [], observations: [], verdict: null } },
  'nothing but a name': {
    record: { ...USUAL, plans: [], visits: [], phases: [], programs: [], findings: [] },
  },
  'a name from right to left': patient({ familyName: 'العلي', givenName: 'ليلى' }),
  emoji: patient({ familyName: 'Müller 🙂', givenName: '👩🏽‍⚕️ Bo' }),
};

async function printed(letter: Letter, paper: Paper, language: Language, isDraft = false) {
  const head = { ...letterOf(USUAL).from, ...letter.letterhead };
  const data = letterOf(letter.record, head, undefined, language);
  const html = renderReevaluation(data, { paper, draft: isDraft });
  return { html, pages: printedPages(await printer.print(html)) };
}

/** Words of the running head that reach into the letter, and words of the letter that reach into the head. */
function crowded(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ words, height }) =>
    words
      .filter(({ box }) => (box.y1 < 38 && box.y2 > 41) || (box.y1 < height - 38 && box.y2 > height - 35))
      .map(({ text }) => text),
  );
}

function faultsOf({ html, pages }: { html: string; pages: readonly PrintedPage[] }): string[] {
  const numbered = pages.every((page, index) =>
    new RegExp(`(page ${index + 1} of|página ${index + 1} de) ${pages.length}`).test(textOf(page)),
  );
  const isFull = Math.abs(titleHeight(pages) - FULL_HEIGHT) < 0.1;
  return [
    ...pages.flatMap(outside).map(word => `outside: ${word}`),
    ...crowded(pages).map(word => `in the running head: ${word}`),
    ...cut(html, pages).map(word => `cut: ${word}`),
    ...(numbered ? [] : ['a page without its number']),
    ...(isFull ? [] : ['made smaller']),
  ];
}

const KINDS: readonly (readonly [Paper, Language])[] = [
  ['A4', 'en'],
  ['Letter', 'es'],
  ['A4', 'es'],
  ['Letter', 'en'],
];

describe('the longest', () => {
  it.each(Object.keys(LONGEST).map((name, index) => [name, ...(KINDS[index % 4] ?? KINDS[0]!)] as const))(
    '%s stays in its place on %s (%s)',
    async (name, paper, language) => {
      expect(faultsOf(await printed(LONGEST[name]!, paper, language))).toEqual([]);
    },
  );

  it.each(KINDS.slice(2))('of all fields together stays in its place on %s (%s)', async (paper, language) => {
    const { html, pages } = await printed(together(), paper, language, true);
    expect(faultsOf({ html, pages })).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    // The reply is whole, on one page.
    const has = (words: RegExp) => pages.findIndex(page => words.test(textOf(page)));
    expect(has(/Physician: name|Médico: nombre/)).toBe(has(/Reply - please|Respuesta - devuelva/));
  });
});

describe('a letter with', () => {
  it.each(Object.keys(ODD).map((name, index) => [name, index % 2 === 0 ? 'A4' : 'Letter'] as const))(
    '%s stays in its place on %s, with its reply behind it',
    async (name, paper) => {
      const { html, pages } = await printed(ODD[name]!, paper, 'en', true);
      expect(faultsOf({ html, pages })).toEqual([]);
      expect(pages.findIndex(page => textOf(page).includes('Reply - please'))).toBe(1);
    },
  );

  it('nothing at all has its reply on a page of its own', async () => {
    const bare = {
      ...USUAL,
      referrer: null,
      observations: [],
      residualSymptoms: [],
      measures: [],
      verdict: null,
    };
    const data = letterOf(bare, EMPTY_LETTERHEAD);
    const html = renderReevaluation(data, { paper: 'A4', draft: true });
    const pages = printedPages(await printer.print(html));
    expect(faultsOf({ html, pages })).toEqual([]);
    expect(pages.findIndex(page => textOf(page).includes('Reply - please'))).toBe(1);
  });
});

it('sees what is cut, and what is in the running head', async () => {
  const { html } = await printed({ record: USUAL }, 'A4', 'en');
  const broken = html
    .replace('@top-left { content: "', `@top-left { content: "${'intruder '.repeat(60)}`)
    .replace('</main>', '<div style="height: 3mm; overflow: hidden">shown<br>hidden</div></main>');
  const faults = faultsOf({ html: broken, pages: printedPages(await printer.print(broken)) });
  expect(faults).toEqual(expect.arrayContaining(['in the running head: intruder', 'cut: hidden']));
});
