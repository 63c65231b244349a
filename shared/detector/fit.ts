// The posterior of every curve: how probable it is, what size and levels it implies, what it expects of the next
// 28 days. Exact: all unknowns of a curve are Gaussian and are integrated in closed form. First the probability of all
// curves, then what the probable ones say.
import type { Prior } from './bank.ts';
import type { Group } from './curves.ts';
import { factorise } from './matrix.ts';
import { at } from './numbers.ts';
import { createOutlook, loadGroup, loadShape, writeCurve } from './outlook.ts';
import { createRegression, type Regression, solveLevels, solveShape } from './regression.ts';
import { isWaiting, type Sums } from './sums.ts';

/** Posterior by curve; a curve is a member of the bank at one noise multiple: `noise * members + member`. */
export interface Fits {
  /** Shares of one; zero for curves too improbable to be looked at. */
  readonly weights: Float64Array;
  /** Expected gain of the next 28 days over the measures not met, and its variance. */
  readonly gains: Float64Array;
  readonly gainVariances: Float64Array;
  /** Room left on the scale, mean over the same measures. */
  readonly rooms: Float64Array;
  /** Expected size of a break. */
  readonly seconds: Float64Array;
  /** By curve and measure: distance to the goal now and its variance, and the amplitude. */
  readonly distances: Float64Array;
  readonly variances: Float64Array;
  readonly amplitudes: Float64Array;
  /** Each measure by itself; only where asked for. */
  readonly own: OwnGains | null;
}

/** By curve and measure: expected gain of the next 28 days, and its variance. */
export interface OwnGains {
  readonly gains: Float64Array;
  readonly variances: Float64Array;
}

/** All curves below this share of the probability together do not move a fifth digit. */
const NEGLIGIBLE = 1e-6;

/**
 * @param among weights of an earlier day: only curves that carried some then are fitted; all of them without it
 * @param isPerMeasure also the gain of each measure by itself
 */
export function fitCurves(sums: Sums, among: Float64Array | null = null, isPerMeasure = false): Fits {
  const count = sums.measures.length;
  const curves = sums.bank.priors.noises.length * sums.bank.members.length;
  const fits: Fits = {
    weights: posteriorOf(sums, among).weights,
    gains: new Float64Array(curves),
    gainVariances: new Float64Array(curves),
    rooms: new Float64Array(curves),
    seconds: new Float64Array(curves),
    distances: new Float64Array(curves * count),
    variances: new Float64Array(curves * count),
    amplitudes: new Float64Array(curves * count),
    own: isPerMeasure
      ? { gains: new Float64Array(curves * count), variances: new Float64Array(curves * count) }
      : null,
  };
  describe(sums, fits);
  return fits;
}

/** Probability of every curve, and how well all of them together foresaw the scores (log evidence). */
interface Posterior {
  readonly weights: Float64Array;
  readonly evidence: number;
}

/** Posterior probability of every curve. */
export function posteriorOf(sums: Sums, among: Float64Array | null = null): Posterior {
  const { members, priors: assumed } = sums.bank;
  const priors = priorsOn(sums);
  const work = createRegression(sums.measures.length);
  const weights = new Float64Array(assumed.noises.length * members.length).fill(Number.NEGATIVE_INFINITY);
  for (const [noise, { weight }] of assumed.noises.entries()) {
    const levels = solveLevels(sums, noise);
    const base = Math.log(weight) + levels.evidence;
    const deviations = createDeviations(sums.measures.length);
    let solved = -1;
    for (const group of sums.bank.groups) {
      if (isWaiting(sums, group.shape) || isLeftOut(among, noise * members.length, group)) continue;
      if (group.shape !== solved) solveShape(sums, levels, group.shape, work);
      solved = group.shape;
      weighDeviations(group, work, deviations);
      for (let member = group.from; member < group.to; member++) {
        const prior = at(priors, member);
        const amplitude = members[member]?.amplitude;
        if (prior === 0 || !amplitude) continue;
        const evidence = base + work.evidence + evidenceOf(amplitude, deviations);
        weights[noise * members.length + member] = Math.log(prior) + evidence;
      }
    }
  }
  return { weights, evidence: normalise(weights) };
}

// A curve without this share does not come back with one more score.
const LEAST_AMONG = 1e-3;

function isLeftOut(among: Float64Array | null, first: number, { from, to }: Group): boolean {
  if (among === null) return false;
  for (let member = from; member < to; member++) if (at(among, first + member) >= LEAST_AMONG) return false;
  return true;
}

/** Shapes of the curves that may carry a share after one more score, by the weights of the day before it. */
export function shapesAmong({ bank }: Sums, among: Float64Array): number[] {
  const shapes = new Set<number>();
  for (let noise = 0; noise < bank.priors.noises.length; noise++) {
    for (const group of bank.groups) {
      if (!isLeftOut(among, noise * bank.members.length, group)) shapes.add(group.shape);
    }
  }
  return [...shapes];
}

/** Before its break a curve is counted with the one that stands in for it. */
function priorsOn(sums: Sums): Float64Array {
  const { members } = sums.bank;
  const priors = new Float64Array(members.length);
  for (const [index, { shape, prior, standIn }] of members.entries()) {
    const place = isWaiting(sums, shape) ? standIn : index;
    priors[place] = at(priors, place) + prior;
  }
  return priors;
}

/** From logarithms to shares of one; answers the logarithm of what was shared out. */
function normalise(weights: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let curve = 0; curve < weights.length; curve++) top = Math.max(top, at(weights, curve));
  const least = top + Math.log(NEGLIGIBLE);
  let total = 0;
  for (let curve = 0; curve < weights.length; curve++) {
    const logarithm = at(weights, curve);
    weights[curve] = logarithm < least ? 0 : Math.exp(logarithm - top);
    total += at(weights, curve);
  }
  for (let curve = 0; curve < weights.length; curve++) weights[curve] = at(weights, curve) / total;
  return top + Math.log(total);
}

/** A shape with its own deviations integrated: what is left to say of the common amplitude. */
interface Deviations {
  readonly factors: Float64Array;
  readonly ones: Float64Array;
  readonly scores: Float64Array;
  precision: number;
  information: number;
  evidence: number;
}

function createDeviations(count: number): Deviations {
  return {
    factors: new Float64Array(count * count),
    ones: new Float64Array(count),
    scores: new Float64Array(count),
    precision: 0,
    information: 0,
    evidence: 0,
  };
}

function weighDeviations({ deviation }: Group, work: Regression, deviations: Deviations): void {
  const { count, information, vector } = work;
  const { factors, ones, scores } = deviations;
  const own = 1 / (deviation * deviation);
  factors.set(information);
  for (let row = 0; row < count; row++) factors[row * (count + 1)] = at(factors, row * (count + 1)) + own;
  const determinant = factorise(factors, count);
  let [oneOne, oneScore, scoreScore] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    let one = 1;
    let score = at(vector, row);
    for (let column = 0; column < row; column++) {
      const factor = at(factors, row * count + column);
      one -= factor * at(ones, column);
      score -= factor * at(scores, column);
    }
    ones[row] = one;
    scores[row] = score;
    const pivot = at(factors, row * (count + 1));
    oneOne += (one * one) / pivot;
    oneScore += (one * score) / pivot;
    scoreScore += (score * score) / pivot;
  }
  deviations.precision = own * (count - own * oneOne);
  deviations.information = own * oneScore;
  deviations.evidence = 0.5 * (scoreScore - Math.log(determinant) - 2 * count * Math.log(deviation));
}

/** Log evidence of a curve beyond what its shape and noise multiple say. */
function evidenceOf({ mean, spread }: Prior, { precision, information, evidence }: Deviations): number {
  const own = 1 / (spread * spread);
  const total = own + precision;
  const score = mean * own + information;
  return evidence + 0.5 * ((score * score) / total - mean * mean * own - Math.log(total / own));
}

/** Fills in what the curves with a weight expect. */
function describe(sums: Sums, fits: Fits): void {
  const { bank, measures } = sums;
  const work = createRegression(measures.length);
  const outlook = createOutlook(measures.length);
  for (let noise = 0; noise < bank.priors.noises.length; noise++) {
    const levels = solveLevels(sums, noise);
    const first = noise * bank.members.length;
    let solved = -1;
    for (const group of bank.groups) {
      const shape = bank.shapes[group.shape];
      if (!shape || !hasWeight(fits, first + group.from, first + group.to)) continue;
      if (group.shape !== solved) {
        solveShape(sums, levels, group.shape, work);
        loadShape(sums, levels, shape, work, outlook);
        solved = group.shape;
      }
      loadGroup(group.deviation, work, outlook);
      for (let member = group.from; member < group.to; member++) {
        const amplitude = bank.members[member]?.amplitude;
        if (amplitude && at(fits.weights, first + member) > 0) {
          writeCurve(sums, shape, work, outlook, amplitude, first + member, fits);
        }
      }
    }
  }
}

function hasWeight({ weights }: Fits, from: number, to: number): boolean {
  for (let curve = from; curve < to; curve++) if (at(weights, curve) > 0) return true;
  return false;
}
