// @vitest-environment jsdom
// The letter as a physician reads it: goldens, what it must never say, escaping, sources, and the adherence gate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReevaluationData } from '../../../shared/documents/reevaluation-data.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { EMPTY_LETTERHEAD } from '../../../shared/domain/letterhead.ts';
import { CAUSE_STATUSES, CAUSES, VERDICT_LEVELS, VERDICT_STATES } from '../../../shared/domain/verdict.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';
import { aVerdict, emptyLetter, emptyRecord, finding, idOf, letterOf, scores } from './cases.ts';
import { longRecord, redFlagRecord, unknownAdherenceRecord, usualRecord } from './episodes.ts';
import { parse, render, textOf } from './letter-text.ts';

const CASES: readonly (readonly [string, ReevaluationData, boolean])[] = [
  ['usual', letterOf(usualRecord()), false],
  ['red-flag', letterOf(redFlagRecord()), false],
  ['unknown-adherence', letterOf(unknownAdherenceRecord()), true],
  ['empty', emptyLetter(), true],
];

const LONG = letterOf(longRecord());

// Clinical rules 4.11, and what a letter may not claim at all.
const NEVER =
  /\border(s|ed)?\b|needs (an )?(MRI|CT|X-?ray|imaging)|please prescribe|requires surgery|diagnosis is\b|\bfail(s|ed|ure|ing)?\b|gabapentin|pregabalin|duloxetine|amitriptyline|cortison|corticosteroid|non-?complian/i;

describe.each(CASES)('%s', (name, data, draft) => {
  const html = render(data, draft);

  it('is the letter it was', async () => {
    await expect(html).toMatchFileSnapshot(`../../golden/reevaluation-${name}.html`);
  });

  it('survives being stored as JSON and gives the same bytes again', () => {
    const stored = ReevaluationData.parse(JSON.parse(JSON.stringify(data)));
    expect(render(stored, draft)).toBe(html);
  });

  it('says nothing a letter may not say', () => {
    expect(NEVER.test('He failed; the patient needs MRI.'), 'control').toBe(true);
    expect(textOf(html)).not.toMatch(NEVER);
  });

  it('names imaging only with "if the result would change management"', () => {
    for (const question of data.questions) {
      if (/MRI|films|ultrasound|imaging/i.test(question.text)) {
        expect(question.text).toContain('if the result would change management');
      }
    }
  });

  it('asks one to four questions, each for consideration', () => {
    expect(data.questions.length).toBeGreaterThanOrEqual(1);
    expect(data.questions.length).toBeLessThanOrEqual(4);
    for (const question of data.questions) expect(question.text).toContain('Would you consider');
  });

  it('leaves no placeholder unfilled', () => {
    expect(textOf(html)).not.toMatch(/\{\w+/);
  });

  it('has language, title and both papers', () => {
    const document = parse(html);
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toContain(data.requestCode);
    expect(html).toContain('size: 210mm 297mm');
    expect(render(data, draft, 'Letter')).toContain('size: 8.5in 11in');
  });
});

it('binds sentences to records that exist', () => {
  const record = usualRecord();
  const known = new Set(JSON.stringify(record).match(/01900000-0000-7000-8000-\d{12}/g));
  const marked = [...parse(render(letterOf(record))).querySelectorAll('[data-sources]')];
  const ids = marked
    .flatMap(element => (element.getAttribute('data-sources') ?? '').split(' '))
    .filter(id => id !== '');
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter(id => !known.has(id))).toEqual([]);
});

it('takes every number of the outcome table from the data', () => {
  const document = parse(render(LONG));
  const table = document.querySelector('table');
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
  expect(rows).toHaveLength(LONG.outcomes.length);
  for (const [index, row] of rows.entries()) {
    const outcome = LONG.outcomes[index]!;
    const cells = [...row.querySelectorAll('td')].map(
      cell => (cell.querySelector('strong') ?? cell).textContent ?? '',
    );
    expect(Number.parseFloat(cells[1]!)).toBe(outcome.baseline.score);
    expect(Number(cells[2])).toBe(outcome.best.score);
    expect(Number.parseFloat(cells[3]!)).toBe(outcome.latest.score);
    expect(Number(cells[4]!.replace('−', '-').replace('+', ''))).toBe(outcome.change);
    expect(Number.parseFloat(cells[5]!)).toBe(outcome.detectable?.value);
    expect(Number.parseFloat(cells[6]!)).toBe(outcome.important?.value);
    expect(outcome.latest.score - outcome.baseline.score).toBeCloseTo(outcome.change ?? 0, 9);
  }
});

describe('draft and gaps', () => {
  it('prints DRAFT on a draft only', () => {
    const data = letterOf(usualRecord());
    expect(render(data, true)).toContain('DRAFT');
    expect(render(data, false)).not.toContain('DRAFT');
  });

  it('names what is missing on a draft, and cautions of the therapist never on a signed letter', () => {
    const draft = parse(render(emptyLetter(), true)).body.textContent;
    expect(draft).toContain('INCOMPLETE - still missing: name of the therapist, credential');
    expect(draft).toContain('Before you sign');
    expect(render(emptyLetter(), false)).not.toMatch(/INCOMPLETE|Before you sign/);
  });

  it('has nothing missing in a usual case', () => {
    expect(letterOf(usualRecord()).incomplete).toEqual([]);
  });

  it('says "not recorded" and "not screened" where the record is silent', () => {
    const text = textOf(render(emptyLetter(), true));
    for (const words of [
      'No score is on record.',
      'Not recorded.',
      'not screened; no screening is on record.',
      'is unknown; recorded on 0 of 28 days. Unknown is not zero.',
      'No intervention is on record.',
      'Examination: not recorded.',
      'No verdict on the course is on record.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('reads nothing after its day', () => {
    const record = usualRecord();
    const later = {
      ...record,
      observations: [...record.observations, { ...scores('odi', 800, [[80, 4]], '%')[0]! }],
      findings: [...record.findings, { ...finding(801, 'rf.ces-legs', 'red-flag'), date: '2026-03-19' }],
    };
    expect(render(letterOf(later))).toBe(render(letterOf(record)));
  });
});

describe('text that means harm', () => {
  const html = render(LONG, true);

  it('escapes markup and shows direction controls by number', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('[U+202E]evil[U+202C]');
  });

  it('cannot leave the style sheet through the running head', () => {
    const style = parse(html).querySelector('style')?.textContent ?? '';
    const head = /@top-left \{ content: ("[^"]*")/.exec(style)?.[1] ?? '';
    expect(head).toMatch(/^"[A-Za-z0-9 ,.:()\\-]+"$/);
    expect(parse(html).querySelectorAll('script, style')).toHaveLength(1);
  });

  it('never leaves any text of the record unescaped', () => {
    const hostile = '"><img src=x onerror=alert(1)><style>*{display:none}</style>';
    const record = usualRecord();
    const texts = { ...record, findings: [finding(900, hostile, 'examination', 'yes', hostile)] };
    const named = {
      ...texts,
      patient: { ...texts.patient, givenName: hostile, identifier: hostile },
      episode: { ...texts.episode, title: hostile, diagnosis: hostile, workingDiagnosis: hostile },
    };
    const document = parse(render(letterOf(named, { ...EMPTY_LETTERHEAD, practice: hostile }), true));
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect([...document.querySelectorAll('*')].filter(element => element.hasAttribute('onerror'))).toEqual(
      [],
    );
  });
});

describe('safety first', () => {
  it('has nothing routine in title, urgency, conclusion and questions when a red flag cannot wait', () => {
    const data = letterOf(redFlagRecord());
    expect(data).toMatchObject({ urgency: 'emergency', isSafety: true });
    expect(data.conclusion[0]?.text).toMatch(/^Safety first: new change of bowel function \(10 Mar 2026\)/);
    expect(data.questions).toHaveLength(1);
    const text = textOf(render(data));
    expect(text).toContain('Urgent: request for medical assessment');
    expect(text).not.toContain('Routine');
  });

  it('raises the urgency of a letter by a flag that can wait, and goes on asking', () => {
    const record = usualRecord();
    const flagged = { ...record, findings: [...record.findings, finding(321, 'rf.mass', 'red-flag')] };
    const data = letterOf(flagged);
    expect(data).toMatchObject({ urgency: 'soon', isSafety: false });
    expect(data.questions.length).toBeGreaterThan(1);
  });

  it('takes a red flag it does not know as one for the same day', () => {
    const data = letterOf({ ...usualRecord(), findings: [finding(322, 'rf.something-new', 'red-flag')] });
    expect(data).toMatchObject({ urgency: 'same-day', isSafety: true });
  });

  it('tells how many flags stand, what was noted of the first, and does not go on with the plan as it is', () => {
    const record = usualRecord();
    const flags = [
      finding(324, 'rf.weight-loss', 'red-flag', 'yes', 'about 5 kg in three months'),
      finding(325, 'rf.mass', 'red-flag'),
    ];
    const data = letterOf({ ...record, findings: flags });
    expect(data.conclusion[0]?.text).toBe(
      '2 findings that may need earlier attention are on record, first of all: unintended weight loss or night pain not eased by position: about 5 kg in three months (10 Mar 2026).',
    );
    expect(data.meanwhile.map(entry => entry.text)).toEqual([
      'I keep to what does not provoke symptoms and add no load until I have heard from you.',
      'Next measurement: ODI, NPRS, PSFS, about 25 Mar 2026.',
    ]);
    expect(data.assessment.map(entry => entry.text).join(' ')).not.toContain('No reason');
  });

  it('forgets a flag that a later screening answered with no', () => {
    const record = redFlagRecord();
    const cleared = { ...finding(323, 'rf.ces-bowel', 'red-flag', 'no'), date: '2026-03-17' };
    expect(letterOf({ ...record, findings: [...record.findings, cleared] }).isSafety).toBe(false);
  });
});

describe('the adherence gate', () => {
  const percents = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 100 }));
  const causes = fc.array(
    fc.record({ cause: fc.constantFrom(...CAUSES), status: fc.constantFrom(...CAUSE_STATUSES) }),
    { maxLength: 5 },
  );

  function withAdherence(record: EpisodeRecord, percent: number | null): EpisodeRecord {
    const [period] = usualRecord().adherence;
    return {
      ...record,
      adherence: percent === null ? [] : [{ ...period!, sessionsPlanned: 100, sessionsDone: percent }],
    };
  }

  it('says "despite good adherence" only where verdict and record prove it, and never that treatment did not work', () => {
    fc.assert(
      fc.property(
        percents,
        fc.boolean(),
        fc.constantFrom(...VERDICT_STATES),
        fc.constantFrom(...VERDICT_LEVELS),
        causes,
        (percent, despiteAdherence, state, level, some) => {
          const verdict = aVerdict({
            despiteAdherence,
            state,
            level,
            causes: some.map(cause => ({ ...BARE_CAUSE, ...cause })),
          });
          const text = textOf(render(letterOf({ ...withAdherence(usualRecord(), percent), verdict })));
          expect(text).not.toMatch(NEVER);
          const isProven = despiteAdherence && percent !== null && percent >= 80;
          expect(/despite good adherence/i.test(text)).toBe(isProven);
          if (isProven || level === 'none') return;
          if (percent === null || percent < 80) {
            expect(text).toContain('cannot be read as a lack of response to treatment');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('asks only about barriers when adherence is low and no pattern stands', () => {
    const record = { ...withAdherence(unknownAdherenceRecord(), 40) };
    const { questions } = letterOf(record);
    expect(questions.map(question => question.text)).toEqual([
      'Would you consider whether medical, medication, mood or social barriers known to you could be limiting progress?',
    ]);
  });

  it('asks about barriers first, then by the pattern, when adherence is low and findings stand', () => {
    const record = withAdherence(usualRecord(), 40);
    const { questions } = letterOf({ ...record, verdict: aVerdict({ despiteAdherence: false }) });
    expect(questions[0]?.text).toContain('barriers');
    expect(questions[1]?.text).toContain('Nerve features');
    expect(questions.some(question => question.text.includes('re-evaluating the working diagnosis'))).toBe(
      false,
    );
  });
});

describe('what the numbers mean', () => {
  const verdictOf = (first: number, last: number) =>
    letterOf({
      ...usualRecord(),
      observations: scores(
        'odi',
        100,
        [
          [0, first],
          [70, last],
        ],
        '%',
      ),
    }).outcomes[0]?.verdict;

  it.each([
    [46, 38, 'no change beyond measurement error'],
    [46, 36, 'better by an important difference, but within measurement error'],
    [46, 35, 'better by an important difference'],
    [46, 57, 'worse beyond measurement error'],
    [46, 46, 'no change beyond measurement error'],
    [46, 56, 'worse by the size of an important difference, but within measurement error'],
    [46, 20, 'better by an important difference; goal 20 reached'],
  ])('ODI %d to %d: %s', (first, last, words) => {
    expect(verdictOf(first, last)).toBe(words);
  });

  it('names a best score that was lost again', () => {
    const scored = scores(
      'odi',
      100,
      [
        [0, 46],
        [35, 14],
        [70, 40],
      ],
      '%',
    );
    const text = letterOf({ ...usualRecord(), observations: scored }).conclusion.map(entry => entry.text);
    expect(text.join(' ')).toContain(
      'to 40 (16 Mar 2026): 6 points better, 26 points worse than the best (14, 9 Feb 2026);',
    );
  });

  it('says of how many measures the change is sure, in plain words', () => {
    const wordsFor = (...changes: readonly (readonly [string, number, number])[]) => {
      const observations = changes.flatMap(([measure, first, last], index) =>
        scores(measure, 100 + 10 * index, [
          [0, first],
          [70, last],
        ]),
      );
      return letterOf({ ...usualRecord(), observations })
        .conclusion.map(entry => entry.text)
        .join(' ');
    };
    expect(wordsFor(['odi', 46, 20], ['nprs', 7, 7])).toContain(
      'Since the first score, 1 of 2 measures is better beyond measurement error.',
    );
    expect(wordsFor(['odi', 46, 20], ['nprs', 7, 2])).toContain(
      'Since the first score, both measures are better beyond measurement error.',
    );
    expect(wordsFor(['odi', 46, 20], ['nprs', 4, 8], ['psfs', 3, 3])).toContain(
      'Since the first score, 1 of 3 measures is better beyond measurement error and 1 of 3 measures is worse beyond measurement error.',
    );
    expect(wordsFor(['odi', 46, 46], ['nprs', 7, 7])).toContain(
      'Neither measure has changed beyond measurement error since the first score.',
    );
  });

  it('weighs no reason where there is no stall', () => {
    const verdict = aVerdict({ state: 'improving', level: 'none', causes: [] });
    const data = letterOf({ ...usualRecord(), verdict });
    expect(data.assessment.map(entry => entry.text)).toEqual([
      'No stall is on record, so no reason for one is weighed.',
    ]);
  });

  it('tells one score as one score', () => {
    const data = letterOf({ ...usualRecord(), observations: scores('odi', 100, [[0, 46]], '%') });
    expect(data.outcomes[0]?.verdict).toBe('one score only; no change can be judged');
    expect(data.charts).toEqual([]);
  });

  it('withholds totals of mental-health screens and says so', () => {
    expect(LONG.outcomes.map(row => row.measureId)).not.toContain('phq-9');
    expect(LONG.charts.map(model => model.measureId)).not.toContain('phq-9');
    expect(LONG.withheld?.text).toContain('PHQ-9');
  });

  it('tells a nerve screen with the findings, by its cut-off, not as an outcome', () => {
    const record = usualRecord();
    const data = letterOf({
      ...record,
      observations: [...record.observations, ...scores('dn4', 700, [[64, 6]])],
    });
    expect(data.screens.map(screen => screen.text)).toEqual([
      'DN4 6 of 10 (10 Mar 2026): cut-off 4 reached.',
    ]);
    expect(data.outcomes.map(row => row.measureId)).not.toContain('dn4');
    expect(data.questions[0]?.text).toContain('DN4 6 of 10');
  });

  it('counts from the first score after an injection', () => {
    const record = usualRecord();
    const phase = {
      ...record.phases[1]!,
      id: idOf(52),
      kind: 'after-injection' as const,
      title: 'Injection',
      startsOn: '2026-02-10',
    };
    const data = letterOf({ ...record, phases: [...record.phases, phase] });
    expect(data.conclusion[1]?.text).toBe('Scores are counted anew from 10 Feb 2026: Injection.');
    const [odi] = data.outcomes;
    expect(odi?.baseline).toEqual({ score: 40, date: '2026-02-16' });
    expect(odi?.change).toBe(-2);
  });

  it('marks thresholds nobody has verified, and says where each comes from', () => {
    const quality = letterOf(usualRecord()).quality.map(entry => entry.text);
    const [odi, nprs] = quality;
    const sources = quality.find(text => text.startsWith('Sources'));
    expect(odi).toBe(
      'ODI (Oswestry Disability Index): MDC90 10.5 %, low back pain, physiotherapy [1]†; MCID 10 %, low back pain [2].',
    );
    // The same publication has the same number.
    expect(nprs).toMatch(/; MCID 2 points, low back pain \[2\]\.$/);
    expect(sources).toContain('[1] Davidson M, Keating JL 2002, Phys Ther 82:8-24; [2] Ostelo RW');
    expect(sources?.match(/Ostelo/g)).toHaveLength(1);
    expect(sources).toContain('† not verified against the publication; the other numbers are.');
  });
});

it('keeps the words of record and person in place when everything is long', () => {
  const text = textOf(render(LONG));
  for (const line of LONG.interventions) expect(text).toContain(line.name);
  for (const line of LONG.stillHurts) expect(text).toContain(line.activity);
  expect(letterOf(emptyRecord(), EMPTY_LETTERHEAD).outcomes).toEqual([]);
});
