// Learning from closed episodes: nearer to the filter that knows the law, never far from where it began, told in words.
import { expect, it } from 'vitest';
import { lawsNamed } from '../../../electron/cli/bench/quality/laws.ts';
import { PUBLIC_SET, publicSet } from '../../../electron/cli/bench/quality/public-set.ts';
import { report } from '../../../electron/cli/bench/quality/scorer.ts';
import { BANK_VERSION, DEFAULT_PRIORS, type Priors } from '../../../shared/detector/bank.ts';
import { detect } from '../../../shared/detector/detect.ts';
import { ASSUMED_STALLING, learnPriors, stalledShare } from '../../../shared/detector/learn.ts';
import { corrected, NO_CORRECTION } from '../../../shared/detector/learn-correction.ts';
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

it(
  'judges patients of whom more stall better, from 150 closed episodes, and in the same order',
  () => {
    const [fewer] = lawsNamed('fewer improvers');
    const learning = learnPriors(closedOf(150, fewer))!;
    const drawn = episodesOf(fewer!, 150, 31);
    const [before, after] = [DEFAULT_PRIORS, learning.priors].map(priors => reportOf(drawn, priors));
    expect(after!.brier).toBeLessThan(before!.brier - 0.003);
    expect(after!.ece).toBeLessThan(0.75 * before!.ece);
    expect(after!.restrictedMeanDelay).toBeCloseTo(before!.restrictedMeanDelay, 3);
  },
  TIMEOUT_MS,
);

it(
  'says how patients differ, what it changes, from how many, and which version holds',
  () => {
    const closed = closedOf(150);
    const learning = learnPriors(closed)!;
    expect(learningSentences(learning, closed)).toEqual([
      'Your patients recover faster than the starting assumptions.',
      'Their scores scatter less than assumed at first.',
      expect.stringMatching(
        /^What it changes: a stall held 50 % probable counts as \d+ %, others accordingly\. Who comes before whom stays as it was\.$/,
      ),
      expect.stringMatching(
        `^Learned from \\d{3} closed episodes; version ${BANK_VERSION}\\+\\d{3}\\.[\\da-z]+\\.$`,
      ),
    ]);
    const { correction, ...bank } = learning.priors;
    expect({ ...bank, version: BANK_VERSION }).toEqual(DEFAULT_PRIORS);
    expect(correction.slope).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

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
  'never makes the stalls of the public set be seen later, whatever it learned from',
  () => {
    const drawn = publicSet(PUBLIC_SET);
    expect(drawn).toHaveLength(400);
    const before = reportOf(drawn, DEFAULT_PRIORS);
    const judged = answersOf(
      drawn.map(({ series }) => series),
      DEFAULT_PRIORS,
    );
    for (const [name, changes] of EXTREMES) {
      const law = { ...AS_DESCRIBED, name, ...changes };
      const { correction } = learnPriors(closedOf(60, law))!.priors;
      expect(correction).not.toEqual(NO_CORRECTION);
      const after = report(
        drawn.map(({ truth }) => truth),
        new Map(
          [...judged].map(([id, answers]) => [
            id,
            answers.map(({ p, onset }) => ({ p: corrected(p, correction), onset })),
          ]),
        ),
      );
      expect(after.restrictedMeanDelay).toBeCloseTo(before.restrictedMeanDelay, 9);
      expect(after.auc).toBeCloseTo(before.auc, 9);
      expect(after.brier).not.toBe(before.brier);
    }
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
    expect(allSteps(stalledShare(assumed, DEFAULT_PRIORS))).toBeCloseTo(ASSUMED_STALLING, 4);
  },
  TIMEOUT_MS,
);
