// What a whole course, once it is over, says of each of its days: what an early verdict is measured against where nobody
// knows the truth.
import type { Priors } from './bank.ts';
import { summarize } from './combine.ts';
import { CURVE_DAYS, type Curve } from './curves.ts';
import type { Fits } from './fit.ts';
import { MET } from './goal.ts';
import { at } from './numbers.ts';
import { runThrough } from './run.ts';
import type { Sums } from './sums.ts';
import type { EpisodeSeries } from './types.ts';

/** Curves below this share of an episode change nothing. */
const LEAST_SHARE = 1e-6;

export interface Hindsight {
  /** Probability that the course had stalled on the day of each visit; null for one of an earlier course. */
  readonly byVisit: readonly (number | null)[];
  /** The same by the verdict of the last visit, not rounded. */
  readonly atEnd: number;
}

/**
 * What all visits say of each of them, by the mean course of each curve. Visits before the last change of course are not
 * judged.
 * @param limit gain over 28 days below which a course counts as stalled, in important differences
 */
export function hindsight(series: EpisodeSeries, priors: Priors, limit: number): Hindsight {
  const { now, courseStart, firstVisit } = runThrough(series, priors);
  const { fits, pStalled } = summarize(now, limit);
  const byVisit = series.visits.map((visit, index) =>
    index < firstVisit
      ? null
      : stalledOn(now, fits, Math.min(visit.day - courseStart, CURVE_DAYS - 1), limit),
  );
  return { byVisit, atEnd: pStalled };
}

function stalledOn(sums: Sums, fits: Fits, day: number, limit: number): number {
  const { members, shapes } = sums.bank;
  let stalled = 0;
  for (let curve = 0; curve < fits.weights.length; curve++) {
    const weight = at(fits.weights, curve);
    const shape = shapes[members[curve % members.length]?.shape ?? 0];
    if (weight < LEAST_SHARE || !shape) continue;
    if (gainOn(sums, fits, curve, shape.curve, day) < limit) stalled += weight;
  }
  return stalled;
}

/** Gain of the next 28 days by the mean course of a curve, over the measures not met; endless where all are met. */
function gainOn(
  sums: Sums,
  fits: Fits,
  curve: number,
  { phi, psi, phiGain, psiGain }: Curve,
  day: number,
): number {
  const { measures, firstDays, parts, bests } = sums;
  const second = at(fits.seconds, curve);
  const phiSince = at(phi, sums.day) - at(phi, day);
  const psiSince = (at(psi, sums.day) - at(psi, day)) * second;
  let [open, gain, room] = [0, 0, 0];
  for (let place = 0; place < measures.length; place++) {
    const first = at(firstDays, place);
    if (first < 0 || first > day) continue;
    const amplitude = at(fits.amplitudes, curve * measures.length + place);
    const distance = at(fits.distances, curve * measures.length + place) - phiSince * amplitude - psiSince;
    if (distance >= MET) continue;
    const part = at(parts, place);
    open += part;
    gain += part * (at(phiGain, day) * amplitude + at(psiGain, day) * second);
    room += part * (at(bests, place) - distance);
  }
  return open === 0 ? Number.POSITIVE_INFINITY : Math.min(gain, room) / open;
}
