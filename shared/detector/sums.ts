// What is known of a course after some visits, as sums over visits that are enough for every curve of the bank: each
// curve is a linear regression of the scores on its heights, so that sums of products with the scores' precisions say
// all there is to say. Knows visits and shapes, nothing of priors or verdicts.
import type { Noise, Priors } from './bank.ts';
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
  /** Of each measure: its share in a mean, and the distance from its goal to the best end of its scale. */
  readonly parts: Float64Array;
  readonly bests: Float64Array;
  readonly bank: Bank;
  /** Which are kept up to date; all of them but in a copy that looks at fewer. */
  readonly kept: Kept;
  readonly trend: Trend;
  /** Level expected of each measure at its first score. */
  readonly levels: Float64Array;
  /** Last day seen. */
  day: number;
  /** Day of a measure's first score; -1 before it. */
  readonly firstDays: Float64Array;
  /** Entries of a packed lower triangle over the measures. */
  readonly triangle: number;
  /** By noise multiple: precisions, precision times score, and the part of the likelihood all curves share. */
  readonly precisions: Float64Array;
  readonly weighted: Float64Array;
  readonly constants: Float64Array;
  readonly blocks: Blocks;
  readonly places: Places;
  readonly scratch: Scratch;
}

/** Indices of the shapes with a second part, and of the stems. */
export interface Kept {
  readonly stems: readonly number[];
  readonly seconds: readonly number[];
}

/** Sums of the heights with the precisions, a block for each stem and one for the second part of each shape. */
interface Blocks {
  readonly stems: Float64Array;
  readonly seconds: Float64Array;
}

/** Memory for one visit: for all noise multiples one after the other, and for one of them. */
interface Scratch {
  readonly precision: Float64Array;
  readonly weighted: Float64Array;
  /** Sums of the precisions over the rows, and over all. */
  readonly rows: Float64Array;
  readonly totals: Float64Array;
  readonly shared: Float64Array;
  readonly flared: Float64Array;
  readonly scores: Float64Array;
  readonly product: Float64Array;
}

function createScratch(triangle: number, count: number, noises: number): Scratch {
  const vector = () => new Float64Array(count);
  return {
    precision: new Float64Array(noises * triangle),
    weighted: new Float64Array(noises * count),
    rows: new Float64Array(noises * count),
    totals: new Float64Array(noises),
    shared: vector(),
    flared: vector(),
    scores: vector(),
    product: vector(),
  };
}

/**
 * Where in a block the sums begin. Of a stem: of precisions times phi, phi squared, and of precisions times score times
 * phi. Of a second part, which is of one size for all measures: of the precisions' rows times psi, phi psi, of all of
 * them times psi squared, and of precisions times score times psi. Each holds its triangle, vector or number for all
 * noise multiples, one after the other.
 */
interface Places {
  readonly phi: number;
  readonly phiPhi: number;
  readonly phiScore: number;
  readonly stem: number;
  readonly psi: number;
  readonly phiPsi: number;
  readonly psiPsi: number;
  readonly psiScore: number;
  readonly second: number;
}

function placesFor(triangle: number, count: number, noises: number): Places {
  const matrix = noises * triangle;
  const vector = noises * count;
  return {
    phi: 0,
    phiPhi: matrix,
    phiScore: 2 * matrix,
    stem: 2 * matrix + vector,
    psi: 0,
    phiPsi: vector,
    psiScore: 2 * vector,
    psiPsi: 3 * vector,
    second: 3 * vector + noises,
  };
}

/**
 * Nothing seen yet.
 * @param levels expected level of each measure, where an earlier course gives one
 * @param memory sums that are spent, of any episode
 */
export function createSums(
  measures: readonly UsableMeasure[],
  levels: readonly (number | null)[],
  priors: Priors,
  memory: Sums | null = null,
): Sums {
  const bank = bankFor(measures.length, priors);
  const count = measures.length;
  const triangle = (count * (count + 1)) / 2;
  const noises = priors.noises.length;
  const places = placesFor(triangle, count, noises);
  const expected = Float64Array.from(measures, (_, place) => levels[place] ?? priors.level.mean);
  return {
    measures,
    parts: Float64Array.from(measures, ({ part }) => part),
    bests: Float64Array.from(measures, ({ best }) => best),
    bank,
    kept: allOf(bank),
    trend: createTrend(measures, expected, priors),
    levels: expected,
    day: 0,
    firstDays: new Float64Array(count).fill(-1),
    triangle,
    precisions: new Float64Array(noises * triangle),
    weighted: new Float64Array(noises * count),
    constants: new Float64Array(noises),
    blocks:
      memory?.bank === bank && memory.measures.length === count
        ? { stems: memory.blocks.stems.fill(0), seconds: memory.blocks.seconds.fill(0) }
        : {
            stems: new Float64Array(bank.stems.length * places.stem),
            seconds: new Float64Array(bank.shapes.length * places.second),
          },
    places,
    scratch: createScratch(triangle, count, noises),
  };
}

const everything = new WeakMap<Bank, Kept>();

/** All stems, and all shapes with a second part. */
function allOf(bank: Bank): Kept {
  const found = everything.get(bank);
  if (found) return found;
  const all = {
    stems: [...bank.stems.keys()],
    seconds: [...bank.shapes.keys()].filter(shape => bank.shapes[shape]?.psi),
  };
  everything.set(bank, all);
  return all;
}

export function copySums(sums: Sums): Sums {
  const { stems, seconds } = sums.blocks;
  return { ...copyHead(sums), blocks: { stems: stems.slice(), seconds: seconds.slice() } };
}

/**
 * A copy in which only these are right: for looking at one more visit at a fraction of the cost.
 * @param memory an earlier such copy of the same sums, which is spent
 */
export function copySome(sums: Sums, kept: Kept, memory: Sums | null): Sums {
  const { places, blocks } = sums;
  const copies = memory?.blocks ?? {
    stems: new Float64Array(blocks.stems.length),
    seconds: new Float64Array(blocks.seconds.length),
  };
  copyBlocks(blocks.stems, copies.stems, kept.stems, places.stem);
  copyBlocks(blocks.seconds, copies.seconds, kept.seconds, places.second);
  return { ...copyHead(sums), kept, blocks: copies };
}

function copyBlocks(from: Float64Array, to: Float64Array, kept: readonly number[], size: number): void {
  for (const block of kept) {
    for (let entry = block * size; entry < (block + 1) * size; entry++) to[entry] = at(from, entry);
  }
}

/** A copy that still shares the blocks. */
function copyHead(sums: Sums): Sums {
  return {
    ...sums,
    trend: copyTrend(sums.trend),
    firstDays: sums.firstDays.slice(),
    precisions: sums.precisions.slice(),
    weighted: sums.weighted.slice(),
    constants: sums.constants.slice(),
  };
}

/** Adds one visit. Days must not fall. */
export function addVisit(sums: Sums, visit: PreparedVisit): void {
  const before = sums.day;
  sums.day = Math.min(visit.day, CURVE_DAYS - 1);
  leaveStems(sums, before);
  if (visit.measures.length === 0) return;
  for (const place of visit.measures) {
    if (at(sums.firstDays, place) < 0) sums.firstDays[place] = sums.day;
  }
  const outliers = judgeOutliers(sums.trend, visit, sums.day);
  const { precision, weighted } = sums.scratch;
  precision.fill(0);
  for (const [index, noise] of sums.bank.priors.noises.entries()) {
    sums.constants[index] = at(sums.constants, index) + weigh(sums, visit, outliers, index, noise);
  }
  addTo(sums.precisions, 0, precision, 1);
  addTo(sums.weighted, 0, weighted, 1);
  addToStems(sums);
  addToSeconds(sums);
}

/** True while a shape has not come to its break: its sums are those of the shape it leaves, and are not kept. */
export function isWaiting({ bank, day }: Sums, shape: number): boolean {
  return day < (bank.shapes[shape]?.breakDay ?? 0);
}

/** Stems whose break lies between the last visit and this one begin with the sums of the one they leave. */
function leaveStems({ bank, kept, blocks, places, day }: Sums, previous: number): void {
  for (const index of kept.stems) {
    const stem = bank.stems[index];
    if (!stem || stem.breakDay === null || stem.breakDay <= previous || stem.breakDay > day) continue;
    blocks.stems.copyWithin(index * places.stem, stem.before * places.stem, (stem.before + 1) * places.stem);
  }
}

/**
 * Precision matrix of a visit's scores into the scratch memory (zero for measures not taken), and its product with the
 * scores. Answers -1/2 (log determinant of the covariance + scores' precision scores).
 */
function weigh(
  { bank, measures, levels, scratch, triangle }: Sums,
  visit: PreparedVisit,
  outliers: Float64Array,
  index: number,
  { multiple, shared: common }: Noise,
): number {
  const count = measures.length;
  const { flare } = bank.priors;
  const { precision, weighted, shared, flared, scores } = scratch;
  const start = index * triangle;
  for (const memory of [shared, flared, scores]) memory.fill(0);
  let logDeterminant = 0;
  for (let score = 0; score < visit.measures.length; score++) {
    const place = at(visit.measures, score);
    const measure = measures[place];
    if (!measure) continue;
    const averaged = at(visit.counts, score);
    const error = multiple * measure.error;
    const own = ((1 - common) * error ** 2 + measure.roundingVariance) / averaged;
    const wild = own + wildVariance(measure, bank.priors) / averaged;
    const variance = effectiveVariance(own, wild, at(outliers, score));
    precision[start + diagonal(place)] = 1 / variance;
    logDeterminant += Math.log(variance);
    shared[place] = error * Math.sqrt(common / averaged);
    flared[place] = Math.sqrt(flare.variance);
    scores[place] = at(visit.scores, score) + (visit.flare ? flare.drop : 0) - at(levels, place);
  }
  logDeterminant += addError(scratch, start, shared);
  if (visit.flare) logDeterminant += addError(scratch, start, flared);
  let [square, total] = [0, 0];
  for (let place = 0; place < count; place++) {
    let sum = 0;
    let row = 0;
    for (let other = 0; other < count; other++) {
      const entry = at(precision, start + packed(place, other));
      sum += entry * at(scores, other);
      row += entry;
    }
    weighted[index * count + place] = sum;
    scratch.rows[index * count + place] = row;
    square += sum * at(scores, place);
    total += row;
  }
  scratch.totals[index] = total;
  return -0.5 * (logDeterminant + square);
}

/** Precision after an error common to all scores, `loadings` each; answers the rise of the log determinant. */
function addError({ precision, product }: Scratch, start: number, loadings: Float64Array): number {
  const count = loadings.length;
  let rise = 1;
  for (let place = 0; place < count; place++) {
    let sum = 0;
    for (let other = 0; other < count; other++)
      sum += at(precision, start + packed(place, other)) * at(loadings, other);
    product[place] = sum;
    rise += sum * at(loadings, place);
  }
  for (let place = 0, index = start; place < count; place++) {
    for (let other = 0; other <= place; other++, index++) {
      precision[index] = at(precision, index) - (at(product, place) * at(product, other)) / rise;
    }
  }
  return Math.log(rise);
}

function addToStems({ bank, kept, blocks: { stems }, places, scratch, day }: Sums): void {
  const { precision, weighted } = scratch;
  for (const index of kept.stems) {
    const stem = bank.stems[index];
    if (!stem || day < (stem.breakDay ?? 0)) continue;
    const phi = at(stem.heights, day);
    if (phi === 0) continue;
    const block = index * places.stem;
    addBoth(stems, block + places.phi, block + places.phiPhi, precision, phi, phi * phi);
    addTo(stems, block + places.phiScore, weighted, phi);
  }
}

function addToSeconds(sums: Sums): void {
  const { bank, kept, blocks, places, scratch, day } = sums;
  const { weighted, rows, totals } = scratch;
  for (const shape of kept.seconds) {
    const curve = bank.shapes[shape]?.curve;
    if (!curve || isWaiting(sums, shape)) continue;
    const psi = at(curve.psi, day);
    if (psi === 0) continue;
    const block = shape * places.second;
    addBoth(blocks.seconds, block + places.psi, block + places.phiPsi, rows, psi, at(curve.phi, day) * psi);
    addTo(blocks.seconds, block + places.psiScore, weighted, psi);
    addTo(blocks.seconds, block + places.psiPsi, totals, psi * psi);
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
