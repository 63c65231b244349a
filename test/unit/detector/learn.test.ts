// Learning from closed episodes: nearer to the filter that knows the law, never far from where it began, told in words.
import { expect, it } from 'vitest';
import { lawsNamed } from '../../../electron/cli/bench/quality/laws.ts';
import { PUBLIC_SET, publicSet } from '../../../electron/cli/bench/quality/public-set.ts';
import { report } from '../../../electron/cli/bench/quality/scorer.ts';
import { BANK_VERSION, DEFAULT_PRIORS, type Priors, SHARED_ERROR } from '../../../shared/detector/bank.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { hindsight } from '../../../shared/detector/hindsight.ts';
import { ASSUMED_STALLING, learnPriors } from '../../../shared/detector/learn.ts';
import { lossUnder, mixed, weigh, weightsOf, withWeights } from '../../../shared/detector/learn-weights.ts';
import { learningSentences } from '../../../shared/detector/learn-words.ts';
import { type Drawn, episodesOf } from '../../../shared/detector/simulated/episodes.ts';
import { AS_DESCRIBED, type Law } from '../../../shared/detector/simulated/law.ts';
import { allSteps } from '../../../shared/detector/steps.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import { OPTIONS } from './courses.ts';

// Some thousand verdicts: seconds on a quiet machine, much longer on a busy one.
const TIMEOUT_MS = 300_000;

const answersOf = (episodes: readonly EpisodeSeries[], priors: Priors) =>
  new Map(
    episodes.map(series => [
      series.id,
      detect(series, { ...OPTIONS, priors }).map(({ pStalled, onset }) => ({
        p: pStalled,
        onset: onset?.day ?? null,
      })),
    ]),
  );

const reportOf = (drawn: readonly Drawn[], priors: Priors) =>
  report(
    drawn.map(({ truth }) => truth),
    answersOf(
      drawn.map(({ series }) => series),
      priors,
    ),
  );

const [quick] = lawsNamed('fast, quiet');
const closedOf = (count: number, law: Law = quick!) => episodesOf(law, count, 99).map(({ series }) => series);

it.each([
  ['fewer improvers', 0.002, 0.75],
  ['more improvers', 0.005, 0.5],
  ['two steps', 0.003, 0.9],
] as const)(
  'judges patients of a law that it was not told better, from 150 closed episodes: %s',
  (name, gain, ece) => {
    const [law] = lawsNamed(name);
    const { priors } = learnPriors(closedOf(150, law))!;
    const drawn = episodesOf(law!, 250, 7);
    const [before, after] = [DEFAULT_PRIORS, priors].map(assumed => reportOf(drawn, assumed));
    expect(after!.brier).toBeLessThan(before!.brier - gain);
    expect(after!.ece).toBeLessThan(ece * before!.ece);
    expect(after!.restrictedMeanDelay).toBeLessThan(before!.restrictedMeanDelay + 0.5);
  },
  TIMEOUT_MS,
);

it(
  'learns how much a bad day moves all scores together',
  () => {
    const told = ['bad days', 'as described'].map(name => {
      const closed = closedOf(100, lawsNamed(name)[0]);
      const learning = learnPriors(closed)!;
      return {
        shared: learning.priors.noises[0]!.shared,
        words: learningSentences(learning, closed).join(' '),
      };
    });
    expect(told[0]!.shared).toBeGreaterThan(SHARED_ERROR + 0.08);
    expect(told[0]!.words).toContain('Bad days lower all their measures together more than assumed.');
    expect(told[1]!.shared).toBeLessThan(SHARED_ERROR + 0.04);
    expect(told[1]!.words).not.toContain('more than assumed');
  },
  TIMEOUT_MS,
);

it(
  'says how patients differ, how much of it counts, from how many, and which version holds',
  () => {
    const closed = closedOf(150);
    const { priors, ...learning } = learnPriors(closed)!;
    expect(learningSentences({ priors, ...learning }, closed)).toEqual([
      'Your patients recover faster than the starting assumptions.',
      'Fewer of their courses stop gaining.',
      'Their scores scatter less than assumed at first.',
      `What was learned counts for ${Math.round(100 * priors.belief)} %, the starting assumptions for the rest, so that a patient unlike your others is still seen in time.`,
      `Learned from ${learning.episodes} closed episodes; version ${priors.version}.`,
    ]);
    expect(priors.version).toMatch(/^2026\.4\+\d{3}\.[\da-z]+$/);
    expect(priors.version.startsWith(`${BANK_VERSION}+`)).toBe(true);
  },
  TIMEOUT_MS,
);

it(
  'moves weights only as far as a patient who is as assumed at first is foreseen nearly as well',
  () => {
    const { priors } = learnPriors(closedOf(200))!;
    expect(priors.belief).toBeGreaterThan(0.15);
    expect(priors.belief).toBeLessThan(0.35);
    const loss = lossUnder(weightsOf(DEFAULT_PRIORS), weightsOf(priors));
    expect(loss).toBeLessThanOrEqual(0.04);
    expect(loss).toBeGreaterThan(0.03);
    // Shapes and sizes stay those of the bank.
    const shapesOf = ({ families }: Priors) =>
      families.map(({ members }) => members.map(entry => ({ ...entry, weight: 0 })));
    expect(shapesOf(priors)).toEqual(shapesOf(DEFAULT_PRIORS));
    const total = [...weightsOf(priors).entries].reduce((sum, weight) => sum + weight, 0);
    expect(total).toBeCloseTo(1, 9);
  },
  TIMEOUT_MS,
);

it('tells weights apart by what a patient of the one loses under the other', () => {
  const weights = (entries: number[]) => ({
    entries: Float64Array.from(entries),
    noises: new Float64Array(0),
  });
  const even = weights([0.5, 0.5]);
  expect(lossUnder(even, even)).toBe(0);
  expect(lossUnder(even, weights([0.25, 0.75]))).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 12);
  expect([...mixed(even, weights([0.9, 0.1]), 0.25).entries]).toEqual([0.6, 0.4]);
  // 0.1 may become 0.3 at most, before both are made to add up to one.
  const grown = mixed(weights([0.1, 0.9]), weights([1, 0]), 0.5).entries;
  expect(grown[0]).toBeCloseTo(0.3 / 0.75, 12);
});

/** Practices such as nobody has. */
const EXTREMES: readonly (readonly [string, Partial<Law>, RegExp])[] = [
  ['all stop gaining', { mix: { gainStopped: 0.5, noChange: 0.5 } }, /More of their courses stop gaining/],
  [
    'all recover very fast, with hardly any error',
    { mix: { recovery: 0.5, steadyGain: 0.5 }, slowness: 0.4, noise: [0.3, 0.6] },
    /Fewer of their courses stop gaining/,
  ],
  ['all gain steadily', { mix: { steadyGain: 1 } }, /Fewer of their courses stop gaining/],
  ['all go up, then down', { mix: { fading: 1 } }, /More of their courses stop gaining/],
];

it.each(EXTREMES)(
  'is told rightly: %s',
  (name, changes, words) => {
    const closed = episodesOf({ ...AS_DESCRIBED, name, ...changes }, 100, 5).map(({ series }) => series);
    const learning = learnPriors(closed)!;
    expect(learningSentences(learning, closed).join(' ')).toMatch(words);
  },
  TIMEOUT_MS,
);

it(
  'never makes the stalls of the public set be seen more than a day later, whatever it learned from',
  () => {
    const drawn = publicSet(PUBLIC_SET);
    expect(drawn).toHaveLength(400);
    const before = reportOf(drawn, DEFAULT_PRIORS);
    for (const [name, changes] of EXTREMES) {
      const { priors } = learnPriors(closedOf(120, { ...AS_DESCRIBED, name, ...changes }))!;
      const after = reportOf(drawn, priors);
      expect(after.brier).not.toBe(before.brier);
      expect(after.restrictedMeanDelay).toBeLessThan(before.restrictedMeanDelay + 1);
    }
    // Control: all of what was learned, not so much of it as may count, would be too late.
    const [, allGain] = EXTREMES.map(([name, changes]) =>
      closedOf(120, { ...AS_DESCRIBED, name, ...changes }),
    );
    const whole = withWeights(DEFAULT_PRIORS, allSteps(weigh(DEFAULT_PRIORS, allGain!)));
    expect(reportOf(drawn, whole).restrictedMeanDelay).toBeGreaterThan(before.restrictedMeanDelay + 1);
  },
  TIMEOUT_MS,
);

it(
  'learns the same from the same episodes, and another version from others',
  () => {
    const closed = closedOf(55);
    const learning = learnPriors(closed);
    expect(learning).not.toBeNull();
    expect(learnPriors([...closed])).toEqual(learning);
    expect(learnPriors(closed.slice(3))?.priors.version).not.toBe(learning?.priors.version);
  },
  TIMEOUT_MS,
);

it(
  'learns next to nothing from patients as they are assumed at first',
  () => {
    const shifts = [41, 42, 43].map(seed => {
      const closed = episodesOf(AS_DESCRIBED, 120, seed).map(({ series }) => series);
      return learnPriors(closed)!.priors.correction.shift;
    });
    expect(Math.abs(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length)).toBeLessThan(0.1);
  },
  TIMEOUT_MS,
);

it('learns nothing from fewer than 50 episodes of three visits, and says so', () => {
  const closed = closedOf(49);
  const short = { ...closed[0]!, visits: closed[0]!.visits.slice(0, 2) };
  expect(learnPriors([...closed, short])).toBeNull();
  expect(learningSentences(null, [...closed, short])).toEqual([
    '49 closed episodes with three visits or more: nothing is learned below 50, so the starting assumptions hold.',
  ]);
});

it(
  'is told against the share of stalls that is assumed at first',
  () => {
    const assumed = episodesOf(AS_DESCRIBED, 300, 2026).map(({ series }) => series);
    const stalled = assumed.map(series => hindsight(series, DEFAULT_PRIORS, OPTIONS.stallLimit).atEnd);
    const share = stalled.reduce((sum, probability) => sum + probability, 0) / stalled.length;
    expect(share).toBeCloseTo(ASSUMED_STALLING, 4);
  },
  TIMEOUT_MS,
);
