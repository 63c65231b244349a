// How near any detector could come to several laws at once without knowing which of them holds. Whatever a detector does,
// its mean over a mixture of laws is no better than that of the filter that knows the mixture (Bayes); so the mixture
// that is worst for that filter tells what nobody can go below on all of its laws.
// Source: the minimax theorem for decisions; Ferguson, Mathematical Statistics, 1967, chapter 2.
import type { Priors } from '../../../../shared/detector/bank.ts';
import { summarize } from '../../../../shared/detector/combine.ts';
import { posteriorOf } from '../../../../shared/detector/fit.ts';
import { startRun, step } from '../../../../shared/detector/run.ts';
import { type Drawn, episodesOf } from '../../../../shared/detector/simulated/episodes.ts';
import type { Law } from '../../../../shared/detector/simulated/law.ts';
import { DEFAULT_OPTIONS } from '../../../../shared/detector/types.ts';
import { limitsOf } from './limits.ts';
import { referencePriors } from './reference.ts';
import { standardError, withoutEachPart } from './scorer.ts';

/** What the filters that know each law say of one visit. */
interface Heard {
  readonly said: readonly number[];
  /** What the detector says, which knows none of the laws. */
  readonly own: number;
  /** Logarithm of how probable each takes the scores up to this visit. */
  readonly evidence: readonly number[];
}

/** The visits of one patient. */
type HeardPatient = readonly Heard[];

/** Patients of one law, and the most by which a Brier score may be worse than that of the filter that knows it. */
export interface HeardLaw {
  /** Place of that filter among those heard. */
  readonly place: number;
  readonly limit: number;
  readonly patients: readonly HeardPatient[];
}

export interface Frontier {
  readonly laws: readonly string[];
  /** On one law at least, the Brier score of any detector is worse than its reference by so many limits. */
  readonly timesLimit: number;
  readonly error: number;
  /** The same for the detector as it comes: mean over the same mixture of the laws. */
  readonly own: number;
}

const ROUNDS = 400;
const PACE = 0.3;

/** @param patients of each law: one half tells the worst mixture, the other half what it costs */
export function frontierOf(laws: readonly Law[], patients: number, seed: number): Frontier {
  const filters = laws.map(law => referencePriors(law));
  const heard = laws.map((law, place) => ({
    place,
    limit: limitsOf(law).brier,
    patients: episodesOf(law, patients, seed).map(drawn => hear(filters, drawn)),
  }));
  const half = (from: number) =>
    heard.map(law => ({ ...law, patients: law.patients.filter((_, index) => index % 2 === from) }));
  const shares = worstShares(half(0));
  const judged = half(1);
  const withoutParts = withoutEachPart(rest =>
    costOf(
      judged.map(law => ({ ...law, patients: rest(law.patients) })),
      shares,
    ),
  );
  return {
    laws: laws.map(({ name }) => name),
    timesLimit: costOf(judged, shares),
    error: standardError(withoutParts),
    own: sharedOut(
      judged.map(law => costOfLaw(law, ({ own }) => own)),
      shares,
    ),
  };
}

function hear(filters: readonly Priors[], { series, truth }: Drawn): HeardPatient {
  const own = startRun(series);
  const runs = filters.map(priors => startRun(series, priors));
  return series.visits.flatMap((visit, index) => {
    for (const run of [own, ...runs]) step(run, visit, index);
    if (!truth.visits[index]?.scored) return [];
    return {
      own: summarize(own.now, DEFAULT_OPTIONS.stallLimit).pStalled,
      said: runs.map(({ now }) => summarize(now, DEFAULT_OPTIONS.stallLimit).pStalled),
      evidence: runs.map(({ now }) => posteriorOf(now).evidence),
    };
  });
}

/** Shares of the laws under which the filter that knows them is furthest from those that know the law itself. */
export function worstShares(laws: readonly HeardLaw[]): readonly number[] {
  let shares: readonly number[] = laws.map(() => 1 / laws.length);
  for (let round = 0; round < ROUNDS; round++) {
    const costs = costsOf(laws, shares);
    const grown = shares.map((share, index) => share * Math.exp(PACE * (costs[index] ?? 0)));
    const total = grown.reduce((sum, share) => sum + share, 0);
    shares = grown.map(share => share / total);
  }
  return shares;
}

function costOf(laws: readonly HeardLaw[], shares: readonly number[]): number {
  return sharedOut(costsOf(laws, shares), shares);
}

function sharedOut(costs: readonly number[], shares: readonly number[]): number {
  return costs.reduce((sum, cost, index) => sum + cost * (shares[index] ?? 0), 0);
}

/** By law: how much worse the filter that knows only the shares is than the one that knows the law, in limits. */
export function costsOf(laws: readonly HeardLaw[], shares: readonly number[]): number[] {
  // A law with a wider limit counts less, so it is met less often in the mixture.
  const mixture = laws.map(({ limit }, index) => (shares[index] ?? 0) / limit);
  return laws.map(law => costOfLaw(law, ({ said, evidence }) => mixed(said, evidence, mixture)));
}

/**
 * How much worse answers are than those of the filter that knows the law, in limits: the expected difference of the Brier
 * scores, which for a filter that is right is the mean squared distance from it, and far less a matter of chance.
 */
function costOfLaw({ place, limit, patients }: HeardLaw, answer: (heard: Heard) => number): number {
  const visits = patients.flat();
  const sum = visits.reduce((total, heard) => total + (answer(heard) - (heard.said[place] ?? 0)) ** 2, 0);
  return sum / visits.length / limit;
}

/** What the filters say together, each by how well it foresaw the patient's scores. */
function mixed(said: readonly number[], evidence: readonly number[], mixture: readonly number[]): number {
  const top = Math.max(...evidence);
  let [sum, total] = [0, 0];
  for (let law = 0; law < said.length; law++) {
    const weight = (mixture[law] ?? 0) * Math.exp((evidence[law] ?? 0) - top);
    sum += weight * (said[law] ?? 0);
    total += weight;
  }
  return sum / total;
}

/** The frontier in words. */
export function frontierLine({ laws, timesLimit, error, own }: Frontier): string {
  const numbers = `${timesLimit.toFixed(2)} ± ${error.toFixed(2)}`;
  return `Nearest that any detector can come to all of these at once without knowing the law: ${numbers} times their Brier limits (${laws.join('; ')}). The detector as it comes, over the same mixture of them: ${own.toFixed(2)} times.`;
}
