// Whatever is recorded: probabilities are probabilities, intervals are in order, sentences are whole.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../../shared/detector/bank.ts';
import { bankFor } from '../../../shared/detector/curves.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { reasonOf } from '../../../shared/detector/explain.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import { aSeries, aVisit, BACK, LEG, OPTIONS, PAIN } from './courses.ts';

const scoreOf = ({ min, max }: { min: number; max: number }) =>
  fc.option(fc.integer({ min, max }), { nil: undefined });

const visit = fc.record({
  gap: fc.integer({ min: 0, max: 60 }),
  nprs: scoreOf(PAIN),
  odi: scoreOf(BACK),
  lefs: scoreOf(LEG),
  flare: fc.boolean(),
});

const series: fc.Arbitrary<EpisodeSeries> = fc
  .record({
    visits: fc.array(visit, { minLength: 1, maxLength: 12 }),
    course: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ visits, course }) => {
    let day = 0;
    const made = visits.map(({ gap, flare, ...scores }) => {
      day += gap;
      return aVisit(day, JSON.parse(JSON.stringify(scores)) as Record<string, number>, { flare });
    });
    return aSeries([PAIN, BACK, LEG], made, course === null ? [] : [course]);
  });

it('gives sound numbers and whole sentences for any series', () => {
  fc.assert(
    fc.property(series, any => {
      for (const verdict of detect(any, OPTIONS)) {
        const { pStalled, pWorse, pRecovered, gain28, gain28Low, gain28High, onset, day } = verdict;
        for (const p of [pStalled, pWorse, pRecovered]) expect(p).toBeGreaterThanOrEqual(0);
        expect(pStalled + pRecovered).toBeLessThanOrEqual(1.00001);
        expect(pWorse).toBeLessThanOrEqual(pStalled);
        expect(gain28Low).toBeLessThanOrEqual(gain28);
        expect(gain28).toBeLessThanOrEqual(gain28High);
        if (onset) {
          expect(onset.from).toBeLessThanOrEqual(onset.day);
          expect(onset.day).toBeLessThanOrEqual(onset.to);
          expect(onset.to).toBeLessThanOrEqual(day);
          expect(onset.from).toBeGreaterThanOrEqual(any.visits[0]!.day);
        }
        expect(reasonOf(verdict, false)).toMatch(/^[A-Z0-9][^{}]+\.$/);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});

it('has priors that add up to one, in every bank', () => {
  for (const measures of [1, 4]) {
    const { members, groups, shapes } = bankFor(measures, DEFAULT_PRIORS);
    expect(members.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
    expect(members.filter(({ prior }) => prior > 0)).toHaveLength(measures === 1 ? 99 : 196);
    expect(groups.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(members.length);
    for (const { shape, standIn } of members) {
      const waits = shapes[shape]?.breakDay !== null;
      expect(standIn >= 0).toBe(waits);
      if (waits) expect(members[standIn]?.shape).toBe(shapes[shape]?.before);
    }
  }
  expect(DEFAULT_PRIORS.noises.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});
