// What is known of a course after some visits, as sums over visits that are enough for every curve of the bank: each
// curve is a linear regression of the scores on its heights, so that sums of products with the scores' precisions say
// all there is to say. Knows visits and shapes, nothing of priors or verdicts.
import { FLARE, LEVEL_PRIOR, NOISE_MULTIPLES, SHARED_ERROR } from './bank.ts';
import { type Bank, bankFor, CURVE_DAYS } from './curves.ts';
import { at } from './numbers.ts';
import type { PreparedVisit, UsableMeasure } from './prepare.ts';
import {
  copyTrend,
  createTrend,
  effectiveVariance,
  judgeOutliers,
  type Trend,
  wildVariance,
} from './trend.ts';

export interface Sums {
  readonly measures: readonly UsableMeasure[];
  readonly bank: Bank;
  readonly trend: Trend;
  /** Level expected of each measure at its first score. */
  readonly levels: Float64Array;
  /** Last day seen. */
  day: number;
  /** Day of a measure's first score; -1 before it. */
  readonly firstDays: Int32Array;
  /** Entries of a packed lower triangle over the measures. */
  readonly triangle: number;
  /** By noise multiple: precisions, precision times score, and the part of the likelihood all curves share. */
  readonly precisions: Float64Array;
  readonly weighted: Float64Array;
  readonly constants: Float64Array;
  /** By noise multiple and shape, each a block of `blockSize`: see the offsets below. */
  readonly blocks: Float64Array;
  readonly blockSize: number;
  /** Memory for one visit: precision matrix, its product with the scores, and four vectors on the way there. */
  readonly scratch: Scratch;
}

interface Scratch {
  readonly precision: Float64Array;
  readonly weighted: Float64Array;
  readonly shared: Float64Array;
  readonly flared: Float64Array;
  readonly scores: Float64Array;
  readonly product: Float64Array;
}

function createScratch(triangle: number, count: number): Scratch {
  const vector = () => new Float64Array(count);
  return {
    precision: new Float64Array(triangle),
    weighted: vector(),
    shared: vector(),
    flared: vector(),
    scores: vector(),
    product: vector(),
  };
}

/** Places inside a block: sums of precision times phi, phi squared, psi, psi squared, phi psi; then of the scores. */
export function blockOffsets(triangle: number, count: number) {
  return {
    phi: 0,
    phiPhi: triangle,
    psi: 2 * triangle,
    psiPsi: 3 * triangle,
    phiPsi: 4 * triangle,
    phiScore: 5 * triangle,
    psiScore: 5 * triangle + count,
  };
}

/** Nothing seen yet. `levels`: expected level of each measure, where an earlier course gives one. */
export function createSums(measures: readonly UsableMeasure[], levels: readonly (number | null)[]): Sums {
  const bank = bankFor(measures.length);
  const count = measures.length;
  const triangle = (count * (count + 1)) / 2;
  const noises = NOISE_MULTIPLES.length;
  const blockSize = 5 * triangle + 2 * count;
  const expected = Float64Array.from(measures, (_, place) => levels[place] ?? LEVEL_PRIOR.mean);
  return {
    measures,
    bank,
    trend: createTrend(measures, expected),
    levels: expected,
    day: 0,
    firstDays: new Int32Array(count).fill(-1),
    triangle,
    precisions: new Float64Array(noises * triangle),
    weighted: new Float64Array(noises * count),
    constants: new Float64Array(noises),
    blocks: new Float64Array(noises * bank.shapes.length * blockSize),
    blockSize,
    scratch: createScratch(triangle, count),
  };
}

export function copySums(sums: Sums): Sums {
  return {
    ...sums,
    trend: copyTrend(sums.trend),
    firstDays: sums.firstDays.slice(),
    precisions: sums.precisions.slice(),
    weighted: sums.weighted.slice(),
    constants: sums.constants.slice(),
    blocks: sums.blocks.slice(),
  };
}

/** Adds one visit. Days must not fall. */
export function addVisit(sums: Sums, visit: PreparedVisit): void {
  const before = sums.day;
  sums.day = Math.min(visit.day, CURVE_DAYS - 1);
  leaveTrunks(sums, before);
  if (visit.measures.length === 0) return;
  for (const place of visit.measures) {
    if (at(sums.firstDays, place) < 0) sums.firstDays[place] = sums.day;
  }
  const outliers = judgeOutliers(sums.trend, visit, sums.day);
  for (const [noise, { multiple }] of NOISE_MULTIPLES.entries()) {
    const { precision, weighted } = sums.scratch;
    sums.constants[noise] = at(sums.constants, noise) + weigh(sums, visit, outliers, multiple);
    addTo(sums.precisions, noise * sums.triangle, precision, 1);
    addTo(sums.weighted, noise * sums.measures.length, weighted, 1);
    addToShapes(sums, noise, precision, weighted);
  }
}

/** True while a shape has not come to its break: its sums are those of the shape it leaves, and are not kept. */
export function isWaiting({ bank, day }: Sums, shape: number): boolean {
  return day < (bank.shapes[shape]?.breakDay ?? 0);
}

const NO_BREAK = { breakDay: null, before: 0 };

/** Shapes whose break lies between the last visit and this one begin with the sums of the shape they leave. */
function leaveTrunks({ bank, blocks, blockSize, day }: Sums, previous: number): void {
  for (let index = 0; index < bank.shapes.length; index++) {
    const { breakDay, before } = bank.shapes[index] ?? NO_BREAK;
    if (breakDay === null || breakDay <= previous || breakDay > day) continue;
    for (let noise = 0; noise < NOISE_MULTIPLES.length; noise++) {
      const first = noise * bank.shapes.length;
      const start = (first + before) * blockSize;
      blocks.copyWithin((first + index) * blockSize, start, start + blockSize);
    }
  }
}

/**
 * Precision matrix of a visit's scores into the scratch memory (zero for measures not taken), and its product with the
 * scores. Answers -1/2 (log determinant of the covariance + scores' precision scores).
 */
function weigh(
  { measures, levels, scratch }: Sums,
  visit: PreparedVisit,
  outliers: Float64Array,
  multiple: number,
): number {
  const count = measures.length;
  const { precision, weighted, shared, flared, scores } = scratch;
  for (const memory of [precision, shared, flared, scores]) memory.fill(0);
  let logDeterminant = 0;
  for (let score = 0; score < visit.measures.length; score++) {
    const place = at(visit.measures, score);
    const measure = measures[place];
    if (!measure) continue;
    const averaged = at(visit.counts, score);
    const error = multiple * measure.error;
    const own = ((1 - SHARED_ERROR) * error ** 2 + measure.roundingVariance) / averaged;
    const wild = own + wildVariance(measure) / averaged;
    const variance = effectiveVariance(own, wild, at(outliers, score));
    precision[diagonal(place)] = 1 / variance;
    logDeterminant += Math.log(variance);
    shared[place] = error * Math.sqrt(SHARED_ERROR / averaged);
    flared[place] = Math.sqrt(FLARE.variance);
    scores[place] = at(visit.scores, score) + (visit.flare ? FLARE.drop : 0) - at(levels, place);
  }
  logDeterminant += addError(scratch, shared);
  if (visit.flare) logDeterminant += addError(scratch, flared);
  let square = 0;
  for (let place = 0; place < count; place++) {
    let sum = 0;
    for (let other = 0; other < count; other++)
      sum += at(precision, packed(place, other)) * at(scores, other);
    weighted[place] = sum;
    square += sum * at(scores, place);
  }
  return -0.5 * (logDeterminant + square);
}

/** Precision after an error common to all scores, `loadings` each; answers the rise of the log determinant. */
function addError({ precision, product }: Scratch, loadings: Float64Array): number {
  const count = loadings.length;
  let rise = 1;
  for (let place = 0; place < count; place++) {
    let sum = 0;
    for (let other = 0; other < count; other++)
      sum += at(precision, packed(place, other)) * at(loadings, other);
    product[place] = sum;
    rise += sum * at(loadings, place);
  }
  for (let place = 0, index = 0; place < count; place++) {
    for (let other = 0; other <= place; other++, index++) {
      precision[index] = at(precision, index) - (at(product, place) * at(product, other)) / rise;
    }
  }
  return Math.log(rise);
}

function addToShapes(sums: Sums, noise: number, precision: Float64Array, weighted: Float64Array): void {
  const { bank, blocks, blockSize, triangle, day } = sums;
  const { phiPhi, psi: onPsi, psiPsi, phiPsi, phiScore, psiScore } = blockOffsets(triangle, weighted.length);
  for (let shape = 0; shape < bank.shapes.length; shape++) {
    const curve = bank.shapes[shape]?.curve;
    if (!curve || isWaiting(sums, shape)) continue;
    const block = (noise * bank.shapes.length + shape) * blockSize;
    const phi = at(curve.phi, day);
    if (phi !== 0) {
      addBoth(blocks, block, block + phiPhi, precision, phi, phi * phi);
      addTo(blocks, block + phiScore, weighted, phi);
    }
    const psi = at(curve.psi, day);
    if (psi === 0) continue;
    addBoth(blocks, block + onPsi, block + psiPsi, precision, psi, psi * psi);
    addTo(blocks, block + phiPsi, precision, phi * psi);
    addTo(blocks, block + psiScore, weighted, psi);
  }
}

/** Two sums of the same values in one pass: this is where the time of a visit goes. */
function addBoth(
  target: Float64Array,
  one: number,
  other: number,
  values: Float64Array,
  oneFactor: number,
  otherFactor: number,
): void {
  for (let index = 0; index < values.length; index++) {
    const value = at(values, index);
    target[one + index] = at(target, one + index) + oneFactor * value;
    target[other + index] = at(target, other + index) + otherFactor * value;
  }
}

function addTo(target: Float64Array, start: number, values: Float64Array, factor: number): void {
  for (let index = 0; index < values.length; index++) {
    target[start + index] = at(target, start + index) + factor * at(values, index);
  }
}

export function packed(row: number, column: number): number {
  return row >= column ? (row * (row + 1)) / 2 + column : (column * (column + 1)) / 2 + row;
}

function diagonal(row: number): number {
  return (row * (row + 3)) / 2;
}
