// The linear regression behind a shape of the bank: levels and the size of a break are integrated in closed form, what
// is left is the information on the amplitudes of the measures. Other matrices are full squares over the measures. Vectors
// have at least four places, see `four.ts`.
import type { Prior } from './bank.ts';
import type { Shape } from './curves.ts';
import { removeFourLevels } from './four.ts';
import { invert } from './matrix.ts';
import { at } from './numbers.ts';
import { packed, type Sums } from './sums.ts';

/** What one noise multiple says of the levels if there were no gain at all. */
export interface Levels {
  readonly noise: number;
  readonly covariance: Float64Array;
  readonly mean: Float64Array;
  /** Precision times score. */
  readonly weighted: Float64Array;
  /** Log evidence that all shapes share. */
  readonly evidence: number;
}

/** What one shape says of the amplitudes. Memory is reused from shape to shape. */
export interface Regression {
  /** Measures, and places of a vector. */
  readonly count: number;
  readonly lanes: number;
  /** Information on the amplitudes: lower triangle of a matrix, row by row, and vector. */
  readonly information: Float64Array;
  readonly vector: Float64Array;
  /** The same of the first part alone, which several shapes share. */
  readonly stem: Pick<Regression, 'information' | 'vector'>;
  /** How far the levels move with each amplitude, one column per amplitude. */
  readonly levelSlopes: Float64Array;
  /** Break: information shared with each amplitude, precision, information, and how far the levels move with it. */
  readonly breakVector: Float64Array;
  readonly breakLevels: Float64Array;
  breakPrecision: number;
  breakInformation: number;
  /** Log evidence of this shape beyond that of the levels. */
  evidence: number;
  /** Heights on the day of each measure's first score, where its level has its prior. */
  readonly firstPhi: Float64Array;
  readonly firstPsi: Float64Array;
  readonly cross: Float64Array;
  readonly onLevels: Float64Array;
}

/** Places of a vector for so many measures. */
export function lanesFor(count: number): number {
  return Math.max(4, count);
}

export function createRegression(count: number): Regression {
  const lanes = lanesFor(count);
  const vector = () => new Float64Array(lanes);
  const square = () => new Float64Array(lanes * lanes);
  const triangle = () => new Float64Array((lanes * (lanes + 1)) / 2);
  return {
    count,
    lanes,
    information: triangle(),
    vector: vector(),
    stem: { information: triangle(), vector: vector() },
    levelSlopes: square(),
    breakVector: vector(),
    breakLevels: vector(),
    breakPrecision: 1,
    breakInformation: 0,
    evidence: 0,
    firstPhi: vector(),
    firstPsi: vector(),
    cross: square(),
    onLevels: vector(),
  };
}

/** Levels by the scores of all visits at one noise multiple. */
export function solveLevels(sums: Sums, noise: number): Levels {
  const count = sums.measures.length;
  const lanes = lanesFor(count);
  const { spread } = sums.bank.priors.level;
  const covariance = new Float64Array(lanes * lanes);
  const mean = new Float64Array(lanes);
  const weighted = new Float64Array(lanes);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      covariance[row * lanes + column] = at(sums.precisions, noise * sums.triangle + packed(row, column));
    }
    weighted[row] = at(sums.weighted, noise * count + row);
  }
  for (let own = 0; own < covariance.length; own += lanes + 1) {
    covariance[own] = at(covariance, own) + 1 / spread ** 2;
  }
  const determinant = invert(covariance, lanes);
  let square = 0;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let column = 0; column < count; column++) {
      sum += at(covariance, row * lanes + column) * at(weighted, column);
    }
    mean[row] = sum;
    square += sum * at(weighted, row);
  }
  const prior = 2 * lanes * Math.log(spread);
  const evidence = at(sums.constants, noise) + 0.5 * (square - Math.log(determinant) - prior);
  return { noise, covariance, mean, weighted, evidence };
}

/** Fills `work` with the first part of the shapes that share a stem. */
export function solveStem(sums: Sums, levels: Levels, index: number, work: Regression): void {
  const heights = sums.bank.stems[index]?.heights;
  if (!heights) return;
  for (let place = 0; place < work.count; place++) {
    work.firstPhi[place] = at(heights, Math.max(0, at(sums.firstDays, place)));
  }
  readAmplitudes(sums, levels, index * sums.places.stem, work);
  if (work.lanes === 4) removeFourLevels(levels.covariance, levels.weighted, work.stem, work);
  else removeLevels(levels, work);
}

/** Fills the rest of `work` for one shape of the stem that was solved last. */
export function solveShape(sums: Sums, levels: Levels, index: number, work: Regression): void {
  const { stem, information, vector } = work;
  const shape = sums.bank.shapes[index];
  for (let entry = 0; entry < information.length; entry++) information[entry] = at(stem.information, entry);
  for (let row = 0; row < vector.length; row++) vector[row] = at(stem.vector, row);
  work.evidence = 0;
  if (shape?.psi) removeBreak(sums, levels, index * sums.places.second, shape, work);
}

/** Information on the amplitudes as if the levels were known, and what both share. */
function readAmplitudes(sums: Sums, levels: Levels, block: number, work: Regression): void {
  const { count, lanes, cross, firstPhi } = work;
  const { information, vector } = work.stem;
  const { precisions, triangle, places } = sums;
  const { stems } = sums.blocks;
  const own = levels.noise * triangle;
  const onPhi = block + places.phi + own;
  const onSquare = block + places.phiPhi + own;
  const onScore = block + places.phiScore + levels.noise * count;
  for (let row = 0, entry = 0; row < count; row++) {
    const rowPhi = at(firstPhi, row);
    for (let column = 0; column <= row; column++, entry++) {
      const columnPhi = at(firstPhi, column);
      const precision = at(precisions, own + entry);
      const phi = at(stems, onPhi + entry);
      cross[row * lanes + column] = phi - columnPhi * precision;
      cross[column * lanes + row] = phi - rowPhi * precision;
      information[entry] =
        at(stems, onSquare + entry) - phi * (rowPhi + columnPhi) + precision * rowPhi * columnPhi;
    }
    vector[row] = at(stems, onScore + row) - rowPhi * at(levels.weighted, row);
  }
}

/** Integrates the levels. */
function removeLevels({ covariance, weighted }: Levels, work: Regression): void {
  const { count, levelSlopes, cross } = work;
  const { information, vector } = work.stem;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      let sum = 0;
      for (let inner = 0; inner < count; inner++) {
        sum += at(covariance, row * count + inner) * at(cross, inner * count + column);
      }
      levelSlopes[row * count + column] = sum;
    }
  }
  for (let row = 0, entry = 0; row < count; row++) {
    for (let column = 0; column <= row; column++, entry++) {
      let sum = at(information, entry);
      for (let inner = 0; inner < count; inner++) {
        sum -= at(cross, inner * count + row) * at(levelSlopes, inner * count + column);
      }
      information[entry] = sum;
    }
    let sum = at(vector, row);
    for (let inner = 0; inner < count; inner++) {
      sum -= at(levelSlopes, inner * count + row) * at(weighted, inner);
    }
    vector[row] = sum;
  }
}

/** Integrates the size of a break, which is the same for all measures. */
function removeBreak(sums: Sums, levels: Levels, block: number, shape: Shape, work: Regression): void {
  const { count, information, vector, breakVector } = work;
  for (let place = 0; place < count; place++) {
    work.firstPsi[place] = at(shape.curve.psi, Math.max(0, at(sums.firstDays, place)));
  }
  readBreak(sums, levels, block, shape.second, work);
  breakTheLevels(levels, work);
  const { breakPrecision: precision, breakInformation: score } = work;
  for (let row = 0, entry = 0; row < count; row++) {
    const share = at(breakVector, row) / precision;
    for (let column = 0; column <= row; column++, entry++) {
      information[entry] = at(information, entry) - share * at(breakVector, column);
    }
    vector[row] = at(vector, row) - share * score;
  }
  const { mean, spread } = shape.second;
  work.evidence = 0.5 * (score ** 2 / precision - (mean / spread) ** 2 - Math.log(precision * spread ** 2));
}

/** Information on the break as if the levels were known, and what both share. */
function readBreak(sums: Sums, levels: Levels, block: number, prior: Prior, work: Regression): void {
  const { count, cross, breakVector, firstPhi, firstPsi, onLevels, lanes } = work;
  const { precisions, triangle, places } = sums;
  const { seconds } = sums.blocks;
  const own = levels.noise * triangle;
  const start = block + levels.noise * count;
  let precision = 1 / prior.spread ** 2 + at(seconds, block + places.psiPsi + levels.noise);
  let score = prior.mean / prior.spread ** 2;
  for (let row = 0; row < count; row++) {
    const psi = at(seconds, start + places.psi + row);
    let level = psi;
    let amplitude = at(seconds, start + places.phiPsi + row) - at(firstPhi, row) * psi;
    // A measure that was first scored after the break has it in its level.
    for (let column = 0; column < count; column++) {
      const first = at(firstPsi, column);
      if (first === 0) continue;
      level -= first * at(precisions, own + packed(row, column));
      amplitude -= first * at(cross, column * lanes + row);
    }
    onLevels[row] = level;
    breakVector[row] = amplitude;
    precision -= at(firstPsi, row) * (psi + level);
    score += at(seconds, start + places.psiScore + row) - at(firstPsi, row) * at(levels.weighted, row);
  }
  work.breakPrecision = precision;
  work.breakInformation = score;
}

/** The same once the levels are integrated. */
function breakTheLevels({ covariance, weighted }: Levels, work: Regression): void {
  const { count, lanes, levelSlopes, breakVector, breakLevels, onLevels } = work;
  for (let row = 0; row < count; row++) {
    let level = 0;
    let amplitude = at(breakVector, row);
    for (let inner = 0; inner < count; inner++) {
      level += at(covariance, row * lanes + inner) * at(onLevels, inner);
      amplitude -= at(levelSlopes, inner * lanes + row) * at(onLevels, inner);
    }
    breakLevels[row] = level;
    breakVector[row] = amplitude;
    work.breakPrecision -= level * at(onLevels, row);
    work.breakInformation -= level * at(weighted, row);
  }
}
