// A damped local trend: where the next scores are expected whatever the shape of the course. It only judges outliers:
// how probable it is that a score comes from the wild branch of the error. Small enough to run at every visit.
import { type Priors, SHARED_ERROR } from './bank.ts';
import { at } from './numbers.ts';
import type { PreparedVisit, UsableMeasure } from './prepare.ts';

// Speeds in MCID per 28 days; chosen by us as plain statements on recoveries.
export const TREND = {
  /** Speed decays with this time constant, in days. */
  decayDays: 45,
  /** Common speed of all measures: at the start, and what it wanders about later. */
  common: { mean: 1.3, spread: 1, wander: 0.35 },
  /** A measure's own speed on top of it. */
  own: { spread: 0.35, wander: 0.2 },
  daysOfSpeed: 28,
} as const;

/** State: level of each measure, own speed of each, common speed, and the two errors all scores of a visit share. */
export interface Trend {
  readonly measures: readonly UsableMeasure[];
  readonly priors: Priors;
  day: number;
  readonly isSeen: boolean[];
  readonly means: Float64Array;
  /** Covariances, full square. */
  readonly covariances: Float64Array;
  /** Memory for one score. */
  readonly gains: Float64Array;
}

export function createTrend(measures: readonly UsableMeasure[], levels: Float64Array, priors: Priors): Trend {
  const count = measures.length;
  const size = 2 * count + 3;
  const means = new Float64Array(size);
  const covariances = new Float64Array(size * size);
  means.set(levels);
  means[2 * count] = TREND.common.mean;
  for (let place = 0; place < count; place++) {
    covariances[place * (size + 1)] = priors.level.spread ** 2;
    covariances[(count + place) * (size + 1)] = TREND.own.spread ** 2;
  }
  covariances[2 * count * (size + 1)] = TREND.common.spread ** 2;
  const isSeen = measures.map(() => false);
  return { measures, priors, day: 0, isSeen, means, covariances, gains: new Float64Array(size) };
}

export function copyTrend(trend: Trend): Trend {
  return {
    ...trend,
    isSeen: trend.isSeen.slice(),
    means: trend.means.slice(),
    covariances: trend.covariances.slice(),
  };
}

/** Takes in a visit; answers for each of its scores the probability that it is an outlier. */
export function judgeOutliers(trend: Trend, visit: PreparedVisit, day: number): Float64Array {
  move(trend, day - trend.day);
  trend.day = day;
  renewSharedErrors(trend, visit.flare);
  const answers = new Float64Array(visit.measures.length);
  for (let score = 0; score < answers.length; score++) answers[score] = judgeScore(trend, visit, score);
  for (const place of visit.measures) trend.isSeen[place] = true;
  return answers;
}

/** Lets `days` pass: levels gain by their speed, speeds decay and wander. */
function move(trend: Trend, days: number): void {
  if (days <= 0) return;
  const { measures, means, covariances, isSeen } = trend;
  const count = measures.length;
  const size = 2 * count + 3;
  const common = 2 * count;
  const decay = Math.exp(-days / TREND.decayDays);
  const reach = (TREND.decayDays * (1 - decay)) / TREND.daysOfSpeed;
  for (let place = 0; place < count; place++) {
    if (!isSeen[place]) continue;
    means[place] = at(means, place) + reach * (at(means, count + place) + at(means, common));
    addRow(covariances, size, place, count + place, common, reach);
  }
  for (let entry = count; entry <= common; entry++) {
    means[entry] = decay * at(means, entry);
    for (let other = 0; other < size; other++) {
      covariances[entry * size + other] = decay * at(covariances, entry * size + other);
      covariances[other * size + entry] = decay * at(covariances, other * size + entry);
    }
    const { wander } = entry === common ? TREND.common : TREND.own;
    const own = entry * (size + 1);
    covariances[own] = at(covariances, own) + wander ** 2 * (1 - decay ** 2);
  }
}

/** Covariances after `level += reach * (one + other)`. */
function addRow(
  covariances: Float64Array,
  size: number,
  level: number,
  one: number,
  other: number,
  reach: number,
): void {
  for (let entry = 0; entry < size; entry++) {
    const added = at(covariances, one * size + entry) + at(covariances, other * size + entry);
    covariances[level * size + entry] = at(covariances, level * size + entry) + reach * added;
  }
  for (let entry = 0; entry < size; entry++) {
    const added = at(covariances, entry * size + one) + at(covariances, entry * size + other);
    covariances[entry * size + level] = at(covariances, entry * size + level) + reach * added;
  }
}

/** A new visit has a bad or good day of its own, and a flare-up of its own. */
function renewSharedErrors({ measures, priors, means, covariances }: Trend, flare: boolean): void {
  const size = 2 * measures.length + 3;
  for (let entry = size - 2; entry < size; entry++) {
    means[entry] = 0;
    for (let other = 0; other < size; other++) {
      covariances[entry * size + other] = 0;
      covariances[other * size + entry] = 0;
    }
  }
  covariances[(size - 2) * (size + 1)] = 1;
  covariances[(size - 1) * (size + 1)] = flare ? priors.flare.variance : 0;
}

function judgeScore(
  { measures, priors, means, covariances, gains }: Trend,
  visit: PreparedVisit,
  score: number,
): number {
  const size = 2 * measures.length + 3;
  const place = at(visit.measures, score);
  const measure = measures[place];
  if (!measure) return 0;
  const averaged = at(visit.counts, score);
  const { outlier, flare } = priors;
  // One judgement of outliers serves all noise multiples.
  const error = outlier.multiple * measure.error;
  const share = error * Math.sqrt(SHARED_ERROR / averaged);
  for (let entry = 0; entry < size; entry++) {
    const row = entry * size;
    gains[entry] =
      at(covariances, row + place) +
      share * at(covariances, row + size - 2) +
      at(covariances, row + size - 1);
  }
  const variance = at(gains, place) + share * at(gains, size - 2) + at(gains, size - 1);
  const expected = at(means, place) + share * at(means, size - 2) + at(means, size - 1);
  const residual = at(visit.scores, score) + (visit.flare ? flare.drop : 0) - expected;
  const own = ((1 - SHARED_ERROR) * error ** 2 + measure.roundingVariance) / averaged;
  const wild = own + wildVariance(measure, priors) / averaged;
  const probability = outlierProbability(residual, variance + own, variance + wild, outlier.share);
  const total = variance + effectiveVariance(own, wild, probability);
  for (let entry = 0; entry < size; entry++) {
    const gain = at(gains, entry) / total;
    means[entry] = at(means, entry) + gain * residual;
    for (let other = 0; other < size; other++) {
      const index = entry * size + other;
      covariances[index] = at(covariances, index) - gain * at(gains, other);
    }
  }
  return probability;
}

/** What the wild branch adds to the variance of one score. */
export function wildVariance(measure: UsableMeasure, { outlier }: Priors): number {
  return (outlier.spread * measure.error) ** 2;
}

/** Probability of the wild branch, from the variances of the residual under both. */
function outlierProbability(residual: number, common: number, wild: number, share: number): number {
  const tame = ((1 - share) * Math.exp((-0.5 * residual ** 2) / common)) / Math.sqrt(common);
  const loose = (share * Math.exp((-0.5 * residual ** 2) / wild)) / Math.sqrt(wild);
  // Both are zero only for a score beyond any error.
  return tame + loose > 0 ? loose / (tame + loose) : 1;
}

/** Variance with the mean precision of both branches. */
export function effectiveVariance(own: number, wild: number, probability: number): number {
  return 1 / ((1 - probability) / own + probability / wild);
}
