// What a practice's own closed episodes say of its patients, by empirical Bayes: no truth is needed, only the scores.
// First the pace and the spread of gains under which the scores are most probable, then by expectation and maximisation
// the weights of families, of their members and of the patients' errors. Everything is drawn towards the assumptions of
// the bank, so that few episodes change little and no set of episodes changes much more than it should.
import { BANK_VERSION, DEFAULT_PRIORS, type Entry, type Heights, type Noise, type Priors } from './bank.ts';
import { bankFor } from './curves.ts';
import { LEAST_VISITS } from './detect.ts';
import { posteriorOf } from './fit.ts';
import { at } from './numbers.ts';
import { WIDE_PRIORS } from './priors-wide.ts';
import { runThrough } from './run.ts';
import { isWaiting } from './sums.ts';
import type { EpisodeSeries } from './types.ts';

/** Fewer closed episodes teach nothing; of more the newest are taken. */
export const LEAST_EPISODES = 50;
export const MOST_EPISODES = 500;

/** What was learned; `priors` go into the options of the detector. */
export interface Learning {
  readonly priors: Priors;
  readonly episodes: number;
  /** Times of courses in multiples of those assumed at first. */
  readonly slowness: number;
  /** Mean error in multiples of the error assumed at first. */
  readonly error: number;
  /** Share of courses that gain little or stop gaining: learned minus assumed at first. */
  readonly stalling: number;
}

// Weights of the assumptions of the bank, in episodes.
const PSEUDO = { families: 60, members: 150, noises: 100 };
const ROUNDS = 25;
/** No weight of the bank grows or shrinks more than this many times. */
const MOST_CHANGE = 1.8;
/** Paces and spreads tried, and how far from 1 they are expected (as a spread of logarithms). */
const PACES = [0.55, 0.74, 1, 1.35, 1.8];
const SPREADS = [0.8, 1, 1.25];
const EXPECTED_CHANGE = 0.4;
/** How much of the logarithm of a pace or spread is believed: the other practices' patients are not forgotten. */
const TRUST = 0.6;
/** Errors that hold less than this share are left out: they cost time and say nothing. */
const LEAST_NOISE = 0.06;

/** Families without lasting gain, for the words. */
const STALLING = ['no-change', 'gain-stopped', 'steady-loss', 'setback', 'late-loss'];

/**
 * Learns from closed episodes, oldest first.
 * @returns null where there are too few of them
 */
export function learnPriors(closed: readonly EpisodeSeries[]): Learning | null {
  const usable = usableEpisodes(closed).slice(-MOST_EPISODES);
  if (usable.length < LEAST_EPISODES) return null;
  const slowness = mostProbable(PACES, factor => withPace(WIDE_PRIORS, factor), usable);
  const paced = withPace(WIDE_PRIORS, slowness);
  const spread = mostProbable(SPREADS, factor => withSpread(paced, factor), usable);
  const start = withSpread(paced, spread);
  const learned = weigh(start, usable);
  const priors = { ...learned, version: versionOf(learned, usable.length) };
  return {
    priors,
    episodes: usable.length,
    slowness,
    error: meanError(priors.noises) / meanError(DEFAULT_PRIORS.noises),
    stalling: stallingShare(priors) - stallingShare(DEFAULT_PRIORS),
  };
}

/** Episodes long enough to be judged. */
export function usableEpisodes(closed: readonly EpisodeSeries[]): EpisodeSeries[] {
  return closed.filter(({ visits }) => visits.length >= LEAST_VISITS);
}

/** Mean of the factors by how well each foresees the scores, drawn towards 1. */
function mostProbable(
  factors: readonly number[],
  priorsWith: (factor: number) => Priors,
  episodes: readonly EpisodeSeries[],
): number {
  const evidences = factors.map(factor => {
    const priors = priorsWith(factor);
    const fit = episodes.reduce(
      (sum, series) => sum + posteriorOf(runThrough(series, priors).now).evidence,
      0,
    );
    return fit - 0.5 * (Math.log(factor) / EXPECTED_CHANGE) ** 2;
  });
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

/** How much of an episode a member with an error holds under the starting weights. */
interface Share {
  readonly family: number;
  readonly entry: number;
  readonly noise: number;
  readonly weight: number;
}

function weigh(start: Priors, episodes: readonly EpisodeSeries[]): Priors {
  const shares = episodes.map(series => sharesOf(start, series));
  const first = weightsOf(start);
  let now = first;
  for (let round = 0; round < ROUNDS; round++) now = improved(first, now, shares);
  const families = start.families.map((family, index) => ({
    ...family,
    prior: now.families[index] ?? 0,
    members: family.members.map((entry, place) => ({ ...entry, weight: now.entries[index]?.[place] ?? 0 })),
  }));
  return { ...start, families, noises: keptNoises(start.noises, now.noises) };
}

interface Weights {
  readonly families: readonly number[];
  readonly entries: readonly (readonly number[])[];
  readonly noises: readonly number[];
}

function weightsOf({ families, noises }: Priors): Weights {
  return {
    families: families.map(({ prior }) => prior),
    entries: families.map(({ members }) => shared(members.map(({ weight }) => weight ?? 1))),
    noises: noises.map(({ weight }) => weight),
  };
}

function sharesOf(start: Priors, series: EpisodeSeries): Share[] {
  const { now } = runThrough(series, start);
  const { weights } = posteriorOf(now);
  const { members } = bankFor(now.measures.length, start);
  const places = new Map(start.families.map(({ name }, place) => [name, place]));
  const waiting = new Map<number, number>();
  for (const { shape, prior, standIn } of members) {
    if (isWaiting(now, shape)) waiting.set(standIn, (waiting.get(standIn) ?? 0) + prior);
  }
  const shares: Share[] = [];
  for (const [noise] of start.noises.entries()) {
    for (const [index, { family, entry, shape, prior, standIn }] of members.entries()) {
      // A curve that waits for its break has its part of the one that stands in.
      const isStandIn = isWaiting(now, shape);
      const held = at(weights, noise * members.length + (isStandIn ? standIn : index));
      const weight = isStandIn ? (held * prior) / (waiting.get(standIn) ?? 1) : held;
      if (entry < 0 || weight === 0) continue;
      shares.push({ family: places.get(family) ?? 0, entry, noise, weight });
    }
  }
  return shares;
}

/** One round: what each episode is taken for under the weights now, and the weights that follow. */
function improved(first: Weights, now: Weights, episodes: readonly (readonly Share[])[]): Weights {
  const families = first.families.map(weight => weight * PSEUDO.families);
  const entries = first.entries.map(own => own.map(weight => weight * PSEUDO.members));
  const noises = first.noises.map(weight => weight * PSEUDO.noises);
  const factorOf = ({ family, entry, noise }: Share) =>
    ratio(now.families, first.families, family) *
    ratio(now.entries[family] ?? [], first.entries[family] ?? [], entry) *
    ratio(now.noises, first.noises, noise);
  for (const shares of episodes) {
    const held = shares.map(share => share.weight * factorOf(share));
    const total = held.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) continue;
    for (const [index, { family, entry, noise }] of shares.entries()) {
      const weight = (held[index] ?? 0) / total;
      add(families, family, weight);
      add(entries[family] ?? [], entry, weight);
      add(noises, noise, weight);
    }
  }
  return {
    families: bounded(shared(families), first.families),
    entries: entries.map((own, family) => bounded(shared(own), first.entries[family] ?? [])),
    noises: shared(noises),
  };
}

function bounded(weights: readonly number[], first: readonly number[]): number[] {
  return shared(
    weights.map((weight, index) => {
      const before = first[index] ?? weight;
      return Math.min(before * MOST_CHANGE, Math.max(before / MOST_CHANGE, weight));
    }),
  );
}

function keptNoises(noises: readonly Noise[], weights: readonly number[]): Noise[] {
  const kept = noises.map((noise, index) => ({ ...noise, weight: weights[index] ?? 0 }));
  const heavy = kept.filter(({ weight }) => weight >= LEAST_NOISE);
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  return heavy.map(noise => ({ ...noise, weight: noise.weight / total }));
}

function shared(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

function add(to: number[], index: number, weight: number): void {
  to[index] = (to[index] ?? 0) + weight;
}

function ratio(now: readonly number[], first: readonly number[], index: number): number {
  return (now[index] ?? 0) / (first[index] ?? 1);
}

function meanError(noises: readonly Noise[]): number {
  return noises.reduce((sum, { multiple, weight }) => sum + multiple * weight, 0);
}

function stallingShare({ families }: Priors): number {
  return families.reduce((sum, { name, prior }) => sum + (STALLING.includes(name) ? prior : 0), 0);
}

/** `2026.2+212.k3f9`: the bank, the episodes, and letters that differ wherever a number does. */
function versionOf(priors: Priors, episodes: number): string {
  const letters = JSON.stringify([priors.families, priors.noises]);
  let hash = 2166136261;
  for (let index = 0; index < letters.length; index++) {
    hash = Math.imul(hash ^ letters.charCodeAt(index), 16777619) >>> 0;
  }
  return `${BANK_VERSION}+${episodes}.${hash.toString(36)}`;
}
