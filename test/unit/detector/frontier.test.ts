// What no detector can go below: known where two filters contradict each other, and nothing where the scores tell them apart.
import { expect, it } from 'vitest';
import {
  costsOf,
  frontierLine,
  frontierOf,
  type HeardLaw,
  worstShares,
} from '../../../electron/cli/bench/quality/frontier.ts';
import { LAWS } from '../../../electron/cli/bench/quality/laws.ts';

/** Patients of one law with one visit each, of which the first filter says .2 and the second .4. */
const law = (place: number, limit: number, evidence: readonly number[]): HeardLaw => ({
  place,
  limit,
  patients: [[{ own: 0.3, said: [0.2, 0.4], evidence }]],
});

it('goes the middle way between two laws that no score tells apart', () => {
  const laws = [law(0, 0.01, [0, 0]), law(1, 0.01, [0, 0])];
  const shares = worstShares(laws);
  expect(shares[0]).toBeCloseTo(0.5, 6);
  expect(costsOf(laws, shares)[0]).toBeCloseTo(1, 6);
  expect(costsOf(laws, shares)[1]).toBeCloseTo(1, 6);
});

it('stays nearer to the law with the narrower limit, until both are missed alike', () => {
  const laws = [law(0, 0.01, [0, 0]), law(1, 0.04, [0, 0])];
  // At .2 + x the laws cost x² / .01 and (.2 - x)² / .04: alike at x = .2 / 3.
  for (const cost of costsOf(laws, worstShares(laws))) expect(cost).toBeCloseTo(0.04 / 9 / 0.01, 2);
});

it('costs nothing where the scores tell the law', () => {
  const laws = [law(0, 0.01, [0, -40]), law(1, 0.01, [-40, 0])];
  for (const cost of costsOf(laws, worstShares(laws))) expect(cost).toBeLessThan(1e-9);
});

it('finds that nobody stays within the limits of courses that look alike at first and then go apart', () => {
  const apart = LAWS.filter(({ name }) => name === 'logistic' || name === 'fading');
  const { laws, timesLimit, error, own } = frontierOf(apart, 60, 3);
  expect(laws).toEqual(['logistic', 'fading']);
  expect(timesLimit).toBeGreaterThan(1);
  expect(error).toBeGreaterThan(0.01);
  expect(error).toBeLessThan(0.4);
  expect(own).toBeGreaterThan(timesLimit - 2 * error);
  expect(frontierLine({ laws, timesLimit: 1.36, error: 0.05, own: 1.8 })).toMatch(
    /1\.36 ± 0\.05 times .*logistic; fading.* 1\.80 times\.$/,
  );
}, 60_000);

it('finds no contradiction between laws that the limits allow for', () => {
  const alike = LAWS.filter(({ name }) => name === 'outliers' || name === 'swings');
  expect(frontierOf(alike, 60, 3).timesLimit).toBeLessThan(0.5);
}, 60_000);
