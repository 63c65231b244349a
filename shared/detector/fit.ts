// The posterior of every curve: how probable it is, what size and levels it implies, what it expects of the next
// 28 days. Exact: all unknowns of a curve are Gaussian and are integrated in closed form.
import type { Bank, Group } from './curves.ts';
import { at } from './numbers.ts';
import {
  createOutlook,
  integrateDeviations,
  loadDistances,
  loadShape,
  type Outlook,
  writeCurve,
} from './outlook.ts';
import { createRegression, solveLevels, solveShape, solveStem } from './regression.ts';
import { isWaiting, type Kept, type Sums } from './sums.ts';

/** Posterior by curve; a curve is a member of the bank at one noise multiple: `noise * members + member`. */
export interface Fits {
  /** Shares of one; zero for curves too improbable to be looked at. */
  readonly weights: Float64Array;
  /** Expected gain of the next 28 days over the measures not met, no further than the scale goes; its variance. */
  readonly gains: Float64Array;
  readonly gainVariances: Float64Array;
  /** Probability that the goals are met. */
  readonly recovered: Float64Array;
  /** Expected size of a break. */
  readonly seconds: Float64Array;
  /** By curve and measure: distance to the goal now, and the amplitude. */
  readonly distances: Float64Array;
  readonly amplitudes: Float64Array;
  /** Each measure by itself; only where asked for. */
  readonly own: OwnGains | null;
}

/** By curve and measure: expected gain of the next 28 days, its variance, and the probability that the goal is met. */
export interface OwnGains {
  readonly gains: Float64Array;
  readonly variances: Float64Array;
  readonly met: Float64Array;
}

/** A curve below this share of the most probable one moves no ninth digit. */
const LEAST_LOGARITHM = Math.log(1e-12);

/**
 * @param among weights of an earlier day: only curves that carried some then are fitted; all of them without it
 * @param isPerMeasure also the gain of each measure by itself
 * @param memory fits that are spent, of any episode; what stands in them is never read
 */
export function fitCurves(
  sums: Sums,
  among: Float64Array | null = null,
  isPerMeasure = false,
  memory: Fits | null = null,
): Fits {
  const fits = memory && isOfSize(memory, sums, isPerMeasure) ? memory : createFits(sums, isPerMeasure);
  weighCurves(sums, among, fits.weights, fits);
  normalise(fits.weights);
  return fits;
}

function isOfSize(
  { weights, distances, own }: Fits,
  { bank, measures }: Sums,
  isPerMeasure: boolean,
): boolean {
  const curves = bank.priors.noises.length * bank.members.length;
  return (
    weights.length === curves &&
    distances.length === curves * measures.length &&
    (own !== null) === isPerMeasure
  );
}

function createFits(sums: Sums, isPerMeasure: boolean): Fits {
  const curves = sums.bank.priors.noises.length * sums.bank.members.length;
  const byCurve = () => new Float64Array(curves);
  const byMeasure = () => new Float64Array(curves * sums.measures.length);
  return {
    weights: byCurve(),
    gains: byCurve(),
    gainVariances: byCurve(),
    recovered: byCurve(),
    seconds: byCurve(),
    distances: byMeasure(),
    amplitudes: byMeasure(),
    own: isPerMeasure ? { gains: byMeasure(), variances: byMeasure(), met: byMeasure() } : null,
  };
}

/** Probability of every curve, and how well all of them together foresaw the scores (log evidence). */
interface Posterior {
  readonly weights: Float64Array;
  readonly evidence: number;
}

/** Posterior probability of every curve, without what the curves say. */
export function posteriorOf(sums: Sums): Posterior {
  const { members, priors } = sums.bank;
  const weights = new Float64Array(priors.noises.length * members.length);
  weighCurves(sums, null, weights, null);
  return { weights, evidence: normalise(weights) };
}

/**
 * Log weight of every curve. What a curve says is written into `fits` on the way, while the regression of its shape is
 * at hand; those are left out that are already too far behind the best one so far.
 */
function weighCurves(sums: Sums, among: Float64Array | null, weights: Float64Array, fits: Fits | null): void {
  const { members, groups, shapes, flat, priors: assumed } = sums.bank;
  const priors = logPriorsOn(sums);
  const work = createRegression(sums.measures.length);
  const outlook = createOutlook(sums.measures.length);
  weights.fill(Number.NEGATIVE_INFINITY);
  let top = Number.NEGATIVE_INFINITY;
  for (const [noise, { weight }] of assumed.noises.entries()) {
    const levels = solveLevels(sums, noise);
    const first = noise * members.length;
    let [stem, solved, loaded] = [-1, -1, -1];
    for (const group of groups) {
      if (isWaiting(sums, group.shape) || isLeftOut(among, first, group)) continue;
      const shape = shapes[group.shape];
      if (!shape) continue;
      if (shape.stem !== stem) solveStem(sums, levels, shape.stem, work);
      stem = shape.stem;
      if (group.shape !== solved) solveShape(sums, levels, group.shape, work);
      solved = group.shape;
      integrateDeviations(group.deviation, work, outlook);
      const base = Math.log(weight) + levels.evidence + work.evidence + outlook.evidence;
      const best = weighMembers(flat, group, priors, base, outlook, weights, first);
      top = Math.max(top, best);
      if (fits === null || best < top + LEAST_LOGARITHM) continue;
      if (group.shape !== loaded) loadShape(sums, levels, shape, work, outlook);
      loaded = group.shape;
      loadDistances(outlook);
      for (let member = group.from; member < group.to; member++) {
        if (at(weights, first + member) < top + LEAST_LOGARITHM) continue;
        writeCurve(sums, shape, work, outlook, member, first + member, fits);
      }
    }
  }
}

/** Log weights of the members of a group; answers the largest. @param base what all of them share */
function weighMembers(
  { means, precisions }: Bank['flat'],
  { from, to }: Group,
  priors: Float64Array,
  base: number,
  { commonPrecision, commonInformation }: Outlook,
  weights: Float64Array,
  first: number,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let member = from; member < to; member++) {
    const mean = at(means, member);
    const own = at(precisions, member);
    const total = own + commonPrecision;
    const score = mean * own + commonInformation;
    const evidence = (score * score) / total - mean * mean * own - Math.log(total / own);
    const logarithm = at(priors, member) + base + 0.5 * evidence;
    weights[first + member] = logarithm;
    if (logarithm > best) best = logarithm;
  }
  return best;
}

// A curve without this share does not come back with one more score.
const LEAST_AMONG = 1e-3;

function isLeftOut(among: Float64Array | null, first: number, { from, to }: Group): boolean {
  if (among === null) return false;
  for (let member = from; member < to; member++) if (at(among, first + member) >= LEAST_AMONG) return false;
  return true;
}

/** What the curves need that may carry a share after one more score, by the weights of the day before it. */
export function keptAmong({ bank }: Sums, among: Float64Array): Kept {
  const [stems, seconds] = [new Set<number>(), new Set<number>()];
  for (let noise = 0; noise < bank.priors.noises.length; noise++) {
    for (const group of bank.groups) {
      const shape = bank.shapes[group.shape];
      if (!shape || isLeftOut(among, noise * bank.members.length, group)) continue;
      stems.add(shape.stem);
      if (shape.psi) seconds.add(group.shape);
    }
  }
  return { stems: [...stems], seconds: [...seconds] };
}

const logPriors = new WeakMap<Bank, Map<number, Float64Array>>();

/**
 * Logarithms of the priors. Before its break a curve is counted with the one that stands in for it; they are worked out
 * once for each number of breaks that have come.
 */
function logPriorsOn(sums: Sums): Float64Array {
  const { bank, day } = sums;
  const known = logPriors.get(bank) ?? new Map<number, Float64Array>();
  logPriors.set(bank, known);
  const breaks = bank.breakDays.findLastIndex(breakDay => breakDay <= day);
  const found = known.get(breaks);
  if (found) return found;
  const priors = new Float64Array(bank.members.length);
  for (const [index, { shape, prior, standIn }] of bank.members.entries()) {
    const place = isWaiting(sums, shape) ? standIn : index;
    priors[place] = at(priors, place) + prior;
  }
  const logarithms = priors.map(Math.log);
  known.set(breaks, logarithms);
  return logarithms;
}

/** From logarithms to shares of one; answers the logarithm of what was shared out. */
function normalise(weights: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let curve = 0; curve < weights.length; curve++) top = Math.max(top, at(weights, curve));
  const least = top + LEAST_LOGARITHM;
  let total = 0;
  for (let curve = 0; curve < weights.length; curve++) {
    const logarithm = at(weights, curve);
    weights[curve] = logarithm < least ? 0 : Math.exp(logarithm - top);
    total += at(weights, curve);
  }
  for (let curve = 0; curve < weights.length; curve++) weights[curve] = at(weights, curve) / total;
  return top + Math.log(total);
}
