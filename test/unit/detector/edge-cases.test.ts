// The edges of the design, one by one: too little, too much, off the scale, identical, and nothing at all.
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../shared/detector/combine.ts';
import { detect, detectLast } from '../../../shared/detector/detect.ts';
import { judgeMeasure, usableMeasures } from '../../../shared/detector/prepare.ts';
import { runThrough } from '../../../shared/detector/run.ts';
import { aSeries, aVisit, BACK, dice, LEG, OPTIONS, PAIN, weekly } from './courses.ts';

const FLAT = weekly(PAIN, [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
const last = (series: Parameters<typeof detectLast>[0]) => detectLast(series, OPTIONS)!;

describe('1: too early', () => {
  it.each([
    ['one visit', weekly(PAIN, [6])],
    ['two visits', aSeries([PAIN], [aVisit(0, { nprs: 6 }), aVisit(40, { nprs: 6 })])],
    [
      'before day 14',
      aSeries(
        [PAIN],
        [0, 4, 8, 12, 13].map(day => aVisit(day, { nprs: 6 })),
      ),
    ],
    [
      'all on one day',
      aSeries(
        [PAIN],
        [0, 0, 0, 0].map(day => aVisit(day, { nprs: 6 })),
      ),
    ],
    [
      'three visits on two days',
      aSeries(
        [PAIN],
        [0, 20, 20].map(day => aVisit(day, { nprs: 6 })),
      ),
    ],
  ])('says nothing after %s', (_, series) => {
    expect(last(series)).toMatchObject({ state: 'insufficient', level: 'none', onset: null });
  });

  it('says something from the third visit and day 14 on', () => {
    expect(detect(weekly(PAIN, [8, 7, 5]), OPTIONS).map(({ state }) => state)).toEqual([
      'insufficient',
      'insufficient',
      'improving',
    ]);
  });
});

it('2: uses both entries of a day', () => {
  const once = aSeries([PAIN], [...FLAT.visits, aVisit(84, { nprs: 2 })]);
  const twice = aSeries([PAIN], [...once.visits, aVisit(84, { nprs: 2 })]);
  expect(last(twice).visitsUsed).toBe(last(once).visitsUsed);
  expect(last(twice).pStalled).toBeLessThan(last(once).pStalled - 0.01);
});

it('3: uses scores at the ends of the scale, and sees a goal at the best end as met there', () => {
  const goal = { ...PAIN, goal: 1 };
  expect(last(weekly(goal, [6, 4, 2, 1, 0, 0, 0, 0])).state).toBe('recovered');
  expect(last(weekly(PAIN, [10, 10, 10, 10, 10, 10])).state).toBe('plateau');
});

describe('4: a goal beyond the scale', () => {
  it('becomes the best end less one step, and is reported', () => {
    const beyond = judgeMeasure({ ...PAIN, goal: -3 });
    expect(beyond.remarks).toEqual(['goal-clamped']);
    expect(beyond.usable?.goal).toBe(1);
    expect(judgeMeasure({ ...LEG, goal: 90 }).usable?.goal).toBe(79);
    expect(judgeMeasure({ ...PAIN, goal: 0 }).usable?.goal).toBe(0);
  });

  it('on the worse side becomes the worst end, and is reported', () => {
    const wrong = judgeMeasure({ ...PAIN, goal: 400 });
    expect(wrong.remarks).toEqual(['goal-clamped']);
    expect(wrong.usable?.goal).toBe(10);
    expect(judgeMeasure({ ...LEG, goal: -90 }).usable?.goal).toBe(0);
  });
});

describe('5: already at the goal', () => {
  it('is recovered at once, and notices a loss', () => {
    const well = [1, 0, 1, 1, 0, 1];
    expect(last(weekly(PAIN, well)).state).toBe('recovered');
    const lost = last(weekly(PAIN, [...well, 3, 5, 6, 7, 7, 7]));
    expect(lost.pRecovered).toBeLessThan(0.05);
    expect(lost.pStalled).toBeGreaterThan(0.5);
  });

  it('counts a measure met from the start only once it falls', () => {
    const visits = FLAT.visits.map(({ day, scores }) => aVisit(day, { ...scores, lefs: 72 }));
    const alone = last(FLAT);
    const beside = last(aSeries([PAIN, LEG], visits));
    expect(beside.pRecovered).toBeLessThan(0.01);
    expect(Math.abs(beside.pStalled - alone.pStalled)).toBeLessThan(0.05);
  });
});

describe('6: measures that come and go', () => {
  const gaining = [8, 7, 6, 6, 5, 5, 4, 4];

  it('lets a measure that comes later start where it is', () => {
    const visits = gaining.map((nprs, week) =>
      aVisit(7 * week, { nprs, ...(week >= 4 ? { odi: 60 - 2 * week } : {}) }),
    );
    const late = last(aSeries([PAIN, BACK], visits));
    // A first score of 52, far from what was expected of day 0, is no evidence against a gain.
    const before = last(aSeries([PAIN, BACK], visits.slice(0, 4)));
    const first = last(aSeries([PAIN, BACK], visits.slice(0, 5)));
    expect(Math.abs(first.pStalled - before.pStalled)).toBeLessThan(0.15);
    expect(late.state).toBe('improving');
  });

  it('goes on without a measure that is no longer taken', () => {
    const visits = gaining.map((nprs, week) => aVisit(7 * week, { nprs, ...(week < 3 ? { odi: 50 } : {}) }));
    expect(last(aSeries([PAIN, BACK], visits)).visitsUsed).toBe(8);
  });

  it('is not touched by a measure that was never scored', () => {
    const visits = gaining.map((nprs, week) => aVisit(7 * week, { nprs }));
    const [alone, named] = [aSeries([PAIN, BACK], visits), aSeries([PAIN, BACK, LEG], visits)];
    expect(last(named)).toEqual(last(alone));
  });
});

it('7: a gap alone raises no alarm', () => {
  const gaining = [80, 76, 72, 68, 64].map((odi, week) => aVisit(7 * week, { odi }));
  const after = last(aSeries([BACK], [...gaining, aVisit(91, { odi: 28 })]));
  expect(after.state).toBe('improving');
});

describe('8: a treatment change', () => {
  const visits = [...FLAT.visits, ...[5, 4, 3, 3, 2].map((nprs, week) => aVisit(84 + 7 * week, { nprs }))];

  it('starts a new course with the levels reached', () => {
    const verdicts = detect(aSeries([PAIN], visits, [80]), OPTIONS);
    expect(verdicts[11]).toMatchObject({ state: 'plateau', visitsUsed: 12 });
    expect(verdicts[12]).toMatchObject({ state: 'insufficient', visitsUsed: 1 });
    expect(verdicts.at(-1)).toMatchObject({ state: 'improving', visitsUsed: 5 });
  });

  it('expects the new course to begin at the levels reached', () => {
    const levelAfter = (series: Parameters<typeof detectLast>[0]) =>
      summarize(runThrough(series, undefined).now, OPTIONS.stallLimit).levels[0]!;
    const score = { nprs: 6 };
    const low = weekly(PAIN, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]).visits;
    const high = weekly(PAIN, [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).visits;
    const carriedLow = levelAfter(aSeries([PAIN], [...low, aVisit(84, score)], [80]));
    const carriedHigh = levelAfter(aSeries([PAIN], [...high, aVisit(84, score)], [80]));
    const fresh = levelAfter(aSeries([PAIN], [aVisit(0, score)]));
    expect(carriedLow).toBeGreaterThan(fresh + 0.1);
    expect(carriedHigh).toBeLessThan(fresh - 0.1);
  });

  it('dates the onset of a stall inside its own course', () => {
    const still = [
      ...FLAT.visits,
      ...[6, 6, 6, 6, 6, 6, 6, 6].map((nprs, week) => aVisit(84 + 7 * week, { nprs })),
    ];
    const verdict = last(aSeries([PAIN], still, [80]));
    expect(verdict.state).toBe('plateau');
    expect(verdict.onset?.from).toBeGreaterThanOrEqual(80);
  });

  it('changes nothing before it comes', () => {
    expect(detect(aSeries([PAIN], visits, [80]), OPTIONS).slice(0, 12)).toEqual(
      detect(aSeries([PAIN], visits), OPTIONS).slice(0, 12),
    );
  });
});

describe('9: constants that are missing or coarse', () => {
  it('hardly counts a measure whose error is larger than an important difference, and says so', () => {
    const coarse = { ...BACK, sem: 14 };
    expect(judgeMeasure(coarse).remarks).toEqual(['too-coarse']);
    const visits = FLAT.visits.map(({ day, scores }, week) => aVisit(day, { ...scores, odi: 60 - 4 * week }));
    const pull = (measure: typeof BACK) => last(aSeries([PAIN, measure], visits)).pStalled;
    expect(pull(coarse)).toBeGreaterThan(pull(BACK));
  });

  it('takes nobody for recovered by an important difference that is larger than the scale', () => {
    const absurd = { ...PAIN, mcid: PAIN.max - PAIN.min + 1 };
    expect(judgeMeasure(absurd)).toMatchObject({ usable: null, remarks: ['important-beyond-scale'] });
    expect(judgeMeasure({ ...PAIN, mcid: PAIN.max - PAIN.min }).usable).not.toBeNull();
    expect(last(aSeries([absurd], FLAT.visits))).toMatchObject({ state: 'insufficient', pRecovered: 0 });
  });

  it('derives the error from a detectable change, and lets it stand in for the important difference', () => {
    const bare = { ...PAIN, sem: null, mdc90: null, mdc95: null, mcid: null };
    expect(judgeMeasure({ ...bare, mdc95: 2.772 }).usable).toMatchObject({ mcid: 2.326, error: 1 / 2.326 });
    expect(judgeMeasure({ ...bare, mdc90: 2.326 }).remarks).toEqual(['mcid-from-mdc90']);
    expect(judgeMeasure(bare)).toMatchObject({ usable: null, remarks: ['no-error-known'] });
  });

  it('shows but does not use a measure without an error', () => {
    const bare = { ...BACK, sem: null, mdc90: null, mdc95: null };
    const visits = FLAT.visits.map(({ day, scores }) => aVisit(day, { ...scores, odi: 90 - day / 2 }));
    expect(usableMeasures([PAIN, bare])).toHaveLength(1);
    expect(last(aSeries([PAIN, bare], visits))).toEqual(last(FLAT));
    expect(last(aSeries([bare], visits)).state).toBe('insufficient');
  });
});

describe('10: nothing to divide by', () => {
  it('lets the probability of a plateau rise slowly when all scores are identical', () => {
    const ps = detect(weekly(PAIN, new Array(25).fill(6)), OPTIONS).map(({ pStalled }) => pStalled);
    for (const [visit, p] of ps.entries()) {
      // On the very day on which a late step may begin nothing speaks against it yet.
      if (visit > 2) expect(p).toBeGreaterThan(ps[visit - 1]! - 0.03);
    }
    expect(ps[3]).toBeLessThan(0.9);
    expect(ps.at(-1)).toBeGreaterThan(0.95);
    expect(ps.at(-1)).toBeLessThanOrEqual(1);
  });

  it('skips scores that are no numbers, and visits without any', () => {
    const scores = [Number.NaN, Number.POSITIVE_INFINITY];
    const visits = FLAT.visits.flatMap((visit, index) => [
      visit,
      aVisit(visit.day, index % 2 === 0 ? {} : { nprs: scores[index % 4 === 1 ? 0 : 1]! }),
    ]);
    expect(last(aSeries([PAIN], visits))).toEqual({ ...last(FLAT), visit: 23 });
    expect(detect(aSeries([PAIN], []), OPTIONS)).toEqual([]);
  });

  it('stays finite for scores nobody can have', () => {
    const wild = [0, 10, 0, 10, 0, 10, 10, 10].map((nprs, week) =>
      aVisit(7 * week, { nprs, odi: 100 * (week % 2) }),
    );
    const far = { ...BACK, goal: -1000, mcid: 0.01, sem: 0.001 };
    for (const { pStalled, gain28, gain28Variance } of detect(aSeries([PAIN, far], wild), OPTIONS)) {
      for (const number of [pStalled, gain28, gain28Variance]) expect(number).toSatisfy(Number.isFinite);
    }
  });
});

it('11: rounds probabilities to five digits', () => {
  for (const { pStalled, pWorse, pRecovered } of detect(FLAT, OPTIONS)) {
    for (const p of [pStalled, pWorse, pRecovered]) expect(Math.round(p * 1e5) / 1e5).toBe(p);
  }
});

describe('13: a daily diary', () => {
  const roll = dice(3);
  const diary = (days: number) =>
    aSeries(
      [PAIN],
      Array.from({ length: days }, (_, day) => aVisit(day, { nprs: Math.round(5 + 2 * roll()) })),
    );

  it('is answered for every one of 300 days, at a cost that grows with the days only', () => {
    const long = diary(300);
    expect(detect(long, OPTIONS)).toHaveLength(300);
    expect(last(long)).toMatchObject({ state: 'plateau', visitsUsed: 300 });
  });

  it('counts a week of entries after the 60th as four at most', () => {
    const start = diary(60);
    const week = (times: number) =>
      aSeries([PAIN], [...start.visits, ...Array.from({ length: times }, () => aVisit(65, { nprs: 2 }))]);
    expect(last(week(2)).pStalled).not.toBe(last(week(1)).pStalled);
    expect(last(week(7)).pStalled).toBe(last(week(4)).pStalled);
  });
});

describe('flare-ups and outliers', () => {
  const flared = (nprs: number, flare: boolean) =>
    last(aSeries([PAIN], [...FLAT.visits.slice(0, 10), aVisit(70, { nprs }, { flare })]));

  it('do not trigger an alarm of worsening', () => {
    expect(flared(9, true).pWorse).toBeLessThan(flared(9, false).pWorse);
  });

  it('one wild score moves the verdict less than two', () => {
    const gaining = [9, 8, 7, 7, 6, 5, 5, 4];
    const p = (scores: readonly number[]) => last(weekly(PAIN, scores)).pStalled;
    expect(p([...gaining, 10]) - p([...gaining, 3])).toBeLessThan(
      p([...gaining, 10, 10]) - p([...gaining, 3, 3]),
    );
    expect(p([...gaining, 10])).toBeLessThan(0.83);
  });
});

describe('states', () => {
  it.each([
    ['improving', [9, 8, 7, 6, 5, 4, 3]],
    ['recovered', [6, 4, 2, 1, 1, 0, 1, 0]],
    ['plateau', [7, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5]],
    ['worsening', [4, 4, 5, 6, 6, 7, 8, 8, 9, 9]],
  ])('knows a course that is %s', (state, scores) => {
    expect(last(weekly(PAIN, scores)).state).toBe(state);
  });

  it('knows slow swings', () => {
    const swing = Array.from({ length: 24 }, (_, week) =>
      Math.round(55 + 24 * Math.sin((2 * Math.PI * week) / 8)),
    );
    expect(last(weekly(BACK, swing)).state).toBe('fluctuating');
  });

  it('finds the onset within two weeks', () => {
    const scores = [80, 76, 72, 68, 64, 60, 60, 60, 60, 60, 60, 60, 60, 60];
    const onset = last(weekly(BACK, scores)).onset!;
    expect(Math.abs(onset.day - 35)).toBeLessThanOrEqual(14);
    expect(onset.from).toBeLessThanOrEqual(onset.day);
    expect(onset.to).toBeGreaterThanOrEqual(onset.day);
  });

  it('raises the level with the setting', () => {
    const all = detect(FLAT, OPTIONS);
    const level = (falseAlarmPercent: 5 | 10 | 20) =>
      detect(FLAT, { ...OPTIONS, falseAlarmPercent }).filter(entry => entry.level === 'reevaluate').length;
    expect(level(5)).toBeLessThanOrEqual(level(10));
    expect(level(10)).toBeLessThanOrEqual(level(20));
    for (const { pStalled, level: raised, state } of all) {
      if (state !== 'insufficient') {
        expect(raised).toBe(pStalled >= 0.83 ? 'reevaluate' : pStalled >= 0.5 ? 'watch' : 'none');
      }
    }
  });

  it('calls less a stall with a lower limit', () => {
    const p = (stallLimit: number) => detectLast(FLAT, { ...OPTIONS, stallLimit })!.pStalled;
    expect(p(0.15)).toBeLessThan(p(0.25));
    expect(p(0.25)).toBeLessThan(p(0.5));
  });
});
