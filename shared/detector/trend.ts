// The filter: how probable each curve of the bank is after each visit, and what level and amplitude it implies.
// Every curve is a small Gaussian state (level and amplitude of each measure, size of a break); curves with the same
// past share one state until they part. Knows visits and curves, nothing of verdicts.
import {
  type Branch,
  bankFor,
  CURVE_DAYS,
  FLARE,
  LEVEL_PRIOR,
  NOISE_MULTIPLES,
  OUTLIER,
  SHARED_ERROR,
} from './bank.ts';
import { at } from './numbers.ts';
import type { PreparedVisit, UsableMeasure } from './prepare.ts';

/** State of the filter after some visits. A node is one curve at one noise multiple. */
export interface Filter {
  readonly measures: readonly UsableMeasure[];
  readonly bank: readonly Branch[];
  /** Level prior of each measure at its first visit. */
  readonly levels: Float64Array;
  /** Last day seen. */
  day: number;
  /** Day of a measure's first score; -1 before it. */
  readonly firstDays: Int32Array;
  /** Entries of a state vector, and of its packed lower triangle of covariances. */
  readonly stateSize: number;
  readonly triangleSize: number;
  readonly means: Float64Array;
  readonly covariances: Float64Array;
  /** Posterior probability of each node, including its children still waiting to part. */
  readonly masses: Float64Array;
  /** Nodes with a state of their own, in rising order. */
  live: number[];
  /** Prior of the children of a branch that have not parted yet. */
  readonly waiting: Float64Array;
  /** Branches in the order in which they part, and how many have. */
  readonly departures: readonly number[];
  departed: number;
}

/** Curves below this share of the probability are dropped for good. */
const NEGLIGIBLE = 1e-9;
// Even an impossible score leaves the curves comparable: no product may reach zero.
const LEAST_LIKELIHOOD = 1e-25;

/** A filter that has seen nothing. `levels`: expected level of each measure, where an earlier course gives one. */
export function createFilter(measures: readonly UsableMeasure[], levels: readonly (number | null)[]): Filter {
  const bank = bankFor(measures.length);
  const nodes = bank.length * NOISE_MULTIPLES.length;
  const stateSize = 2 * measures.length + 1;
  const triangleSize = (stateSize * (stateSize + 1)) / 2;
  const waiting = new Float64Array(bank.length);
  for (const branch of bank) {
    if (branch.parent >= 0) waiting[branch.parent] = at(waiting, branch.parent) + branch.prior;
  }
  const filter: Filter = {
    measures,
    bank,
    levels: Float64Array.from(measures, (_, place) => levels[place] ?? LEVEL_PRIOR.mean),
    day: 0,
    firstDays: new Int32Array(measures.length).fill(-1),
    stateSize,
    triangleSize,
    means: new Float64Array(nodes * stateSize),
    covariances: new Float64Array(nodes * triangleSize),
    masses: new Float64Array(nodes),
    live: NOISE_MULTIPLES.map((_, noise) => noise * bank.length),
    waiting,
    departures: bank
      .map((_, index) => index)
      .slice(1)
      .sort((one, other) => (bank[one]?.from ?? 0) - (bank[other]?.from ?? 0) || one - other),
    departed: 0,
  };
  for (const [noise, { weight }] of NOISE_MULTIPLES.entries()) {
    const node = noise * bank.length;
    filter.masses[node] = weight;
    for (let place = 0; place < measures.length; place++) {
      filter.means[node * stateSize + place] = at(filter.levels, place);
      filter.covariances[node * triangleSize + diagonal(place)] = LEVEL_PRIOR.spread ** 2;
    }
  }
  return filter;
}

export function copyFilter(filter: Filter): Filter {
  return {
    ...filter,
    firstDays: filter.firstDays.slice(),
    means: filter.means.slice(),
    covariances: filter.covariances.slice(),
    masses: filter.masses.slice(),
    live: filter.live.slice(),
    waiting: filter.waiting.slice(),
  };
}

/** Learns from one visit. Days must not fall. */
export function advance(filter: Filter, visit: PreparedVisit): void {
  filter.day = Math.min(visit.day, CURVE_DAYS - 1);
  for (const place of visit.measures) {
    if (at(filter.firstDays, place) < 0) filter.firstDays[place] = filter.day;
  }
  part(filter);
  if (visit.measures.length === 0) return;
  const workspace = createWorkspace(filter, visit);
  let total = 0;
  for (const node of filter.live) {
    const mass = at(filter.masses, node) * learn(filter, visit, node, workspace);
    filter.masses[node] = mass;
    total += mass;
  }
  drop(filter, total);
}

/** Curves whose own past begins give up the common state and continue on a copy of it. */
function part(filter: Filter): void {
  const { bank, departures, waiting, masses } = filter;
  const arrivals: number[] = [];
  for (; filter.departed < departures.length; filter.departed++) {
    const index = departures[filter.departed] ?? 0;
    const branch = bank[index];
    if (!branch || filter.day === 0 || branch.from > filter.day) break;
    const left = at(waiting, branch.parent);
    for (let noise = 0; noise < NOISE_MULTIPLES.length; noise++) {
      const parent = noise * bank.length + branch.parent;
      const mass = at(masses, parent);
      if (mass === 0) continue;
      const node = noise * bank.length + index;
      masses[node] = (mass * branch.prior) / left;
      masses[parent] = (mass * (left - branch.prior)) / left;
      copyState(filter, parent, node, branch);
      arrivals.push(node);
    }
    waiting[branch.parent] = left - branch.prior;
  }
  if (arrivals.length > 0) filter.live = [...filter.live, ...arrivals].sort((one, other) => one - other);
}

function copyState(filter: Filter, parent: number, node: number, branch: Branch): void {
  const { measures, stateSize, triangleSize, means, covariances } = filter;
  const count = measures.length;
  const known = branch.parent === 0 ? count : 2 * count;
  means.copyWithin(node * stateSize, parent * stateSize, parent * stateSize + known);
  covariances.copyWithin(
    node * triangleSize,
    parent * triangleSize,
    parent * triangleSize + (known * (known + 1)) / 2,
  );
  if (branch.parent === 0) {
    for (let place = count; place < 2 * count; place++) {
      means[node * stateSize + place] = branch.amplitude.mean;
      const row = node * triangleSize + rowStart(place);
      for (let column = count; column < place; column++)
        covariances[row + column] = branch.amplitude.spread ** 2;
      covariances[row + place] = branch.amplitude.spread ** 2 + branch.deviation ** 2;
    }
  }
  means[node * stateSize + 2 * count] = branch.second.mean;
  covariances[node * triangleSize + diagonal(2 * count)] = branch.second.spread ** 2;
}

function drop(filter: Filter, total: number): void {
  const { masses } = filter;
  const live: number[] = [];
  for (const node of filter.live) {
    const mass = at(masses, node) / total;
    const isKept = mass > NEGLIGIBLE;
    masses[node] = isKept ? mass : 0;
    if (isKept) live.push(node);
  }
  filter.live = live;
}

/** Scratch memory for one visit. */
interface Workspace {
  /** Covariance of the state with each score, one row per score. */
  readonly gains: Float64Array;
  readonly phis: Float64Array;
  readonly psis: Float64Array;
}

function createWorkspace(filter: Filter, visit: PreparedVisit): Workspace {
  const count = visit.measures.length;
  return {
    gains: new Float64Array(count * filter.stateSize),
    phis: new Float64Array(count),
    psis: new Float64Array(count),
  };
}

/** Updates the state of one node; answers the likelihood of the visit's scores. */
function learn(filter: Filter, visit: PreparedVisit, node: number, workspace: Workspace): number {
  const { bank, measures, stateSize, triangleSize, means, covariances, firstDays, day } = filter;
  const branch = bank[node % bank.length];
  const noise = NOISE_MULTIPLES[Math.floor(node / bank.length)];
  if (!branch || !noise) return 0;
  const count = measures.length;
  const size = entriesOf(branch, count);
  const { gains, phis, psis } = workspace;
  const scores = visit.measures.length;
  const covariance = node * triangleSize;
  const { phi, psi } = branch.curve;
  for (let score = 0; score < scores; score++) {
    const place = at(visit.measures, score);
    const firstDay = at(firstDays, place);
    phis[score] = at(phi, day) - at(phi, firstDay);
    psis[score] = at(psi, day) - at(psi, firstDay);
    for (let entry = 0; entry < size; entry++) {
      let sum = at(covariances, covariance + packed(entry, place));
      if (size > count) sum += at(phis, score) * at(covariances, covariance + packed(entry, count + place));
      if (size > 2 * count) sum += at(psis, score) * at(covariances, covariance + packed(entry, 2 * count));
      gains[score * stateSize + entry] = sum;
    }
  }
  // Observation covariance without the scores' own errors.
  const joint: number[][] = [];
  const innovations: number[] = [];
  for (let one = 0; one < scores; one++) {
    const row: number[] = [];
    const place = at(visit.measures, one);
    for (let other = 0; other <= one; other++) {
      const place2 = at(visit.measures, other);
      let sum = at(gains, other * stateSize + place);
      if (size > count) sum += at(phis, one) * at(gains, other * stateSize + count + place);
      if (size > 2 * count) sum += at(psis, one) * at(gains, other * stateSize + 2 * count);
      const shared =
        (SHARED_ERROR *
          (measures[place]?.error ?? 0) *
          (measures[place2]?.error ?? 0) *
          noise.multiple ** 2) /
        Math.sqrt(at(visit.counts, one) * at(visit.counts, other));
      row.push(sum + shared + (visit.flare ? FLARE.variance : 0));
    }
    joint.push(row);
    let mean = at(means, node * stateSize + place);
    if (size > count) mean += at(phis, one) * at(means, node * stateSize + count + place);
    if (size > 2 * count) mean += at(psis, one) * at(means, node * stateSize + 2 * count);
    innovations.push(at(visit.scores, one) + (visit.flare ? FLARE.drop : 0) - mean);
  }
  let likelihood = 1;
  const lower: number[][] = [];
  const pivots: number[] = [];
  const residuals: number[] = [];
  for (let one = 0; one < scores; one++) {
    const place = at(visit.measures, one);
    const measure = measures[place];
    if (!measure) continue;
    const row: number[] = [];
    let variance = joint[one]?.[one] ?? 0;
    let residual = innovations[one] ?? 0;
    for (let other = 0; other < one; other++) {
      let sum = joint[one]?.[other] ?? 0;
      for (let inner = 0; inner < other; inner++)
        sum -= (row[inner] ?? 0) * (lower[other]?.[inner] ?? 0) * (pivots[inner] ?? 0);
      const l = sum / (pivots[other] ?? 1);
      row.push(l);
      variance -= l * l * (pivots[other] ?? 0);
      residual -= l * (residuals[other] ?? 0);
    }
    const n = at(visit.counts, one);
    const own = ((1 - SHARED_ERROR) * (measure.error * noise.multiple) ** 2 + measure.roundingVariance) / n;
    const wild = own + (OUTLIER.spread * measure.error) ** 2 / n;
    const a =
      ((1 - OUTLIER.share) * Math.exp((-0.5 * residual * residual) / (variance + own))) /
      Math.sqrt(variance + own);
    const b =
      (OUTLIER.share * Math.exp((-0.5 * residual * residual) / (variance + wild))) /
      Math.sqrt(variance + wild);
    likelihood *= Math.max(a + b, LEAST_LIKELIHOOD);
    const w = a + b > 0 ? b / (a + b) : 1;
    const effective = 1 / ((1 - w) / own + w / wild);
    const pivot = variance + effective;
    lower.push(row);
    pivots.push(pivot);
    residuals.push(residual);
    for (let entry = 0; entry < size; entry++) {
      let sum = at(gains, one * stateSize + entry);
      for (let other = 0; other < one; other++)
        sum -= (row[other] ?? 0) * at(gains, other * stateSize + entry);
      gains[one * stateSize + entry] = sum;
    }
    for (let entry = 0; entry < size; entry++) {
      const g = at(gains, one * stateSize + entry) / pivot;
      means[node * stateSize + entry] = at(means, node * stateSize + entry) + g * residual;
      for (let column = 0; column <= entry; column++) {
        const index = covariance + packed(entry, column);
        covariances[index] = at(covariances, index) - g * at(gains, one * stateSize + column);
      }
    }
  }
  return likelihood;
}

export function packed(row: number, column: number): number {
  return row >= column ? rowStart(row) + column : rowStart(column) + row;
}

function rowStart(row: number): number {
  return (row * (row + 1)) / 2;
}

function diagonal(row: number): number {
  return rowStart(row) + row;
}

/** Number of state entries a branch uses: levels; and amplitudes; and the size of its break. */
export function entriesOf(branch: Branch, measures: number): number {
  if (branch.parent < 0) return measures;
  return branch.psi === null ? 2 * measures : 2 * measures + 1;
}
