// Verdicts of single measures: with one measure the same as the episode's, and each its own with several.
import { expect, it } from 'vitest';
import { detect } from '../../../shared/detector/detect.ts';
import { detectPerMeasure } from '../../../shared/detector/per-measure.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import { aSeries, aVisit, BACK, LEG, OPTIONS, PAIN, publicEpisodes, weekly } from './courses.ts';

const last = (series: EpisodeSeries) => detectPerMeasure(series, OPTIONS).at(-1)!;

/** The public episodes with one of their measures left. */
const single = publicEpisodes()
  .slice(0, 60)
  .map(series => {
    const id = series.measures[0]!.id;
    const visits = series.visits.map(visit => ({
      ...visit,
      scores: Number.isFinite(visit.scores[id]) ? { [id]: visit.scores[id]! } : {},
    }));
    return { ...series, measures: [series.measures[0]!], visits };
  });

it('agrees with the episode to the last digit where there is one measure', () => {
  let compared = 0;
  for (const series of single) {
    for (const { verdict, measures } of detectPerMeasure(series, OPTIONS)) {
      const [own] = measures;
      expect(own).toMatchObject({
        pStalled: verdict.pStalled,
        pWorse: verdict.pWorse,
        pMet: verdict.pRecovered,
        gain28: { gain: verdict.gain28, low: verdict.gain28Low, high: verdict.gain28High },
      });
      const words = { insufficient: 'early', recovered: 'met', fluctuating: 'plateau' } as const;
      expect(own!.state).toBe(
        verdict.state in words ? words[verdict.state as keyof typeof words] : verdict.state,
      );
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(400);
});

it('leaves the verdict of the episode as it is', () => {
  for (const series of publicEpisodes().slice(0, 40)) {
    expect(detectPerMeasure(series, OPTIONS).map(({ verdict }) => verdict)).toEqual(detect(series, OPTIONS));
  }
});

const FLAT = [46, 44, 46, 46, 44, 46, 46, 44, 46, 46];
const GAIN = [20, 25, 29, 34, 38, 43, 47, 52, 56, 61];
const LOSS = [4, 4, 5, 5, 6, 6, 7, 8, 8, 9];
const mixed = aSeries(
  [BACK, LEG, PAIN],
  FLAT.map((odi, week) => aVisit(7 * week, { odi, lefs: GAIN[week]!, nprs: LOSS[week]! })),
);

it('tells measures apart that do not go together', () => {
  const [back, leg, pain] = last(mixed).measures;
  expect([back!.measureId, leg!.measureId, pain!.measureId]).toEqual(['odi', 'lefs', 'nprs']);
  expect([back!.state, leg!.state, pain!.state]).toEqual(['plateau', 'improving', 'worsening']);
  expect(leg!.pStalled).toBeLessThan(0.2);
  expect(back!.pStalled).toBeGreaterThan(0.8);
});

it('expects a gain in points of each measure, better being positive', () => {
  const { measures } = last(mixed);
  for (const { measureId, gain28, points } of measures) {
    const mcid = mixed.measures.find(({ id }) => id === measureId)!.mcid!;
    expect(Math.abs(points.gain)).toBeLessThanOrEqual(Math.abs(gain28.gain * mcid) + 1e-4);
    expect(points.low).toBeLessThanOrEqual(points.gain);
    expect(points.gain).toBeLessThanOrEqual(points.high);
  }
  expect(measures[1]!.points.gain).toBeGreaterThan(4);
  expect(measures[2]!.points.gain).toBeLessThan(0);
});

it('expects nothing beyond the ends of the scale', () => {
  const { points } = last(weekly(PAIN, [4, 4, 5, 6, 7, 8, 9, 10, 10])).measures[0]!;
  expect(points.low).toBeGreaterThanOrEqual(-1.5);
  const best = last(weekly(PAIN, [8, 6, 5, 4, 3, 2, 1, 0, 0, 0])).measures[0]!;
  expect(best.state).toBe('met');
  expect(best.points.high).toBeLessThan(1);
});

it('waits for three days of a measure that was added late', () => {
  const visits = FLAT.map((odi, week) => aVisit(7 * week, week < 8 ? { odi } : { odi, nprs: 5 }));
  const { measures } = last(aSeries([BACK, PAIN], visits));
  expect(measures.map(({ state }) => state)).toEqual(['plateau', 'early']);
  const never = last(aSeries([BACK, PAIN], visits.slice(0, 8))).measures;
  expect(never.map(({ state }) => state)).toEqual(['plateau', 'early']);
});

it('is the same with the measures in another order and mirrored', () => {
  const { measures } = last(mixed);
  const other = last({ ...mixed, measures: mixed.measures.toReversed() }).measures.toReversed();
  for (const [index, own] of measures.entries()) {
    expect(other[index]!.pStalled).toBeCloseTo(own.pStalled, 8);
    expect(other[index]!.points.gain).toBeCloseTo(own.points.gain, 4);
  }
  const upside = { ...PAIN, direction: 'higher', min: -10, max: 0, goal: -1 } as const;
  const scores = [8, 7, 7, 6, 6, 5, 6, 5, 5];
  expect(
    last(
      weekly(
        upside,
        scores.map(score => -score),
      ),
    ).measures,
  ).toEqual(last(weekly(PAIN, scores)).measures);
});
