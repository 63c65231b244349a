// The closed form of the product against a plain filter over every unknown, on episodes that use every part of it.
import { expect, it } from 'vitest';
import { summarize } from '../../../shared/detector/combine.ts';
import { invert } from '../../../shared/detector/matrix.ts';
import { normalCdf } from '../../../shared/detector/numbers.ts';
import { runThrough } from '../../../shared/detector/run.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import { aSeries, aVisit, BACK, cutAfter, LEG, OPTIONS, PAIN, publicEpisodes } from './courses.ts';
import { referenceOf, slowCdf } from './reference.ts';

/** A setback after six weeks, a flare-up, missed scores, a measure added later, two scores on one day. */
const EVENTFUL = aSeries(
  [PAIN, BACK, LEG],
  [
    aVisit(0, { nprs: 7, odi: 48 }),
    aVisit(7, { nprs: 6 }),
    aVisit(12, { nprs: 6, odi: 40 }, { flare: true }),
    aVisit(21, { odi: 34, lefs: 40 }),
    aVisit(21, { nprs: 5 }),
    aVisit(30, { nprs: 3, odi: 26, lefs: 52 }),
    aVisit(44, { nprs: 2, odi: 22, lefs: 55 }),
    aVisit(58, { nprs: 5, odi: 36, lefs: 41 }),
    aVisit(70, { nprs: 6, lefs: 43 }),
  ],
);

const [LEFT, RIGHT] = ['left', 'right'].map(side => ({ ...LEG, id: `lefs ${side}`, sideOf: 'lefs' }));

/** Two sides of one measure beside another measure: taken together, alone, in a flare-up, one going its own way. */
const TWO_SIDED = aSeries(
  [PAIN, LEFT!, RIGHT!],
  [
    aVisit(0, { nprs: 7, 'lefs left': 40, 'lefs right': 44 }),
    aVisit(7, { nprs: 6, 'lefs left': 44 }),
    aVisit(14, { 'lefs right': 45 }),
    aVisit(22, { nprs: 5, 'lefs left': 52, 'lefs right': 44 }, { flare: true }),
    aVisit(35, { nprs: 4, 'lefs left': 60, 'lefs right': 46 }),
  ],
);

const [two] = publicEpisodes().filter(({ measures }) => measures.length === 2);

/** More measures than the arithmetic that is written out for four. */
const FIVE = aSeries(
  [PAIN, BACK, LEG, { ...BACK, id: 'ndi' }, { ...LEG, id: 'psfs' }],
  EVENTFUL.visits.map((visit, index) => {
    const { odi, lefs } = visit.scores;
    const further: Record<string, number> =
      index % 3 === 1 ? {} : { ndi: (odi ?? 40) - 4, psfs: (lefs ?? 36) + index };
    return { ...visit, scores: { ...further, ...visit.scores } };
  }),
);

const CASES: readonly (readonly [string, EpisodeSeries])[] = [
  ['an eventful course of three measures', EVENTFUL],
  ['the same before its setback', cutAfter(EVENTFUL, 6)],
  ['its first visit', cutAfter(EVENTFUL, 0)],
  ['one measure alone', { ...EVENTFUL, measures: [PAIN] }],
  ['five measures', FIVE],
  ['two sides of one measure', TWO_SIDED],
  ['an episode of the public set', two!],
];

/** Nine digits. */
const CLOSE = 9;

it.each(CASES)('agrees to nine digits on %s', (_, series) => {
  const plain = referenceOf(series, OPTIONS.stallLimit);
  const fast = summarize(runThrough(series).now, OPTIONS.stallLimit);
  expect(fast.pStalled).toBeCloseTo(plain.pStalled, CLOSE);
  expect(fast.pWorse).toBeCloseTo(plain.pWorse, CLOSE);
  expect(fast.pRecovered).toBeCloseTo(plain.pRecovered, CLOSE);
  expect(fast.gain).toBeCloseTo(plain.gain, CLOSE);
  expect(fast.gainVariance).toBeCloseTo(plain.gainVariance, CLOSE);
});

it('has a normal distribution function good to 1e-7', () => {
  for (let x = -8; x <= 8; x += 0.37) expect(Math.abs(normalCdf(x) - slowCdf(x))).toBeLessThan(1e-7);
  expect(normalCdf(40)).toBe(1);
  expect(normalCdf(-40)).toBe(0);
});

it('inverts small matrices', () => {
  const matrix = [4, 2, 0.6, 2, 5, 1, 0.6, 1, 3];
  const inverse = Float64Array.from(matrix);
  expect(invert(inverse, 3)).toBeCloseTo(44.6, 9);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      const product = [0, 1, 2].reduce((sum, k) => sum + matrix[row * 3 + k]! * inverse[k * 3 + column]!, 0);
      expect(product).toBeCloseTo(row === column ? 1 : 0, 12);
    }
  }
});
