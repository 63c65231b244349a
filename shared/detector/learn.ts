// What a practice's own closed episodes say of its patients, by empirical Bayes: no truth is needed, only the scores.
// First the pace and the spread of gains under which the scores are most probable, then the weights of the bank. All is
// drawn towards the assumptions of the bank, so that few episodes change little. What takes effect is a correction of the
// probability of a stall and nothing else: tried on many laws, it brings nearly all that the learned bank brings, and no
// set of episodes can make anybody's stall be seen later at the same share of false alarms.
import { BANK_VERSION, DEFAULT_PRIORS, type Entry, type Heights, type Noise, type Priors } from './bank.ts';
import { summarize } from './combine.ts';
import { LEAST_VISITS } from './detect.ts';
import { posteriorOf } from './fit.ts';
import { type Correction, correctionTowards, type Pair } from './learn-correction.ts';
import { type Weights, weigh } from './learn-weights.ts';
import { runThrough, startRun, step } from './run.ts';
import { allSteps, type Steps } from './steps.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from './types.ts';

/** Fewer closed episodes teach nothing; of more the newest are taken. */
export const LEAST_EPISODES = 50;
export const MOST_EPISODES = 500;

/** What was learned; `priors` go into the options of the detector. */
export interface Learning {
  /** Those of the bank with the correction that was learned. */
  readonly priors: Priors & { readonly correction: Correction };
  readonly episodes: number;
  /** Times of courses in multiples of those assumed at first. */
  readonly slowness: number;
  /** Mean error in multiples of the error assumed at first. */
  readonly error: number;
  /** Share of the courses that have stalled at their last visit: of these patients minus of those assumed at first. */
  readonly stalling: number;
}

/** The newest so many are judged by both assumptions, at every third visit and the last. */
const MOST_COMPARED = 200;
const EVERY_VISIT = 3;

/**
 * The shift that is found in patients who are as assumed at first: bent towards more stalls by shapes that fit none of
 * them quite, the more so the more episodes (0.06 from 100, 0.14 from 300; means over 10 and 20 generated practices of
 * the law as described). It is taken off, so that such patients teach nothing.
 */
const AT_START = { most: 0.37, half: 486 };

function shiftAtStart(episodes: number): number {
  return (AT_START.most * episodes) / (episodes + AT_START.half);
}

/** Paces and spreads tried, and how far from 1 they are expected (as a spread of logarithms). */
const PACES = [0.55, 0.74, 1, 1.35, 1.8];
const SPREADS = [0.8, 1, 1.25];
const EXPECTED_CHANGE = 0.4;
/** How much of the logarithm of a pace or spread is believed: the other practices' patients are not forgotten. */
const TRUST = 0.6;
/** Errors that hold less than this share are left out: they cost time and say nothing. */
const LEAST_NOISE = 0.06;

/**
 * Expected share of courses that have stalled at their last visit as they are assumed at first: over 300 synthetic
 * patients of the law as described, seed 2026. Told here because working it out takes a second; a test works it out.
 */
export const ASSUMED_STALLING = 0.6697;

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
  const paced = withPace(DEFAULT_PRIORS, slowness);
  const spread = yield* mostProbable(SPREADS, factor => withSpread(paced, factor), usable);
  const weights = yield* weigh(withSpread(paced, spread), usable);
  const learned = weighed(withSpread(paced, spread), weights);
  const found = correctionTowards(yield* pairsOf(usable.slice(-MOST_COMPARED), learned));
  const correction = { ...found, shift: found.shift - shiftAtStart(usable.length) };
  const stalled = yield* stalledShare(usable, learned);
  return {
    priors: { ...DEFAULT_PRIORS, version: versionOf(correction, usable.length), correction },
    episodes: usable.length,
    slowness,
    error: meanError(learned.noises) / meanError(DEFAULT_PRIORS.noises),
    stalling: stalled - ASSUMED_STALLING,
  };
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

function withSpread(priors: Priors, factor: number): Priors {
  const families = priors.families.map(family => ({
    ...family,
    members: family.members.map(entry => ({
      ...entry,
      amplitude: { mean: entry.amplitude.mean, spread: entry.amplitude.spread * factor },
    })),
  }));
  return { ...priors, families };
}

function weighed(start: Priors, weights: Weights): Priors {
  const families = start.families.map((family, index) => ({
    ...family,
    prior: weights.families[index] ?? 0,
    members: family.members.map((entry, place) => ({
      ...entry,
      weight: weights.entries[index]?.[place] ?? 0,
    })),
  }));
  const noises = start.noises.map((noise, index) => ({ ...noise, weight: weights.noises[index] ?? 0 }));
  return { ...start, families, noises: heavyOnes(noises) };
}

function heavyOnes(noises: readonly Noise[]): Noise[] {
  const heavy = noises.filter(({ weight }) => weight >= LEAST_NOISE);
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  return heavy.map(noise => ({ ...noise, weight: noise.weight / total }));
}

/** Probabilities by the assumptions of the bank and by what was learned, of visits with enough behind them. */
function* pairsOf(episodes: readonly EpisodeSeries[], learned: Priors): Steps<Pair[]> {
  const pairs: Pair[] = [];
  for (const series of episodes) {
    const [before, after] = [startRun(series, DEFAULT_PRIORS), startRun(series, learned)];
    for (const [index, visit] of series.visits.entries()) {
      step(before, visit, index);
      step(after, visit, index);
      const isLooked = index % EVERY_VISIT === EVERY_VISIT - 1 || index === series.visits.length - 1;
      if (!isLooked || before.scoredDays < LEAST_VISITS) continue;
      const [assumed, then] = [before, after].map(
        ({ now }) => summarize(now, DEFAULT_OPTIONS.stallLimit).pStalled,
      );
      pairs.push({ assumed: assumed ?? 0, learned: then ?? 0 });
    }
    yield;
  }
  return pairs;
}

/** Expected share of courses that have stalled at their last visit. */
export function* stalledShare(episodes: readonly EpisodeSeries[], priors: Priors): Steps<number> {
  let sum = 0;
  for (const series of episodes) {
    sum += summarize(runThrough(series, priors).now, DEFAULT_OPTIONS.stallLimit).pStalled;
    yield;
  }
  return sum / episodes.length;
}

function meanError(noises: readonly Noise[]): number {
  return noises.reduce((sum, { multiple, weight }) => sum + multiple * weight, 0);
}

/** `2026.3+212.k3f9`: the bank, the episodes, and letters that differ wherever a number does. */
function versionOf(correction: Correction, episodes: number): string {
  const letters = JSON.stringify(correction);
  let hash = 2166136261;
  for (let index = 0; index < letters.length; index++) {
    hash = Math.imul(hash ^ letters.charCodeAt(index), 16777619) >>> 0;
  }
  return `${BANK_VERSION}+${episodes}.${hash.toString(36)}`;
}
