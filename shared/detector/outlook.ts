// What a curve of the bank says of today and of the next 28 days: distances to the goals, gain, and their variances.
// Everything is a linear function of the amplitudes, whose posterior is known.
import { evidence } from '../clinical/evidence/registry.ts';
import type { Prior } from './bank.ts';
import type { Shape } from './curves.ts';
import type { Fits, OwnGains } from './fit.ts';
import { invert } from './matrix.ts';
import { at } from './numbers.ts';
import type { Levels, Regression } from './regression.ts';
import type { Sums } from './sums.ts';

/** Half an important difference short of the goal counts as met. */
export const MET = evidence('stall.met').value;

/** Posterior of the amplitudes of a shape with one deviation, at a common amplitude of zero, and its slope on that. */
export interface Outlook {
  readonly count: number;
  readonly covariance: Float64Array;
  readonly offset: Float64Array;
  readonly slope: Float64Array;
  /** A measure's distance now is `constant + loadings . amplitudes`, with a variance of its own. */
  readonly loadings: Float64Array;
  readonly constants: Float64Array;
  readonly spare: Float64Array;
  /** The same at a common amplitude of zero, its slope, and its variance given the common amplitude. */
  readonly distanceOffset: Float64Array;
  readonly distanceSlope: Float64Array;
  readonly distanceVariance: Float64Array;
  readonly gainLoadings: Float64Array;
  /** What is left to say of the common amplitude, and the log evidence of the deviations. */
  commonPrecision: number;
  commonInformation: number;
  evidence: number;
}

export function createOutlook(count: number): Outlook {
  const vector = () => new Float64Array(count);
  const square = () => new Float64Array(count * count);
  return {
    count,
    covariance: square(),
    offset: vector(),
    slope: vector(),
    loadings: square(),
    constants: vector(),
    spare: vector(),
    distanceOffset: vector(),
    distanceSlope: vector(),
    distanceVariance: vector(),
    gainLoadings: vector(),
    commonPrecision: 0,
    commonInformation: 0,
    evidence: 0,
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
  const { count, loadings, constants, spare } = outlook;
  const phi = at(shape.curve.phi, sums.day);
  const psi = at(shape.curve.psi, sums.day);
  for (let row = 0; row < count; row++) {
    const effect = shape.psi === null ? 0 : psi - at(work.firstPsi, row) - at(work.breakLevels, row);
    const share = effect / work.breakPrecision;
    for (let column = 0; column < count; column++) {
      const own = row === column ? phi - at(work.firstPhi, row) : 0;
      const moved = at(work.levelSlopes, row * count + column);
      const onBreak = share === 0 ? 0 : share * at(work.breakVector, column);
      loadings[row * count + column] = own - moved - onBreak;
    }
    constants[row] = at(sums.levels, row) + at(levels.mean, row) + share * work.breakInformation;
    spare[row] = at(levels.covariance, row * (count + 1)) + share * effect;
  }
}

/** Integrates the measures' own deviations, for all members of a group. */
export function integrateDeviations(deviation: number, work: Regression, outlook: Outlook): void {
  const { count, covariance, offset, slope } = outlook;
  const { information, vector } = work;
  const own = 1 / (deviation * deviation);
  covariance.set(information);
  for (let row = 0; row < count; row++)
    covariance[row * (count + 1)] = at(covariance, row * (count + 1)) + own;
  const determinant = invert(covariance, count);
  let [commonPrecision, commonInformation, square] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    let mean = 0;
    let sum = 0;
    for (let column = 0; column < count; column++) {
      const entry = at(covariance, row * count + column);
      mean += entry * at(vector, column);
      sum += entry;
    }
    const rise = sum * own;
    offset[row] = mean;
    slope[row] = rise;
    commonInformation += rise * at(vector, row);
    commonPrecision += own * (1 - rise);
    square += mean * at(vector, row);
  }
  outlook.commonPrecision = commonPrecision;
  outlook.commonInformation = commonInformation;
  outlook.evidence = (square - Math.log(determinant)) / 2 - count * Math.log(deviation);
}

/** Today's distances at a common amplitude of zero. Needs the shape and its deviations. */
export function loadDistances(outlook: Outlook): void {
  const { count, covariance, offset, slope, loadings, constants, spare } = outlook;
  for (let row = 0; row < count; row++) {
    let mean = at(constants, row);
    let rise = 0;
    let variance = at(spare, row);
    for (let column = 0; column < count; column++) {
      const loading = at(loadings, row * count + column);
      mean += loading * at(offset, column);
      rise += loading * at(slope, column);
      // The covariance is the same on both sides of its diagonal.
      let sum = (at(covariance, column * (count + 1)) * loading) / 2;
      for (let other = 0; other < column; other++) {
        sum += at(covariance, column * count + other) * at(loadings, row * count + other);
      }
      variance += 2 * loading * sum;
    }
    outlook.distanceOffset[row] = mean;
    outlook.distanceSlope[row] = rise;
    outlook.distanceVariance[row] = variance;
  }
}

/** Writes what one curve expects into the fits. */
export function writeCurve(
  sums: Sums,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
  prior: Prior,
  curve: number,
  fits: Fits,
): void {
  const { count, offset, slope } = outlook;
  const own = 1 / prior.spread ** 2;
  const precision = own + outlook.commonPrecision;
  const common = (prior.mean * own + outlook.commonInformation) / precision;
  const first = curve * count;
  let second = work.breakInformation;
  let open = 0;
  for (let place = 0; place < count; place++) {
    const rise = at(outlook.distanceSlope, place);
    const distance = at(outlook.distanceOffset, place) + common * rise;
    const amplitude = at(offset, place) + common * at(slope, place);
    fits.distances[first + place] = distance;
    fits.variances[first + place] = at(outlook.distanceVariance, place) + (rise * rise) / precision;
    fits.amplitudes[first + place] = amplitude;
    if (shape.psi !== null) second -= at(work.breakVector, place) * amplitude;
    if (at(sums.firstDays, place) >= 0 && distance < MET) open++;
  }
  fits.seconds[curve] = shape.psi === null ? 0 : second / work.breakPrecision;
  writeGain(sums, shape, work, outlook, open, curve, precision, fits);
  if (fits.own !== null) writeOwnGains(sums, shape, work, outlook, curve, precision, fits, fits.own);
}

/** Gain of the next 28 days of each measure by itself, met or not. */
function writeOwnGains(
  sums: Sums,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
  curve: number,
  precision: number,
  fits: Fits,
  own: OwnGains,
): void {
  const phiGain = at(shape.curve.phiGain, sums.day);
  const psiGain = at(shape.curve.psiGain, sums.day);
  const first = curve * outlook.count;
  for (let place = 0; place < outlook.count; place++) {
    outlook.gainLoadings.fill(0);
    outlook.gainLoadings[place] = phiGain;
    const amplitude = at(fits.amplitudes, first + place);
    own.gains[first + place] = phiGain * amplitude + psiGain * at(fits.seconds, curve);
    own.variances[first + place] = gainVariance(psiGain, work, outlook, precision);
  }
}

const NO_MEASURE = { best: 0, part: 1 };

/** Gain of the next 28 days: mean over the measures not met, or over all where all are; sides share one part. */
function writeGain(
  sums: Sums,
  shape: Shape,
  work: Regression,
  outlook: Outlook,
  open: number,
  curve: number,
  precision: number,
  fits: Fits,
): void {
  const { count, gainLoadings } = outlook;
  const phiGain = at(shape.curve.phiGain, sums.day);
  const psiGain = at(shape.curve.psiGain, sums.day);
  const first = curve * count;
  let counted = 0;
  let room = 0;
  let sum = 0;
  for (let place = 0; place < count; place++) {
    const distance = at(fits.distances, first + place);
    const isCounted = at(sums.firstDays, place) >= 0 && (open === 0 || distance < MET);
    const { best, part } = sums.measures[place] ?? NO_MEASURE;
    gainLoadings[place] = isCounted ? part * phiGain : 0;
    if (!isCounted) continue;
    counted += part;
    room += part * (best - distance);
    sum += part * at(fits.amplitudes, first + place);
  }
  const share = counted === 0 ? 0 : 1 / counted;
  for (let place = 0; place < count; place++) gainLoadings[place] = share * at(gainLoadings, place);
  fits.gains[curve] = share * phiGain * sum + psiGain * at(fits.seconds, curve);
  fits.rooms[curve] = counted === 0 ? Number.POSITIVE_INFINITY : share * room;
  // A course at its end gains nothing, for certain.
  const isAtRest = phiGain === 0 && psiGain === 0;
  fits.gainVariances[curve] = isAtRest ? 0 : gainVariance(psiGain, work, outlook, precision);
}

/** Variance of a gain with these loadings on the amplitudes; a break still to be felt adds its own. */
function gainVariance(psiGain: number, work: Regression, outlook: Outlook, precision: number): number {
  const { count, covariance, slope, gainLoadings } = outlook;
  const breakShare = psiGain === 0 ? 0 : psiGain / work.breakPrecision;
  let variance = psiGain * breakShare;
  let rise = 0;
  for (let place = 0; place < count; place++) {
    const loading =
      at(gainLoadings, place) - (breakShare === 0 ? 0 : breakShare * at(work.breakVector, place));
    gainLoadings[place] = loading;
    rise += loading * at(slope, place);
    let spread = (at(covariance, place * (count + 1)) * loading) / 2;
    for (let other = 0; other < place; other++) {
      spread += at(covariance, place * count + other) * at(gainLoadings, other);
    }
    variance += 2 * loading * spread;
  }
  return variance + (rise * rise) / precision;
}
