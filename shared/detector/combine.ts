// From the posterior over curves to probabilities: stalled, worse, recovered, gain to come, day of onset.
import { type Branch, CURVE_DAYS } from './bank.ts';
import { at, normalCdf } from './numbers.ts';
import { entriesOf, type Filter, packed } from './trend.ts';

/** Half an important difference short of the goal counts as met. */
export const MET = -0.5;
/** The onset is looked for on a grid of this many days. */
export const ONSET_GRID_DAYS = 3;
// Curves that add less than this share to the probability of a stall do not move its date.
const LEAST_ONSET_SHARE = 1e-4;

/** The posterior of one day in a few numbers; probabilities unrounded. */
export interface Summary {
  readonly pStalled: number;
  readonly pWorse: number;
  readonly pRecovered: number;
  readonly gain: number;
  readonly gainVariance: number;
  /** Weight of a stall that began on day 3 i, by i. */
  readonly onsets: Float64Array;
  /** Probability by family of curves. */
  readonly families: ReadonlyMap<string, number>;
  /** Expected distance of each measure to its goal; by place. */
  readonly levels: Float64Array;
}

/** What one curve says of the day, in posterior means and variances. */
interface Outlook {
  readonly branch: Branch;
  readonly weight: number;
  readonly node: number;
  /** The curve has not parted from the flat root: its amplitude is still the prior. */
  readonly isWaiting: boolean;
}

/** @param limit gain over 28 days below which a course counts as stalled, in important differences */
export function summarize(filter: Filter, limit: number): Summary {
  const outlooks = outlooksOf(filter);
  const views = outlooks.map(outlook => viewOf(filter, outlook));
  let [pStalled, pWorse, pRecovered, gain, square] = [0, 0, 0, 0, 0];
  const families = new Map<string, number>();
  const levels = new Float64Array(filter.measures.length);
  const stalled = new Float64Array(outlooks.length);
  for (const [index, view] of views.entries()) {
    const { weight, family } = view;
    const spread = Math.sqrt(view.variance + 1e-12);
    const open = weight * (1 - view.recovered);
    stalled[index] = open * normalCdf((limit - view.gain) / spread);
    pStalled += at(stalled, index);
    pWorse += open * normalCdf((-limit - view.gain) / spread);
    pRecovered += weight * view.recovered;
    gain += weight * view.gain;
    square += weight * (view.variance + view.gain ** 2);
    families.set(family, (families.get(family) ?? 0) + weight);
    for (let place = 0; place < levels.length; place++) {
      levels[place] = at(levels, place) + weight * at(view.distances, place);
    }
  }
  const onsets = new Float64Array(Math.floor(filter.day / ONSET_GRID_DAYS) + 1);
  for (const [index, view] of views.entries()) {
    const share = at(stalled, index);
    if (share < LEAST_ONSET_SHARE * pStalled) continue;
    const place = onsetOf(filter, view, limit);
    onsets[place] = at(onsets, place) + share;
  }
  return {
    pStalled,
    pWorse,
    pRecovered,
    gain,
    gainVariance: Math.max(0, square - gain ** 2),
    onsets,
    families,
    levels,
  };
}

/** Each curve with its own future; those that differ only in a break nobody can foresee count as one. */
function outlooksOf(filter: Filter): Outlook[] {
  const { bank, live, masses, departures, departed, waiting } = filter;
  return live.flatMap(node => {
    const branch = bank[node % bank.length];
    const mass = at(masses, node);
    if (!branch) return [];
    if (branch.parent >= 0) return [{ branch, weight: mass, node, isWaiting: false }];
    const left = at(waiting, 0);
    const ahead = departures.slice(departed).flatMap(index => {
      const child = bank[index];
      return child?.parent === 0 ? [child] : [];
    });
    const share = (child: Branch) => (mass * child.prior) / left;
    const unforeseen = ahead.filter(child => !child.foreseen);
    return [
      ...ahead
        .filter(child => child.foreseen)
        .map(child => ({ branch: child, weight: share(child), node, isWaiting: true })),
      {
        branch: unforeseen[0] ?? branch,
        weight: unforeseen.reduce((sum, child) => sum + share(child), 0),
        node,
        isWaiting: true,
      },
    ];
  });
}

interface View {
  readonly family: string;
  readonly branch: Branch;
  readonly weight: number;
  readonly recovered: number;
  readonly gain: number;
  readonly variance: number;
  /** Posterior means: level at the first visit, amplitude, distance to the goal now; by place. */
  readonly bases: Float64Array;
  readonly amplitudes: Float64Array;
  readonly distances: Float64Array;
  readonly second: number;
}

function viewOf(filter: Filter, outlook: Outlook): View {
  const { measures, firstDays, day, means, covariances, stateSize, triangleSize } = filter;
  const { branch, node, isWaiting } = outlook;
  const { curve } = branch;
  const count = measures.length;
  const size = isWaiting ? count : entriesOf(branch, count);
  const mean = (entry: number) => (entry < size ? at(means, node * stateSize + entry) : 0);
  const cov = (row: number, column: number) =>
    row < size && column < size ? at(covariances, node * triangleSize + packed(row, column)) : 0;
  const bases = new Float64Array(count);
  const amplitudes = new Float64Array(count);
  const distances = new Float64Array(count);
  const second = mean(2 * count);
  let [product, least] = [1, 1];
  let seen = 0;
  for (let place = 0; place < count; place++) {
    bases[place] = mean(place);
    amplitudes[place] = isWaiting ? branch.amplitude.mean : mean(count + place);
    const first = at(firstDays, place);
    if (first < 0) continue;
    seen++;
    const phi = at(curve.phi, day) - at(curve.phi, first);
    const psi = at(curve.psi, day) - at(curve.psi, first);
    distances[place] = at(bases, place) + phi * at(amplitudes, place) + psi * second;
    const b = 2 * count;
    const variance =
      cov(place, place) +
      phi * (2 * cov(place, count + place) + phi * cov(count + place, count + place)) +
      psi * (2 * cov(place, b) + 2 * phi * cov(count + place, b) + psi * cov(b, b));
    const met = normalCdf((at(distances, place) - MET) / Math.sqrt(Math.max(variance, 1e-12)));
    product *= met;
    least = Math.min(least, met);
  }
  const isActive = (place: number, any: boolean) =>
    at(firstDays, place) >= 0 && (any || at(distances, place) < MET);
  let active: number[] = [];
  for (let place = 0; place < count; place++) if (isActive(place, false)) active.push(place);
  if (active.length === 0) {
    active = measures.flatMap((_, place) => (isActive(place, true) ? [place] : []));
  }
  const phiGain = at(curve.phiGain, day);
  const psiGain = at(curve.psiGain, day);
  const n = Math.max(1, active.length);
  let [amplitude, room, aa, ab] = [0, 0, 0, 0];
  for (const place of active) {
    amplitude += at(amplitudes, place) / n;
    room += ((measures[place]?.best ?? 0) - at(distances, place)) / n;
    ab += cov(count + place, 2 * count) / n;
    for (const other of active) aa += cov(count + place, count + other) / n ** 2;
  }
  if (isWaiting) aa = branch.amplitude.spread ** 2 + branch.deviation ** 2 / n;
  const gain = phiGain * amplitude + psiGain * second;
  const variance = phiGain ** 2 * aa + 2 * phiGain * psiGain * ab + psiGain ** 2 * cov(2 * count, 2 * count);
  return {
    family: branch.family,
    branch,
    weight: outlook.weight,
    recovered: seen === 0 ? 0 : 0.5 * (product + least),
    gain: seen === 0 ? gain : Math.min(gain, room),
    variance: Math.max(0, variance),
    bases,
    amplitudes,
    distances,
    second,
  };
}

/** Start of the unbroken run up to now in which this curve gains less than the limit, as a place on the grid. */
function onsetOf(filter: Filter, view: View, limit: number): number {
  let place = Math.floor(filter.day / ONSET_GRID_DAYS);
  while (place > 0 && expectedGain(filter, view, (place - 1) * ONSET_GRID_DAYS) < limit) place--;
  return place;
}

/** Gain of the 28 days after an earlier day, by the posterior means of today. */
function expectedGain(filter: Filter, view: View, day: number): number {
  const { curve } = view.branch;
  let [open, openSum, all, allSum] = [0, 0, 0, 0];
  for (let place = 0; place < filter.measures.length; place++) {
    const first = at(filter.firstDays, place);
    if (first < 0) continue;
    const amplitude = at(view.amplitudes, place);
    const distance =
      at(view.bases, place) +
      (at(curve.phi, day) - at(curve.phi, first)) * amplitude +
      (at(curve.psi, day) - at(curve.psi, first)) * view.second;
    all++;
    allSum += amplitude;
    if (distance < MET) {
      open++;
      openSum += amplitude;
    }
  }
  const amplitude = open > 0 ? openSum / open : allSum / Math.max(1, all);
  return at(curve.phiGain, day) * amplitude + at(curve.psiGain, day) * view.second;
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

/** The most probable curve as a course over days. */
export interface HeaviestCourse {
  readonly noise: number;
  /** Distance of a measure to its goal on a day of the course, by the posterior means. */
  distanceOn(place: number, day: number): number;
}

/** Null before the first score. */
export function heaviestCourse(filter: Filter): HeaviestCourse | null {
  const outlooks = outlooksOf(filter);
  const heaviest = outlooks.reduce<Outlook | null>(
    (best, outlook) => (best !== null && best.weight >= outlook.weight ? best : outlook),
    null,
  );
  if (heaviest === null || filter.firstDays.every(day => day < 0)) return null;
  const view = viewOf(filter, heaviest);
  const { curve } = view.branch;
  return {
    noise: Math.floor(heaviest.node / filter.bank.length),
    distanceOn: (place, day) => {
      const first = Math.max(0, at(filter.firstDays, place));
      const until = Math.min(day, CURVE_DAYS - 1);
      return (
        at(view.bases, place) +
        (at(curve.phi, until) - at(curve.phi, first)) * at(view.amplitudes, place) +
        (at(curve.psi, until) - at(curve.psi, first)) * view.second
      );
    },
  };
}
