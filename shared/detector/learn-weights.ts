// The weights of the bank's curves and of the patients' errors under which scores are most probable, by expectation and
// maximisation, drawn towards those at the start; and how far they may be followed.
import type { Priors } from './bank.ts';
import { bankFor } from './curves.ts';
import { posteriorOf } from './fit.ts';
import { at } from './numbers.ts';
import { runThrough } from './run.ts';
import type { Steps } from './steps.ts';
import { isWaiting } from './sums.ts';
import type { EpisodeSeries } from './types.ts';

/** What the assumptions of the bank weigh, in episodes. */
const PSEUDO = { entries: 60, noises: 50 };
const ROUNDS = 40;
/** No curve or error becomes so many times as common as assumed at first, or more. */
const MOST_GROWTH = 3;

/** Shares of one: of the curves of all families, one after the other, and of the errors. */
export interface Weights {
  readonly entries: Float64Array;
  readonly noises: Float64Array;
}

export function weightsOf({ families, noises }: Priors): Weights {
  const entries = families.flatMap(({ prior, members }) => {
    const total = members.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
    return members.map(({ weight }) => (prior * (weight ?? 1)) / total);
  });
  return { entries: Float64Array.from(entries), noises: Float64Array.from(noises, ({ weight }) => weight) };
}

/** The same shapes and errors with other weights. */
export function withWeights(priors: Priors, { entries, noises }: Weights): Priors {
  let place = 0;
  const families = priors.families.map(family => {
    const members = family.members.map(entry => ({ ...entry, weight: at(entries, place++) }));
    return { ...family, members, prior: members.reduce((sum, { weight }) => sum + weight, 0) };
  });
  return {
    ...priors,
    families,
    noises: priors.noises.map((noise, index) => ({ ...noise, weight: at(noises, index) })),
  };
}

/** So much of the learned weights, and the rest of those at the start; none becomes much larger than at the start. */
export function mixed(start: Weights, learned: Weights, belief: number): Weights {
  const mix = (one: Float64Array, other: Float64Array) =>
    shared(
      one.map((weight, index) =>
        Math.min(MOST_GROWTH * weight, (1 - belief) * weight + belief * at(other, index)),
      ),
    );
  return { entries: mix(start.entries, learned.entries), noises: mix(start.noises, learned.noises) };
}

/**
 * How much worse a patient drawn by `assumed` is foreseen under `other` at most, as a mean log likelihood.
 * Source: Kullback and Leibler 1951, On information and sufficiency.
 */
export function lossUnder(assumed: Weights, other: Weights): number {
  const divergence = (one: Float64Array, two: Float64Array) =>
    one.reduce(
      (sum, weight, index) => sum + (weight > 0 ? weight * Math.log(weight / at(two, index)) : 0),
      0,
    );
  return divergence(assumed.entries, other.entries) + divergence(assumed.noises, other.noises);
}

/** How much of one episode a curve with an error holds under the starting weights. */
interface Share {
  readonly entry: number;
  readonly noise: number;
  readonly weight: number;
}

/** One step for each episode and each round. */
export function* weigh(start: Priors, episodes: readonly EpisodeSeries[]): Steps<Weights> {
  const shares: Share[][] = [];
  for (const series of episodes) {
    shares.push(sharesOf(start, series));
    yield;
  }
  const first = weightsOf(start);
  let now = first;
  for (let round = 0; round < ROUNDS; round++) {
    now = improved(first, now, shares);
    yield;
  }
  return now;
}

function sharesOf(start: Priors, series: EpisodeSeries): Share[] {
  const { now } = runThrough(series, start);
  const { weights } = posteriorOf(now);
  const { members } = bankFor(now.measures.length, start);
  const firsts = firstPlaces(start);
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
      shares.push({ entry: (firsts.get(family) ?? 0) + entry, noise, weight });
    }
  }
  return shares;
}

/** Place of each family's first curve among all. */
function firstPlaces({ families }: Priors): Map<string, number> {
  let place = 0;
  return new Map(
    families.map(({ name, members }) => {
      const first = place;
      place += members.length;
      return [name, first];
    }),
  );
}

/** One round: what each episode is taken for under the weights now, and the weights that follow. */
function improved(first: Weights, now: Weights, episodes: readonly (readonly Share[])[]): Weights {
  const entries = first.entries.map(weight => weight * PSEUDO.entries);
  const noises = first.noises.map(weight => weight * PSEUDO.noises);
  const ratios = {
    entries: now.entries.map((weight, index) => weight / at(first.entries, index)),
    noises: now.noises.map((weight, index) => weight / at(first.noises, index)),
  };
  for (const shares of episodes) {
    const held = shares.map(
      ({ entry, noise, weight }) => weight * at(ratios.entries, entry) * at(ratios.noises, noise),
    );
    const total = held.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) continue;
    for (const [index, { entry, noise }] of shares.entries()) {
      const part = (held[index] ?? 0) / total;
      entries[entry] = at(entries, entry) + part;
      noises[noise] = at(noises, noise) + part;
    }
  }
  return { entries: shared(entries), noises: shared(noises) };
}

function shared(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}
