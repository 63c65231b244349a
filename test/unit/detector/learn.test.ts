// Learning from closed episodes: nearer to the filter that knows the law, never far from where it began, told in words.
import { describe, expect, it } from 'vitest';
import { lawsNamed } from '../../../electron/cli/bench/quality/laws.ts';
import { referencePriors } from '../../../electron/cli/bench/quality/reference.ts';
import { report } from '../../../electron/cli/bench/quality/scorer.ts';
import { BANK_VERSION, DEFAULT_PRIORS, type Priors } from '../../../shared/detector/bank.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { ASSUMED_STALLING, learnPriors, stalledShare } from '../../../shared/detector/learn.ts';
import { learningSentences } from '../../../shared/detector/learn-words.ts';
import { episodesOf } from '../../../shared/detector/simulated/episodes.ts';
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

const [quick] = lawsNamed('fast, quiet');
const closedOf = (count: number) => episodesOf(quick!, count, 99).map(({ series }) => series);

describe('from 150 closed episodes of patients who differ much', () => {
  const closed = closedOf(150);
  const learning = learnPriors(closed)!;

  it(
    'closes most of the gap to the filter that knows them',
    () => {
      const drawn = episodesOf(quick!, 60, 7);
      const truths = drawn.map(({ truth }) => truth);
      const [before, after, best] = [DEFAULT_PRIORS, learning.priors, referencePriors(quick!)].map(priors =>
        report(
          truths,
          answersOf(
            drawn.map(({ series }) => series),
            priors,
          ),
        ),
      );
      expect(before!.brier - best!.brier).toBeGreaterThan(0.004);
      expect(after!.brier - best!.brier).toBeLessThan(0.5 * (before!.brier - best!.brier));
    },
    TIMEOUT_MS,
  );

  it('says how they differ, from how many, and which version holds', () => {
    expect(learningSentences(learning, closed)).toEqual([
      'Your patients recover faster than the starting assumptions.',
      'Their scores scatter less than assumed at first.',
      expect.stringMatching(
        `^Learned from \\d{3} closed episodes; version ${BANK_VERSION}\\+\\d{3}\\.[\\da-z]+\\.$`,
      ),
    ]);
  });

  it('has weights that add up to one, none more than doubled', () => {
    const { families, noises } = learning.priors;
    expect(families.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
    expect(noises.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { name, prior } of DEFAULT_PRIORS.families) {
      expect(families.find(family => family.name === name)!.prior).toBeLessThan(2 * prior);
    }
  });
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
    expect(allSteps(stalledShare(assumed, DEFAULT_PRIORS))).toBeCloseTo(ASSUMED_STALLING, 4);
  },
  TIMEOUT_MS,
);
