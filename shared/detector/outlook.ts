// What a curve of the bank says of today and of the next 28 days: distances to the goals, gain, and their variances.
// Everything is a linear function of the amplitudes, whose posterior is known.
import type { Shape } from './curves.ts';
import type { Fits, OwnGains } from './fit.ts';
import { integrateFour, inverseSquareOfFour, solveFour } from './four.ts';
import { allMet, isUnmet, MET, metBy } from './goal.ts';
import { factorise, inverseSquare } from './matrix.ts';
import { at } from './numbers.ts';
import { type Levels, lanesFor, type Regression } from './regression.ts';
import type { Sums } from './sums.ts';

/** Posterior of the amplitudes of a shape with one deviation, at a common amplitude of zero, and its slope on that. */
export interface Outlook {
  /** Measures, and places of a vector: at least four, see `four.ts`. */
  readonly count: number;
  readonly lanes: number;
  /** Precision of the amplitudes as factors, see `factorise`. */
  readonly factors: Float64Array;
  readonly offset: Float64Array;
  readonly slope: Float64Array;
  /** A measure's distance now is `constant + loadings . amplitudes`, with a variance of its own. */
  readonly loadings: Float64Array;
  readonly constants: Float64Array;
  readonly spare: Float64Array;
  /** The same at a common amplitude of zero, its slope, and its variance given that amplitude: NaN until asked for. */
  readonly distanceOffset: Float64Array;
  readonly distanceSlope: Float64Array;
  readonly distanceVariance: Float64Array;
  readonly gainLoadings: Float64Array;
  /** Probability of each measure to be met. */
  readonly met: Float64Array;
  /** Memory for one vector. */
  readonly scratch: Float64Array;
  /** What is left to say of the common amplitude, and the log evidence of the deviations. */
  commonPrecision: number;
  commonInformation: number;
  evidence: number;
  /** Precision of the common amplitude of the curve that is looked at. */
  precision: number;
}

export function createOutlook(count: number): Outlook {
  const lanes = lanesFor(count);
  const vector = () => new Float64Array(lanes);
  return {
    count,
    lanes,
    factors: new Float64Array((lanes * (lanes + 1)) / 2),
    offset: vector(),
    slope: vector(),
    loadings: new Float64Array(lanes * lanes),
    constants: vector(),
    spare: vector(),
    distanceOffset: vector(),
    distanceSlope: vector(),
    distanceVariance: vector(),
    gainLoadings: vector(),
    met: vector().fill(Number.NaN),
    scratch: vector(),
    commonPrecision: 0,
    commonInformation: 0,
    evidence: 0,
    precision: 1,
  };
}

/** How today's distances depend on the amplitudes of a shape. */
export function loadShape(
  sums: Sums,
  levels: Levels,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
): void {
  const { count, lanes, loadings, constants, spare } = outlook;
  const phi = at(shape.curve.phi, sums.day);
  const psi = at(shape.curve.psi, sums.day);
  for (let row = 0; row < count; row++) {
    const effect = shape.psi === null ? 0 : psi - at(work.firstPsi, row) - at(work.breakLevels, row);
    const share = effect / work.breakPrecision;
    for (let column = 0; column < count; column++) {
      const moved = at(work.levelSlopes, row * lanes + column);
      const onBreak = share === 0 ? 0 : share * at(work.breakVector, column);
      loadings[row * lanes + column] = -moved - onBreak;
    }
    const own = row * (lanes + 1);
    loadings[own] = at(loadings, own) + phi - at(work.firstPhi, row);
    constants[row] = at(sums.levels, row) + at(levels.mean, row) + share * work.breakInformation;
    spare[row] = at(levels.covariance, own) + share * effect;
  }
}

/** Integrates the measures' own deviations, for all members of a group: what their evidence needs. */
export function integrateDeviations(deviation: number, work: Regression, outlook: Outlook): void {
  const { count, lanes, factors, offset, slope } = outlook;
  const { information, vector } = work;
  const own = 1 / (deviation * deviation);
  if (lanes === 4) return integrateFour(own, information, vector, outlook);
  factors.set(information);
  for (let row = 0, diagonal = 0; row < count; diagonal += ++row + 1) {
    factors[diagonal] = at(factors, diagonal) + own;
  }
  const determinant = factorise(factors, count);
  let [square, shared, taken] = [0, 0, 0];
  for (let row = 0, entry = 0; row < count; row++, entry++) {
    let mean = at(vector, row);
    let rise = own;
    for (let column = 0; column < row; column++, entry++) {
      const factor = at(factors, entry);
      mean -= factor * at(offset, column);
      rise -= factor * at(slope, column);
    }
    const scale = at(factors, entry);
    offset[row] = mean;
    slope[row] = rise;
    square += mean * mean * scale;
    shared += mean * rise * scale;
    taken += rise * rise * scale;
  }
  outlook.commonPrecision = count * own - taken;
  outlook.commonInformation = shared;
  outlook.evidence = (square - Math.log(determinant)) / 2 - count * Math.log(deviation);
}

/** Amplitudes, and today's distances at a common amplitude of zero. Needs the shape and its deviations. */
export function loadDistances(outlook: Outlook): void {
  const { count, lanes, offset, slope, loadings, constants } = outlook;
  if (lanes === 4) solveFour(outlook);
  else solveAmplitudes(outlook);
  for (let row = 0; row < count; row++) {
    let mean = at(constants, row);
    let rise = 0;
    for (let column = 0; column < count; column++) {
      const loading = at(loadings, row * lanes + column);
      mean += loading * at(offset, column);
      rise += loading * at(slope, column);
    }
    outlook.distanceOffset[row] = mean;
    outlook.distanceSlope[row] = rise;
    outlook.distanceVariance[row] = Number.NaN;
  }
}

/** The second half of the solution whose first half `integrateDeviations` has left in offset and slope. */
function solveAmplitudes({ count, factors, offset, slope }: Outlook): void {
  for (let row = count - 1; row >= 0; row--) {
    const scale = at(factors, (row * (row + 3)) / 2);
    let mean = at(offset, row) * scale;
    let rise = at(slope, row) * scale;
    for (let below = row + 1; below < count; below++) {
      const factor = at(factors, (below * (below + 1)) / 2 + row);
      mean -= factor * at(offset, below);
      rise -= factor * at(slope, below);
    }
    offset[row] = mean;
    slope[row] = rise;
  }
}

/**
 * Writes what one curve expects into the fits: the curve of a member of the bank, whose group was integrated last.
 * Gain of the next 28 days: mean over the measures not met, or over all where all are; sides share one part.
 */
export function writeCurve(
  sums: Sums,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
  member: number,
  curve: number,
  fits: Fits,
): void {
  const { count, offset, slope, distanceOffset, distanceSlope, gainLoadings } = outlook;
  const { parts, bests, firstDays, day } = sums;
  const { distances, amplitudes } = fits;
  const own = at(sums.bank.flat.precisions, member);
  const precision = own + outlook.commonPrecision;
  const common = (at(sums.bank.flat.means, member) * own + outlook.commonInformation) / precision;
  const first = curve * count;
  const hasBreak = shape.psi !== null;
  let second = hasBreak ? work.breakInformation : 0;
  let [open, all, farthest] = [0, 0, -1];
  for (let place = 0; place < count; place++) {
    const amplitude = at(offset, place) + common * at(slope, place);
    const distance = at(distanceOffset, place) + common * at(distanceSlope, place);
    distances[first + place] = distance;
    amplitudes[first + place] = amplitude;
    if (hasBreak) second -= at(work.breakVector, place) * amplitude;
    if (at(firstDays, place) < 0) continue;
    all += at(parts, place);
    if (distance < MET) open += at(parts, place);
    if (farthest < 0 || distance < at(distances, first + farthest)) farthest = place;
  }
  if (hasBreak) second /= work.breakPrecision;
  fits.seconds[curve] = second;
  const phiGain = at(shape.curve.phiGain, day);
  const psiGain = at(shape.curve.psiGain, day);
  const share = all === 0 ? 0 : 1 / (open > 0 ? open : all);
  const breakShare = psiGain === 0 ? 0 : psiGain / work.breakPrecision;
  let gain = psiGain * second;
  let room = all === 0 ? Number.POSITIVE_INFINITY : 0;
  let rise = 0;
  for (let place = 0; place < count; place++) {
    const distance = at(distances, first + place);
    let loading = 0;
    if (at(firstDays, place) >= 0 && (open === 0 || distance < MET)) {
      const part = share * at(parts, place);
      loading = part * phiGain;
      room += part * (at(bests, place) - distance);
      gain += loading * at(amplitudes, first + place);
    }
    // A break still to be felt adds its own uncertainty.
    if (breakShare !== 0) loading -= breakShare * at(work.breakVector, place);
    gainLoadings[place] = loading;
    rise += loading * at(slope, place);
  }
  fits.gains[curve] = gain < room ? gain : room;
  // A course at its end gains nothing, for certain.
  const isAtRest = phiGain === 0 && psiGain === 0;
  fits.gainVariances[curve] = isAtRest
    ? 0
    : psiGain * breakShare + varianceOf(outlook, gainLoadings, 0) + (rise * rise) / precision;
  outlook.precision = precision;
  fits.recovered[curve] = farthest < 0 ? 0 : recoveredBy(sums, outlook, distances, first, farthest);
  if (fits.own !== null) writeOwn(sums, shape, work, outlook, curve, fits, fits.own);
}

/** Variance of a measure's distance today, of the curve that is looked at. */
function distanceVariance(outlook: Outlook, place: number): number {
  const { lanes, loadings, distanceSlope } = outlook;
  if (Number.isNaN(at(outlook.distanceVariance, place))) {
    outlook.distanceVariance[place] = at(outlook.spare, place) + varianceOf(outlook, loadings, place * lanes);
  }
  const rise = at(distanceSlope, place);
  return at(outlook.distanceVariance, place) + (rise * rise) / outlook.precision;
}

/** Variance of a sum of amplitudes with the loadings from a place of a list on. */
function varianceOf({ lanes, factors, scratch }: Outlook, loadings: Float64Array, first: number): number {
  return lanes === 4
    ? inverseSquareOfFour(factors, loadings, first)
    : inverseSquare(factors, loadings, first, scratch);
}

/** Probability that the goals are met: none where one measure, mostly that farthest from its goal, has not been. */
function recoveredBy(
  { measures, parts, firstDays }: Sums,
  outlook: Outlook,
  distances: Float64Array,
  first: number,
  farthest: number,
): number {
  const { count, met } = outlook;
  if (isUnmet(at(distances, first + farthest), distanceVariance(outlook, farthest))) return 0;
  for (let place = 0; place < count; place++) {
    if (at(firstDays, place) < 0) continue;
    met[place] = metBy(at(distances, first + place), distanceVariance(outlook, place));
    if (at(met, place) === 0) return 0;
  }
  return allMet(measures, parts, met);
}

/** Gain of the next 28 days of each measure by itself, met or not. */
function writeOwn(
  sums: Sums,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
  curve: number,
  fits: Fits,
  own: OwnGains,
): void {
  const { count, slope, gainLoadings, precision } = outlook;
  const phiGain = at(shape.curve.phiGain, sums.day);
  const psiGain = at(shape.curve.psiGain, sums.day);
  const breakShare = psiGain === 0 ? 0 : psiGain / work.breakPrecision;
  const first = curve * count;
  for (let place = 0; place < count; place++) {
    let rise = 0;
    for (let other = 0; other < count; other++) {
      const onBreak = breakShare === 0 ? 0 : breakShare * at(work.breakVector, other);
      const loading = (other === place ? phiGain : 0) - onBreak;
      gainLoadings[other] = loading;
      rise += loading * at(slope, other);
    }
    const amplitude = at(fits.amplitudes, first + place);
    own.gains[first + place] = phiGain * amplitude + psiGain * at(fits.seconds, curve);
    own.variances[first + place] =
      psiGain * breakShare + varianceOf(outlook, gainLoadings, 0) + (rise * rise) / precision;
    own.met[first + place] = metBy(at(fits.distances, first + place), distanceVariance(outlook, place));
  }
}
