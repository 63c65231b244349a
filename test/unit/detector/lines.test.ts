// The JSON contract: what a line must look like, what is answered, and how a bad line is refused.
import { describe, expect, it } from 'vitest';
import { detectLine, parseOptions } from '../../../shared/detector/lines.ts';
import { OPTIONS, publicLines } from './courses.ts';

interface Line {
  id?: string;
  measures: Record<string, unknown>[];
  visits: Record<string, unknown>[];
}

const good = (): Line => JSON.parse(publicLines()[0]!) as Line;
const answer = (line: string, extras = {}) =>
  detectLine(line, 7, OPTIONS, { causes: false, measures: false, ...extras });

/** The answer to the first public episode after a change. */
function answerTo(change: (line: Line) => void) {
  const line = good();
  change(line);
  return answer(JSON.stringify(line));
}

it('answers each visit with one line of the contract', () => {
  const { lines, failed } = answer(publicLines()[0]!);
  expect(failed).toBe(false);
  expect(lines).toHaveLength(good().visits.length);
  const verdicts = lines.map(line => JSON.parse(line) as Record<string, unknown>);
  expect(verdicts.map(({ visit }) => visit)).toEqual(verdicts.map((_, index) => index));
  for (const verdict of verdicts) {
    expect(Object.keys(verdict)).toEqual([
      'id',
      'visit',
      'state',
      'p_stalled',
      'onset_day',
      'gain28',
      'reason',
    ]);
    expect(verdict.id).toBe('ep-h9pb8ob');
    expect(verdict.p_stalled).toBeGreaterThanOrEqual(0);
    expect(verdict.p_stalled).toBeLessThanOrEqual(1);
  }
  expect(verdicts.at(-1)).toMatchObject({ state: 'plateau', onset_day: 0 });
  expect(verdicts.at(-1)?.reason).toMatch(/^Progress has almost certainly levelled off since about day 0/);
  expect(verdicts[1]).toMatchObject({ state: 'insufficient', onset_day: null });
});

it('adds causes where they are asked for, and only to a stalled course', () => {
  const verdicts = answer(publicLines()[0]!, { causes: true }).lines.map(
    line => JSON.parse(line) as { state: string; causes: { cause: string; status: string }[] },
  );
  expect(verdicts[0]?.causes).toEqual([]);
  expect(verdicts.at(-1)?.causes.map(({ cause }) => cause)).toEqual([
    'attendance',
    'adherence',
    'intensity-too-high',
    'intensity-too-low',
    'neuropathic',
    'inflammatory',
    'mechanical',
    'psychosocial',
    'modality-mismatch',
    'diagnosis-incomplete',
  ]);
});

it('adds the verdict of each measure where it is asked for', () => {
  const { measures, id } = good() as unknown as { measures: { id: string }[]; id: string };
  const [first, ...rest] = answer(publicLines()[0]!, { measures: true }).lines.map(
    line => JSON.parse(line) as { id: string; measures: Record<string, unknown>[] },
  );
  expect(first?.id).toBe(id);
  expect(first?.measures.map(own => [own['id'], own['state']])).toEqual(
    measures.map(own => [own.id, 'early']),
  );
  for (const own of rest.at(-1)!.measures) {
    expect(Object.keys(own)).toEqual([
      'id',
      'state',
      'p_stalled',
      'gain28',
      'points28',
      'points28_low',
      'points28_high',
    ]);
    expect(own['state']).toBe('plateau');
    expect(own['p_stalled']).toBeGreaterThan(0.5);
  }
});

describe('a bad line', () => {
  it.each<[string, (line: Line) => void, string]>([
    ['without an id', line => delete line.id, 'id'],
    ['without measures', line => Object.assign(line, { measures: undefined }), 'measures'],
    ['with measures that are no list', line => Object.assign(line, { measures: {} }), 'measures'],
    ['with no measure', line => line.measures.splice(0), 'measures'],
    ['with a measure twice', line => line.measures.push(line.measures[0]!), 'measures[2].id'],
    [
      'with an unknown direction',
      line => Object.assign(line.measures[1]!, { direction: 'up' }),
      'measures[1].direction',
    ],
    ['with a scale upside down', line => Object.assign(line.measures[0]!, { min: 30 }), 'measures[0].max'],
    ['with a negative error', line => Object.assign(line.measures[0]!, { sem: -1 }), 'measures[0].sem'],
    ['with a goal in words', line => Object.assign(line.measures[0]!, { goal: 'low' }), 'measures[0].goal'],
    [
      'with an important difference of next to nothing',
      line => Object.assign(line.measures[0]!, { mcid: 1e-300 }),
      'measures[0].mcid',
    ],
    ['with a step of nothing', line => Object.assign(line.measures[0]!, { step: 0 }), 'measures[0].step'],
    ['without visits', line => Object.assign(line, { visits: undefined }), 'visits'],
    ['with a visit that is no object', line => line.visits.splice(1, 1, [] as never), 'visits[1]'],
    ['with days that fall', line => Object.assign(line.visits[3]!, { day: 2 }), 'visits[3].day'],
    ['with half a day', line => Object.assign(line.visits[3]!, { day: 20.5 }), 'visits[3].day'],
    ['with a day before the first', line => Object.assign(line.visits[0]!, { day: -1 }), 'visits[0].day'],
    ['with a day in words', line => Object.assign(line.visits[1]!, { day: '8' }), 'visits[1].day'],
    ['without scores', line => delete line.visits[2]!.scores, 'visits[2].scores'],
    [
      'with a score above the scale',
      line => Object.assign(line.visits[2]!, { scores: { NPRS: 11 } }),
      'visits[2].scores.NPRS',
    ],
    [
      'with a score in words',
      line => Object.assign(line.visits[2]!, { scores: { NPRS: 'four' } }),
      'visits[2].scores.NPRS',
    ],
    [
      'with an unknown measure',
      line => Object.assign(line.visits[2]!, { scores: { ODI: 20 } }),
      'visits[2].scores.ODI',
    ],
    [
      'with a measure named like a prototype',
      line => Object.assign(line.visits[2]!, { scores: { toString: 2 } }),
      'visits[2].scores.toString',
    ],
    [
      'with adherence in percent',
      line => Object.assign(line.visits[2]!, { hep_adherence: 80 }),
      'visits[2].hep_adherence',
    ],
    ['with a flare in words', line => Object.assign(line.visits[2]!, { flare: 'yes' }), 'visits[2].flare'],
    ['with a load off its scale', line => Object.assign(line.visits[2]!, { dose: 11 }), 'visits[2].dose'],
  ])('%s is answered by its number and the field', (_, change, field) => {
    const { lines, failed } = answerTo(change);
    expect(failed).toBe(true);
    expect(lines).toHaveLength(1);
    const refusal = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(refusal).toEqual({ error: expect.stringContaining(field), line: 7, field });
  });

  it.each(['', '{', '[1]', 'null', '7', '{"visits": NaN}', '"text"'])('"%s" is refused as a whole', text => {
    const { lines, failed } = answer(text);
    expect(failed).toBe(true);
    expect(JSON.parse(lines[0]!)).toMatchObject({ line: 7, field: '' });
  });

  it('never repeats what was in it', () => {
    const { lines } = answerTo(line => Object.assign(line.visits[2]!, { scores: { NPRS: 'Jane Doe' } }));
    expect(lines.join()).not.toContain('Jane');
  });
});

describe('a line that is unusual but good', () => {
  it('may have two visits on a day, null scores, no covariates, no visits', () => {
    expect(answerTo(line => Object.assign(line.visits[3]!, { day: 15 })).failed).toBe(false);
    expect(answerTo(line => Object.assign(line.visits[3]!, { scores: { NPRS: null } })).failed).toBe(false);
    expect(
      answerTo(line => {
        for (const visit of line.visits) {
          delete visit.hep_adherence;
          delete visit.flare;
          delete visit.dose;
        }
      }).failed,
    ).toBe(false);
    expect(answerTo(line => line.visits.splice(0))).toEqual({ lines: [], failed: false });
  });

  it('may lie below zero, and may lack published numbers', () => {
    const change = (line: Line) => {
      Object.assign(line.measures[1]!, {
        direction: 'higher',
        min: -10,
        max: 0,
        goal: -1,
        sem: null,
        mdc90: null,
      });
      for (const visit of line.visits) {
        const scores = visit.scores as Record<string, number>;
        scores.NPRS = -scores.NPRS!;
      }
    };
    expect(answerTo(change).failed).toBe(false);
  });

  it('says in each reason what stands in for a number that is missing or lies beyond the scale', () => {
    const reasonsWith = (change: object) =>
      answerTo(line => Object.assign(line.measures[0]!, { name: 'Scale', ...change })).lines.map(
        line => (JSON.parse(line) as { reason: string }).reason,
      );
    for (const reason of reasonsWith({})) expect(reason).not.toContain('Scale');
    const { min, max, direction } = good().measures[0] as { min: number; max: number; direction: string };
    for (const [change, words] of [
      [{ mcid: null }, /Scale: No important difference is published; the detectable change \(MDC90 [\d.]+\)/],
      [
        { goal: direction === 'lower' ? min - 40 : max + 40 },
        /Scale: The goal lies beyond the scale; [\d.]+ is used\./,
      ],
      [
        { goal: direction === 'lower' ? max + 40 : min - 40 },
        /Scale: The goal lies beyond the scale; [\d.]+ is used\./,
      ],
      [
        { sem: null, mdc90: null, mdc95: null },
        /Scale: Shown, but not used: no measurement error is known\./,
      ],
    ] as const) {
      for (const reason of reasonsWith(change)) expect(reason).toMatch(words);
    }
  });

  it.each([
    { mcid: 1e-6 },
    { mcid: 1e-6, sem: 1e-6, step: 1e-6 },
    { mcid: 1e9, sem: 1e9, step: 1e9 },
    { mcid: null, sem: null, mdc90: 1e-6, mdc95: null },
    { min: -1e9, max: 1e9, goal: 1e9 },
  ])('gives numbers at the bounds of what it takes: %o', change => {
    const { lines, failed } = answerTo(line => Object.assign(line.measures[0]!, change));
    expect(failed).toBe(false);
    for (const line of lines) {
      const { p_stalled, gain28, reason } = JSON.parse(line) as Record<string, unknown>;
      expect([p_stalled, gain28]).toSatisfy((numbers: unknown[]) => numbers.every(Number.isFinite));
      expect(reason).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('may count its days from anywhere', () => {
    const later = answerTo(line => {
      for (const visit of line.visits) visit.day = Number(visit.day) + 100;
    });
    const onset = (lines: readonly string[]) =>
      (JSON.parse(lines.at(-1)!) as { onset_day: number }).onset_day;
    expect(onset(later.lines)).toBe(onset(answer(publicLines()[0]!).lines) + 100);
  });
});

describe('options', () => {
  it('keep their defaults where nothing is said', () => {
    expect(parseOptions('{}')).toEqual({ ok: true, value: OPTIONS });
    expect(parseOptions('{"falseAlarmPercent":5,"stallLimit":0.3}')).toEqual({
      ok: true,
      value: { falseAlarmPercent: 5, stallLimit: 0.3 },
    });
  });

  it.each([
    ['{"falseAlarmPercent":7}', 'falseAlarmPercent'],
    ['{"stallLimit":0.6}', 'stallLimit'],
    ['{"stallLimit":"low"}', 'stallLimit'],
    ['{"threshold":0.9}', 'threshold'],
    ['[]', ''],
    ['nonsense', ''],
  ])('%s is refused by its field', (text, field) => {
    expect(parseOptions(text)).toMatchObject({ ok: false, error: { field } });
  });
});
