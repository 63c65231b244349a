// From the posterior over curves to probabilities: stalled, worse, recovered, gain to come, day of onset.
import type { Priors } from './bank.ts';
import { type Bank, CURVE_DAYS } from './curves.ts';
import { type Fits, fitCurves } from './fit.ts';
import { LEAST_VARIANCE, MET } from './goal.ts';
import { corrected, NO_CORRECTION } from './learn-correction.ts';
import { at, normalCdf } from './numbers.ts';
import type { Sums } from './sums.ts';

/** The onset is looked for on a grid of this many days. */
const ONSET_GRID_DAYS = 3;
// Curves that add less than this share to the probability of a stall do not move its date.
const LEAST_ONSET_SHARE = 1e-3;

/** The posterior of one day in a few numbers; probabilities unrounded. */
export interface Summary {
  readonly pStalled: number;
  readonly pWorse: number;
  readonly pRecovered: number;
  readonly gain: number;
  readonly gainVariance: number;
  /** Weight of a stall that began on day 3 i, by i; computed when asked for. */
  onsets(): Float64Array;
  /** Probability that so much is gained in the next 28 days, in important differences, and the goals are not met now. */
  chanceOf(gain: number): number;
  /** Probability by family of curves. */
  readonly families: ReadonlyMap<string, number>;
  /** Expected distance of each measure to its goal; by place. */
  readonly levels: Float64Array;
  /** The most probable curve. */
  readonly course: Course;
  /** Probability by curve. */
  readonly weights: Float64Array;
  /** What each curve says. */
  readonly fits: Fits;
}

/**
 * The day of `sums` in numbers; ask for its onsets and chances before adding another visit.
 * @param limit gain over 28 days below which a course counts as stalled, in important differences
 * @param among weights of an earlier day, to look only at curves that mattered then
 * @param isPerMeasure also what each measure says by itself
 * @param memory fits of an earlier summary, of any episode, which is spent
 */
export function summarize(
  sums: Sums,
  limit: number,
  among: Float64Array | null = null,
  isPerMeasure = false,
  memory: Fits | null = null,
): Summary {
  const fits = fitCurves(sums, among, isPerMeasure, memory);
  const count = sums.measures.length;
  const { members } = sums.bank;
  const byMember = new Float64Array(members.length);
  const levels = new Float64Array(count);
  const stalled = new Float64Array(fits.weights.length);
  let [pStalled, pWorse, pRecovered, gain, square] = [0, 0, 0, 0, 0];
  for (let curve = 0; curve < fits.weights.length; curve++) {
    const weight = at(fits.weights, curve);
    if (weight === 0) continue;
    const recovered = at(fits.recovered, curve);
    const expected = at(fits.gains, curve);
    const variance = at(fits.gainVariances, curve);
    const spread = Math.sqrt(Math.max(variance, LEAST_VARIANCE));
    const open = weight * (1 - recovered);
    const stall = open * normalCdf((limit - expected) / spread);
    stalled[curve] = stall;
    pStalled += stall;
    pWorse += open * normalCdf((-limit - expected) / spread);
    pRecovered += weight * recovered;
    gain += weight * expected;
    square += weight * (variance + expected ** 2);
    const member = curve % members.length;
    byMember[member] = at(byMember, member) + weight;
    for (let place = 0; place < count; place++) {
      levels[place] = at(levels, place) + weight * at(fits.distances, curve * count + place);
    }
  }
  const total = pStalled;
  return {
    ...correctedTogether({ pStalled, pWorse, pRecovered }, sums.bank.priors),
    gain,
    gainVariance: Math.max(0, square - gain ** 2),
    chanceOf: least => chanceOf(fits, least),
    onsets: () => onsetsOf(sums, fits, stalled, LEAST_ONSET_SHARE * total, limit),
    families: familiesOf(members, byMember),
    levels,
    course: heaviestCourse(sums, fits),
    weights: fits.weights,
    fits,
  };
}

/** The probability of a stall as a practice's patients correct it, and the others in the same proportions as before. */
export function correctedTogether(
  { pStalled, pWorse, pRecovered }: Pick<Summary, 'pStalled' | 'pWorse' | 'pRecovered'>,
  { correction = NO_CORRECTION }: Priors,
): Pick<Summary, 'pStalled' | 'pWorse' | 'pRecovered'> {
  const stalled = corrected(pStalled, correction);
  const inside = pStalled === 0 ? 1 : stalled / pStalled;
  const outside = pStalled === 1 ? 1 : (1 - stalled) / (1 - pStalled);
  return { pStalled: stalled, pWorse: pWorse * inside, pRecovered: pRecovered * outside };
}

function chanceOf(fits: Fits, least: number): number {
  let chance = 0;
  for (let curve = 0; curve < fits.weights.length; curve++) {
    const weight = at(fits.weights, curve);
    if (weight === 0) continue;
    const spread = Math.sqrt(Math.max(at(fits.gainVariances, curve), LEAST_VARIANCE));
    chance += weight * (1 - at(fits.recovered, curve)) * normalCdf((at(fits.gains, curve) - least) / spread);
  }
  return chance;
}

function familiesOf(members: Bank['members'], weights: Float64Array): Map<string, number> {
  const families = new Map<string, number>();
  for (const [index, { family }] of members.entries()) {
    const weight = at(weights, index);
    if (weight > 0) families.set(family, (families.get(family) ?? 0) + weight);
  }
  return families;
}

function onsetsOf(sums: Sums, fits: Fits, stalled: Float64Array, least: number, limit: number): Float64Array {
  const onsets = new Float64Array(Math.floor(sums.day / ONSET_GRID_DAYS) + 1);
  for (let curve = 0; curve < stalled.length; curve++) {
    const share = at(stalled, curve);
    if (share === 0 || share < least) continue;
    const place = onsetOf(sums, fits, curve, limit);
    onsets[place] = at(onsets, place) + share;
  }
  return onsets;
}

/** Start of the unbroken run up to now in which a curve gains less than the limit, as a place on the grid. */
function onsetOf(sums: Sums, fits: Fits, curve: number, limit: number): number {
  const { phi, psi, phiGain, psiGain } = curveOf(sums, curve);
  const second = at(fits.seconds, curve);
  let place = Math.floor(sums.day / ONSET_GRID_DAYS);
  while (place > 0) {
    const day = (place - 1) * ONSET_GRID_DAYS;
    const phiBack = at(phi, sums.day) - at(phi, day);
    const psiBack = (at(psi, sums.day) - at(psi, day)) * second;
    const amplitude = amplitudeOfOpen(sums, fits, curve, phiBack, psiBack);
    if (at(phiGain, day) * amplitude + at(psiGain, day) * second >= limit) break;
    place--;
  }
  return place;
}

/** Mean amplitude of the measures that were not met on an earlier day, or of all where all were. */
function amplitudeOfOpen(sums: Sums, fits: Fits, curve: number, phiBack: number, psiBack: number): number {
  const count = sums.measures.length;
  let open = 0;
  let openSum = 0;
  let all = 0;
  let allSum = 0;
  for (let place = 0; place < count; place++) {
    if (at(sums.firstDays, place) < 0) continue;
    const amplitude = at(fits.amplitudes, curve * count + place);
    const part = sums.measures[place]?.part ?? 1;
    all += part;
    allSum += part * amplitude;
    if (at(fits.distances, curve * count + place) - phiBack * amplitude - psiBack >= MET) continue;
    open += part;
    openSum += part * amplitude;
  }
  return open > 0 ? openSum / open : allSum / (all === 0 ? 1 : all);
}

function curveOf({ bank }: Sums, curve: number) {
  const member = bank.members[curve % bank.members.length];
  const shape = bank.shapes[member?.shape ?? 0];
  if (!shape) throw new RangeError('no such curve');
  return shape.curve;
}

/** Day below which the given share of the onset weight lies; null without any weight. */
export function onsetQuantile(onsets: Float64Array, share: number): number | null {
  const total = onsets.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return null;
  let sum = 0;
  for (let place = 0; place < onsets.length; place++) {
    sum += at(onsets, place);
    if (sum >= share * total) return place * ONSET_GRID_DAYS;
  }
  return (onsets.length - 1) * ONSET_GRID_DAYS;
}

/** A curve as a course over days. */
export interface Course {
  readonly noiseMultiple: number;
  /** Distance of a measure to its goal on a day of the course, by the posterior means. */
  distanceOn(place: number, day: number): number;
}

function heaviestCourse(sums: Sums, fits: Fits): Course {
  let heaviest = 0;
  for (let curve = 0; curve < fits.weights.length; curve++) {
    if (at(fits.weights, curve) > at(fits.weights, heaviest)) heaviest = curve;
  }
  const { phi, psi } = curveOf(sums, heaviest);
  const { day } = sums;
  const count = sums.measures.length;
  return {
    noiseMultiple: sums.bank.priors.noises[Math.floor(heaviest / sums.bank.members.length)]?.multiple ?? 1,
    distanceOn: (place, then) => {
      const earlier = Math.min(then, CURVE_DAYS - 1);
      return (
        at(fits.distances, heaviest * count + place) -
        (at(phi, day) - at(phi, earlier)) * at(fits.amplitudes, heaviest * count + place) -
        (at(psi, day) - at(psi, earlier)) * at(fits.seconds, heaviest)
      );
    },
  };
}
