// The linear regression behind a shape of the bank: levels and the size of a break are integrated in closed form, what
// is left is the information on the amplitudes of the measures. Matrices are full squares over the measures.
import type { Prior } from './bank.ts';
import type { Shape } from './curves.ts';
import { invert } from './matrix.ts';
import { at } from './numbers.ts';
import { packed, type Sums } from './sums.ts';

/** What one noise multiple says of the levels if there were no gain at all. */
export interface Levels {
  readonly noise: number;
  readonly covariance: Float64Array;
  readonly mean: Float64Array;
  /** Log evidence that all shapes share. */
  readonly evidence: number;
}

/** What one shape says of the amplitudes. Memory is reused from shape to shape. */
export interface Regression {
  readonly count: number;
  /** Information on the amplitudes: matrix and vector. */
  readonly information: Float64Array;
  readonly vector: Float64Array;
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
}

export function createRegression(count: number): Regression {
  const vector = () => new Float64Array(count);
  const square = () => new Float64Array(count * count);
  return {
    count,
    information: square(),
    vector: vector(),
    levelSlopes: square(),
    breakVector: vector(),
    breakLevels: vector(),
    breakPrecision: 1,
    breakInformation: 0,
    evidence: 0,
    firstPhi: vector(),
    firstPsi: vector(),
    cross: square(),
  };
}

/** Levels by the scores of all visits at one noise multiple. */
export function solveLevels(sums: Sums, noise: number): Levels {
  const count = sums.measures.length;
  const { spread } = sums.bank.priors.level;
  const covariance = new Float64Array(count * count);
  const mean = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      covariance[row * count + column] = at(sums.precisions, noise * sums.triangle + packed(row, column));
    }
    const own = row * (count + 1);
    covariance[own] = at(covariance, own) + 1 / spread ** 2;
  }
  const determinant = invert(covariance, count);
  let square = 0;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let column = 0; column < count; column++) {
      sum += at(covariance, row * count + column) * at(sums.weighted, noise * count + column);
    }
    mean[row] = sum;
    square += sum * at(sums.weighted, noise * count + row);
  }
  const prior = 2 * count * Math.log(spread);
  const evidence = at(sums.constants, noise) + 0.5 * (square - Math.log(determinant) - prior);
  return { noise, covariance, mean, evidence };
}

/** Fills `work` for one shape. */
export function solveShape(sums: Sums, levels: Levels, index: number, work: Regression): void {
  const shape = sums.bank.shapes[index];
  if (!shape) return;
  const { count, firstPhi, firstPsi } = work;
  for (let place = 0; place < count; place++) {
    const day = Math.max(0, at(sums.firstDays, place));
    firstPhi[place] = at(shape.curve.phi, day);
    firstPsi[place] = at(shape.curve.psi, day);
  }
  const block = index * sums.places.size;
  readAmplitudes(sums, levels, block, work);
  removeLevels(sums, levels, work);
  work.evidence = 0;
  if (shape.psi !== null) removeBreak(sums, levels, block, shape, work);
}

/** Information on the amplitudes as if the levels were known, and what both share. */
function readAmplitudes(sums: Sums, levels: Levels, block: number, work: Regression): void {
  const { count, information, vector, cross, firstPhi } = work;
  const { blocks, precisions, triangle, weighted, places } = sums;
  const own = levels.noise * triangle;
  const onPhi = block + places.phi + own;
  const onSquare = block + places.phiPhi + own;
  const onScore = block + places.phiScore + levels.noise * count;
  for (let row = 0, entry = 0; row < count; row++) {
    const rowPhi = at(firstPhi, row);
    for (let column = 0; column <= row; column++, entry++) {
      const columnPhi = at(firstPhi, column);
      const precision = at(precisions, own + entry);
      const phi = at(blocks, onPhi + entry);
      cross[row * count + column] = phi - columnPhi * precision;
      cross[column * count + row] = phi - rowPhi * precision;
      information[row * count + column] =
        at(blocks, onSquare + entry) - phi * (rowPhi + columnPhi) + precision * rowPhi * columnPhi;
    }
    vector[row] = at(blocks, onScore + row) - rowPhi * at(weighted, levels.noise * count + row);
  }
}

/** Integrates the levels; mirrors the information into a full square. */
function removeLevels(sums: Sums, levels: Levels, work: Regression): void {
  const { count, information, vector, levelSlopes, cross } = work;
  const { covariance, noise } = levels;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      let sum = 0;
      for (let inner = 0; inner < count; inner++) {
        sum += at(covariance, row * count + inner) * at(cross, inner * count + column);
      }
      levelSlopes[row * count + column] = sum;
    }
  }
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(information, row * count + column);
      for (let inner = 0; inner < count; inner++) {
        sum -= at(cross, inner * count + row) * at(levelSlopes, inner * count + column);
      }
      information[row * count + column] = sum;
      information[column * count + row] = sum;
    }
    let sum = at(vector, row);
    for (let inner = 0; inner < count; inner++) {
      sum -= at(levelSlopes, inner * count + row) * at(sums.weighted, noise * count + inner);
    }
    vector[row] = sum;
  }
}

/** Integrates the size of a break, which is the same for all measures. */
function removeBreak(sums: Sums, levels: Levels, block: number, shape: Shape, work: Regression): void {
  const { count, information, vector, breakVector } = work;
  readBreak(sums, levels, block, shape.second, work);
  const { breakPrecision: precision, breakInformation: score } = work;
  for (let row = 0; row < count; row++) {
    const share = at(breakVector, row) / precision;
    for (let column = 0; column < count; column++) {
      const entry = row * count + column;
      information[entry] = at(information, entry) - share * at(breakVector, column);
    }
    vector[row] = at(vector, row) - share * score;
  }
  const { mean, spread } = shape.second;
  work.evidence = 0.5 * (score ** 2 / precision - (mean / spread) ** 2 - Math.log(precision * spread ** 2));
}

/** Information on the break, once the levels are integrated. */
function readBreak(sums: Sums, levels: Levels, block: number, prior: Prior, work: Regression): void {
  const { count, levelSlopes, breakVector, breakLevels, firstPhi, firstPsi } = work;
  const { blocks, precisions, triangle, weighted, places } = sums;
  const noise = levels.noise * triangle;
  const start = block + noise;
  const onLevels = new Float64Array(count);
  let precision = 1 / prior.spread ** 2;
  let score = prior.mean * precision;
  for (let row = 0; row < count; row++) {
    const rowPhi = at(firstPhi, row);
    const rowPsi = at(firstPsi, row);
    let level = 0;
    let amplitude = 0;
    for (let column = 0; column < count; column++) {
      const columnPsi = at(firstPsi, column);
      const entry = packed(row, column);
      const own = at(precisions, noise + entry);
      const psi = at(blocks, start + places.psi + entry);
      const phi = at(blocks, start + places.phi + entry);
      level += psi - columnPsi * own;
      amplitude +=
        at(blocks, start + places.phiPsi + entry) - columnPsi * phi - rowPhi * psi + rowPhi * columnPsi * own;
      precision +=
        at(blocks, start + places.psiPsi + entry) - (rowPsi + columnPsi) * psi + rowPsi * columnPsi * own;
    }
    onLevels[row] = level;
    breakVector[row] = amplitude;
    score +=
      at(blocks, block + places.psiScore + levels.noise * count + row) -
      rowPsi * at(weighted, levels.noise * count + row);
  }
  for (let row = 0; row < count; row++) {
    let level = 0;
    let amplitude = at(breakVector, row);
    for (let inner = 0; inner < count; inner++) {
      level += at(levels.covariance, row * count + inner) * at(onLevels, inner);
      amplitude -= at(levelSlopes, inner * count + row) * at(onLevels, inner);
    }
    breakLevels[row] = level;
    breakVector[row] = amplitude;
    precision -= level * at(onLevels, row);
    score -= level * at(weighted, levels.noise * count + row);
  }
  work.breakPrecision = precision;
  work.breakInformation = score;
}
