// What was learned moves probabilities along one rising curve: nobody overtakes anybody.
import { describe, expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../../shared/detector/bank.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { corrected, correctionTowards, NO_CORRECTION } from '../../../shared/detector/learn-correction.ts';
import { detectPerMeasure } from '../../../shared/detector/per-measure.ts';
import { episodesOf } from '../../../shared/detector/simulated/episodes.ts';
import { AS_DESCRIBED } from '../../../shared/detector/simulated/law.ts';
import { OPTIONS } from './courses.ts';

const PROBABILITIES = [0, 1e-6, 0.01, 0.2, 0.5, 0.51, 0.9, 0.999999, 1];

it.each([
  { shift: 0.7, slope: 1.1 },
  { shift: -1.2, slope: 0.6 },
  { shift: 0.2, slope: 1.6 },
])('keeps the order of probabilities: %o', correction => {
  const after = PROBABILITIES.map(probability => corrected(probability, correction));
  expect(after).toEqual([...after].sort((one, other) => one - other));
  expect(new Set(after).size).toBe(after.length);
  expect([after[0], after.at(-1)]).toEqual([0, 1]);
});

describe('found from pairs of probabilities', () => {
  const spread = Array.from({ length: 5000 }, (_, index) => (index + 0.5) / 5000);

  it('is none where both say the same', () => {
    const { shift, slope } = correctionTowards(spread.map(p => ({ assumed: p, learned: p })));
    expect(shift).toBeCloseTo(0, 9);
    expect(slope).toBeCloseTo(1, 9);
  });

  it('comes near the one that made them', () => {
    const made = { shift: 0.6, slope: 1.2 };
    const found = correctionTowards(spread.map(p => ({ assumed: p, learned: corrected(p, made) })));
    expect(found.shift).toBeCloseTo(0.6, 1);
    expect(found.slope).toBeCloseTo(1.2, 1);
  });

  it('goes only so far, whatever the pairs say', () => {
    const all = correctionTowards(spread.map(assumed => ({ assumed, learned: 1 })));
    const none = correctionTowards(spread.map(assumed => ({ assumed, learned: 0 })));
    expect(all.shift).toBe(1.2);
    expect(none.shift).toBe(-1.2);
    for (const { slope } of [all, none]) {
      expect(slope).toBeGreaterThanOrEqual(0.6);
      expect(slope).toBeLessThanOrEqual(1.6);
    }
    expect(correctionTowards([])).toEqual(NO_CORRECTION);
  });
});

it('is in every verdict of an episode and of its measures, and leaves the rest as it was', () => {
  const correction = { shift: 0.5, slope: 1.1 };
  const options = { ...OPTIONS, priors: { ...DEFAULT_PRIORS, version: 'learned', correction } };
  for (const { series } of episodesOf(AS_DESCRIBED, 10, 4)) {
    const before = detect(series, OPTIONS);
    for (const [index, after] of detect(series, options).entries()) {
      const one = before[index]!;
      expect(after.pStalled).toBeCloseTo(corrected(one.pStalled, correction), 4);
      expect(after.pWorse).toBeLessThanOrEqual(after.pStalled);
      expect(after.pStalled + after.pRecovered).toBeLessThanOrEqual(1.00001);
      expect(after.gain28).toBe(one.gain28);
      expect(after.families).toEqual(one.families);
    }
    const measures = detectPerMeasure(series, OPTIONS).at(-1)!.measures;
    for (const [place, after] of detectPerMeasure(series, options).at(-1)!.measures.entries()) {
      expect(after.pStalled).toBeCloseTo(corrected(measures[place]!.pStalled, correction), 4);
      expect(after.points).toEqual(measures[place]!.points);
    }
  }
});
