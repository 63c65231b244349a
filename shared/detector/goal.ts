// When a measure counts as met, and how probably all of them are.
import { evidence } from '../clinical/evidence/registry.ts';
import { at, normalCdf } from './numbers.ts';
import type { UsableMeasure } from './prepare.ts';

/** Half an important difference short of the goal counts as met. */
export const MET = evidence('stall.met').value;

/** A curve that has come to rest expects its gain with certainty. */
export const LEAST_VARIANCE = 1e-12;

/** Square of the standard deviations short of the goal beyond which a measure counts as not met, to thirteen digits. */
const FAR_FROM_MET = 7.5 ** 2;

/** Whether a measure has certainly not been met, by its expected distance to the goal and the variance of that. */
export function isUnmet(distance: number, variance: number): boolean {
  const short = MET - distance;
  return short > 0 && short * short > FAR_FROM_MET * Math.max(variance, LEAST_VARIANCE);
}

/** Probability that a measure is met. */
export function metBy(distance: number, variance: number): number {
  if (isUnmet(distance, variance)) return 0;
  return normalCdf((distance - MET) / Math.sqrt(Math.max(variance, LEAST_VARIANCE)));
}

/**
 * Between measures met independently of each other and all together; the sides of one are met together.
 * @param met probability by measure; NaN for one without a score
 * @param parts share of each measure in a mean
 */
export function allMet(measures: readonly UsableMeasure[], parts: Float64Array, met: Float64Array): number {
  let [product, least, seen] = [1, 1, 0];
  for (let place = 0; place < met.length; place++) {
    const own = at(met, place);
    if (Number.isNaN(own)) continue;
    const part = at(parts, place);
    product *= part === 1 ? own : leastOfSides(measures, met, place) ** part;
    if (own < least) least = own;
    seen++;
  }
  return seen === 0 ? 0 : 0.5 * (product + least);
}

function leastOfSides(measures: readonly UsableMeasure[], met: Float64Array, place: number): number {
  const sideOf = measures[place]?.sideOf;
  return met.reduce((least, own, other) => {
    return measures[other]?.sideOf === sideOf && own < least ? own : least;
  }, 1);
}
