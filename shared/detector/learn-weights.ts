// The weights of families, of their members and of the patients' errors under which scores are most probable, by
// expectation and maximisation, drawn towards those at the start.
import type { Priors } from './bank.ts';
import { bankFor } from './curves.ts';
import { posteriorOf } from './fit.ts';
import { at } from './numbers.ts';
import { runThrough } from './run.ts';
import type { Steps } from './steps.ts';
import { isWaiting } from './sums.ts';
import type { EpisodeSeries } from './types.ts';

// Weights of the assumptions of the bank, in episodes.
const PSEUDO = { families: 60, members: 150, noises: 100 };
const ROUNDS = 25;
/** No weight of the bank grows or shrinks more than this many times. */
const MOST_CHANGE = 1.8;

/** How much of an episode a member with an error holds under the starting weights. */
interface Share {
  readonly family: number;
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

/** Shares of one: of families, within each family, of errors. */
export interface Weights {
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
