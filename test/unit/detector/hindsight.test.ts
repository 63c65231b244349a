// A course seen from its end: its early days are judged by what came after them.
import { expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../../shared/detector/bank.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { hindsight } from '../../../shared/detector/hindsight.ts';
import { episodesOf } from '../../../shared/detector/simulated/episodes.ts';
import { AS_DESCRIBED } from '../../../shared/detector/simulated/law.ts';
import { OPTIONS } from './courses.ts';

const LIMIT = OPTIONS.stallLimit;
const drawn = episodesOf(AS_DESCRIBED, 80, 12);

it('is nearer to the truth of a day than the verdict of that day was', () => {
  let [early, late] = [0, 0];
  for (const { series, truth } of drawn) {
    const then = detect(series, OPTIONS);
    const since = hindsight(series, DEFAULT_PRIORS, LIMIT).byVisit;
    expect(since).toHaveLength(series.visits.length);
    for (const { visit, scored, stalled } of truth.visits) {
      if (!scored) continue;
      const probability = since[visit]!;
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1 + 1e-9);
      early += (then[visit]!.pStalled - stalled) ** 2;
      late += (probability - stalled) ** 2;
    }
  }
  expect(late).toBeLessThan(0.85 * early);
});

it('says nothing of visits before the last change of course', () => {
  const series = drawn.find(({ series: { visits } }) => visits.length > 8)!.series;
  const change = series.visits[4]!.day;
  const judged = hindsight({ ...series, courseStarts: [change] }, DEFAULT_PRIORS, LIMIT).byVisit;
  expect(judged.slice(0, 4)).toEqual([null, null, null, null]);
  expect(judged.slice(4).every(probability => probability !== null)).toBe(true);
});

it('ends with the verdict of the last visit', () => {
  for (const { series } of drawn.slice(0, 10)) {
    const { pStalled } = detect(series, OPTIONS).at(-1)!;
    expect(hindsight(series, DEFAULT_PRIORS, LIMIT).atEnd).toBeCloseTo(pStalled, 5);
  }
});
