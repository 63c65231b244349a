// What a practice's own closed episodes say of its patients, by empirical Bayes: no truth is needed, only the scores.
// First how much a bad day moves all scores together, then the weights of the bank under which the scores are most
// probable, of which so much is believed that a patient unlike the others is still seen in time; at last a correction of the
// probability of a stall: early verdicts are compared with what the whole course said of the same day.
import { BANK_VERSION, DEFAULT_PRIORS, type Entry, type Heights, type Noise, type Priors } from './bank.ts';
import { summarize } from './combine.ts';
import { LEAST_DAYS, LEAST_VISITS } from './detect.ts';
import { posteriorOf } from './fit.ts';
import { hindsight } from './hindsight.ts';
import { type Correction, correctionTowards, type Pair } from './learn-correction.ts';
import { lossUnder, mixed, type Weights, weigh, weightsOf, withWeights } from './learn-weights.ts';
import { runThrough, startRun, step } from './run.ts';
import { allSteps, type Steps } from './steps.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from './types.ts';

/** Fewer closed episodes teach nothing; of more the newest are taken. */
export const LEAST_EPISODES = 50;
export const MOST_EPISODES = 500;

/** What was learned; `priors` go into the options of the detector. */
export interface Learning {
  /** The bank with weights moved towards those that were learned, how far, and the correction. */
  readonly priors: Priors & { readonly correction: Correction; readonly belief: number };
  readonly episodes: number;
  /** Times of courses in multiples of those assumed at first. */
  readonly slowness: number;
  /** Mean error in multiples of the error assumed at first. */
  readonly error: number;
  /** Share of the courses that have stalled at their last visit: of these patients minus of those assumed at first. */
  readonly stalling: number;
}

/**
 * How much worse a patient who is as assumed at first may be foreseen once something was learned: mean log likelihood.
 * With it the stalls of the public set are seen at most a day later, whatever was learned (tried on all laws of the bench
 * and on practices such as nobody has).
 */
const MOST_LOSS = 0.04;
/** No more than this share of what was learned is believed. */
const MOST_BELIEF = 0.35;

/**
 * The shift that is found in patients who are as assumed at first (mean over generated practices of the law as
 * described): shapes that fit none of them quite bend it. It is taken off, so that such patients teach nothing.
 */
const SHIFT_AT_START = 0.06;

/** Paces and common parts of the errors that are tried, in multiples of those assumed at first. */
const PACES = [0.55, 0.74, 1, 1.35, 1.8];
const COMMON_PARTS = [0.4, 0.7, 1, 1.4, 1.9, 2.4];
/** How far from 1 they are expected (as a spread of logarithms). */
const EXPECTED_CHANGE = 0.4;
const MOST_COMMON = 0.9;
/** How much of the logarithm of such a multiple is believed: the other practices' patients are not forgotten. */
const TRUST = 0.6;

/**
 * Expected share of courses that have stalled at their last visit as they are assumed at first: over 300 synthetic
 * patients of the law as described, seed 2026. Told here because working it out takes a second; a test works it out.
 */
export const ASSUMED_STALLING = 0.673;

/**
 * Learns from closed episodes, oldest first.
 * @returns null where there are too few of them
 */
export function learnPriors(closed: readonly EpisodeSeries[]): Learning | null {
  return allSteps(learnInSteps(closed));
}

/** The same in steps of a few milliseconds. */
export function* learnInSteps(closed: readonly EpisodeSeries[]): Steps<Learning | null> {
  const usable = usableEpisodes(closed).slice(-MOST_EPISODES);
  if (usable.length < LEAST_EPISODES) return null;
  const slowness = yield* mostProbable(PACES, factor => withPace(DEFAULT_PRIORS, factor), usable);
  const common = yield* mostProbable(COMMON_PARTS, factor => withCommonPart(DEFAULT_PRIORS, factor), usable);
  const start = withCommonPart(DEFAULT_PRIORS, common);
  const weights = yield* weigh(start, usable);
  const belief = beliefIn(weights, weightsOf(start));
  const learned = withWeights(start, weights);
  const moved = withWeights(start, mixed(weightsOf(start), weights, belief));
  const { pairs, stalled } = yield* comparedWithHindsight(usable, moved, learned);
  const found = correctionTowards(pairs);
  const correction = { ...found, shift: found.shift - SHIFT_AT_START };
  return {
    priors: { ...moved, version: versionOf({ moved, correction }, usable.length), correction, belief },
    episodes: usable.length,
    slowness,
    error: meanError(learned.noises) / meanError(DEFAULT_PRIORS.noises),
    stalling: stalled - ASSUMED_STALLING,
  };
}

/** As much as costs a patient as assumed at first no more than is allowed. */
function beliefIn(learned: Weights, start: Weights): number {
  const isAllowed = (belief: number) => lossUnder(start, mixed(start, learned, belief)) <= MOST_LOSS;
  if (isAllowed(MOST_BELIEF)) return MOST_BELIEF;
  let [allowed, tooMuch] = [0, MOST_BELIEF];
  while (tooMuch - allowed > 0.005) {
    const middle = (allowed + tooMuch) / 2;
    if (isAllowed(middle)) allowed = middle;
    else tooMuch = middle;
  }
  return Math.floor(100 * allowed) / 100;
}

/** Episodes long enough to be judged. */
export function usableEpisodes(closed: readonly EpisodeSeries[]): EpisodeSeries[] {
  return closed.filter(({ visits }) => visits.length >= LEAST_VISITS);
}

/** Mean of the factors by how well each foresees the scores, drawn towards 1. */
function* mostProbable(
  factors: readonly number[],
  priorsWith: (factor: number) => Priors,
  episodes: readonly EpisodeSeries[],
): Steps<number> {
  const evidences: number[] = [];
  for (const factor of factors) {
    const priors = priorsWith(factor);
    let fit = -0.5 * (Math.log(factor) / EXPECTED_CHANGE) ** 2;
    for (const series of episodes) {
      fit += posteriorOf(runThrough(series, priors).now).evidence;
      yield;
    }
    evidences.push(fit);
  }
  const top = Math.max(...evidences);
  const shares = evidences.map(evidence => Math.exp(evidence - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mean = factors.reduce((sum, factor, index) => sum + Math.log(factor) * (shares[index] ?? 0), 0);
  return Math.exp((TRUST * mean) / total);
}

/** Stretches the times of everything that is foreseen; days of breaks stay. */
function withPace(priors: Priors, factor: number): Priors {
  if (factor === 1) return priors;
  const families = priors.families.map(family => ({
    ...family,
    members: family.members.map(entry => ({ ...entry, phi: stretched(entry, factor) })),
  }));
  return { ...priors, families };
}

function stretched({ phi, breakDay }: Entry, factor: number): Heights {
  if ('byDay' in phi) {
    return { byDay: phi.byDay.map((_, day) => phi.byDay[Math.round(day / factor)] ?? phi.byDay.at(-1) ?? 0) };
  }
  if ('speeds' in phi) {
    return { speeds: phi.speeds.map(({ share, tau }) => ({ share, tau: tau * factor })) };
  }
  if ('middle' in phi) return { middle: phi.middle * factor, width: phi.width * factor };
  if (phi.tau === null) return phi;
  return { ...phi, tau: phi.tau * factor, from: phi.from === breakDay ? phi.from : phi.from * factor };
}

/** Bad days that lower all scores of a visit count for more or less of the error. */
function withCommonPart(priors: Priors, factor: number): Priors {
  const noises = priors.noises.map(noise => ({
    ...noise,
    shared: Math.min(MOST_COMMON, noise.shared * factor),
  }));
  return { ...priors, noises };
}

interface Compared {
  /** Early probabilities beside what the whole course says of the same days, of visits with enough behind them. */
  readonly pairs: Pair[];
  /** Expected share of courses that have stalled at their last visit. */
  readonly stalled: number;
}

function* comparedWithHindsight(
  episodes: readonly EpisodeSeries[],
  early: Priors,
  learned: Priors,
): Steps<Compared> {
  const pairs: Pair[] = [];
  let stalled = 0;
  for (const series of episodes) {
    const run = startRun(series, early);
    const later = hindsight(series, learned, DEFAULT_OPTIONS.stallLimit);
    stalled += later.atEnd;
    for (const [index, visit] of series.visits.entries()) {
      step(run, visit, index);
      const then = later.byVisit[index] ?? null;
      const isJudged = run.scoredDays >= LEAST_VISITS && visit.day - run.courseStart >= LEAST_DAYS;
      if (then === null || !isJudged) continue;
      pairs.push({ assumed: summarize(run.now, DEFAULT_OPTIONS.stallLimit).pStalled, learned: then });
    }
    yield;
  }
  return { pairs, stalled: stalled / episodes.length };
}

function meanError(noises: readonly Noise[]): number {
  return noises.reduce((sum, { multiple, weight }) => sum + multiple * weight, 0);
}

/** `2026.4+212.k3f9`: the bank, the episodes, and letters that differ wherever a number does. */
function versionOf(numbers: unknown, episodes: number): string {
  const letters = JSON.stringify(numbers);
  let hash = 2166136261;
  for (let index = 0; index < letters.length; index++) {
    hash = Math.imul(hash ^ letters.charCodeAt(index), 16777619) >>> 0;
  }
  return `${BANK_VERSION}+${episodes}.${hash.toString(36)}`;
}
