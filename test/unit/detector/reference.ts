// The detector once more, slowly and plainly: one Kalman filter per curve over all unknowns of the model (a level and an
// own deviation per measure, the common amplitude, the size of a break, the error shared by a visit, a flare-up's), one
// score after the other, none left out. Shares with the product the table of priors, the outlier probabilities and the
// normal distribution, nothing else.
import { DEFAULT_PRIORS, type Heights } from '../../../shared/detector/bank.ts';
import { bankFor } from '../../../shared/detector/curves.ts';
import { normalCdf } from '../../../shared/detector/numbers.ts';
import { type PreparedVisit, prepareVisit, usableMeasures } from '../../../shared/detector/prepare.ts';
import { createTrend, judgeOutliers } from '../../../shared/detector/trend.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';

export interface Reference {
  readonly pStalled: number;
  readonly pWorse: number;
  readonly pRecovered: number;
  readonly gain: number;
  readonly gainVariance: number;
}

interface State {
  mean: number[];
  cov: number[][];
}

const height = (heights: Heights, day: number): number => {
  if ('byDay' in heights) return heights.byDay[day] ?? heights.byDay.at(-1) ?? 0;
  if ('speeds' in heights) {
    return heights.speeds
      .map(({ share, tau }) => share - share / Math.exp(day / tau))
      .reduce((a, b) => a + b);
  }
  if ('middle' in heights) {
    const on = (t: number) => (1 + Math.tanh((t - heights.middle) / (2 * heights.width))) / 2;
    return (on(day) - on(0)) / (1 - on(0));
  }
  const { from, tau, until } = heights;
  const run = Math.min(day, until) - from;
  if (run <= 0) return 0;
  return tau === null ? run / 28 : 1 - Math.exp(-run / tau);
};

/** Normal distribution function by numerical integration of the density. */
export function slowCdf(x: number): number {
  if (Math.abs(x) > 9) return x > 0 ? 1 : 0;
  const steps = 400;
  const width = x / steps;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const at = (place: number) => Math.exp(-0.5 * (place * width) ** 2);
    sum += (at(step) + 4 * at(step + 0.5) + at(step + 1)) / 6;
  }
  return 0.5 + (sum * width) / Math.sqrt(2 * Math.PI);
}

export function referenceOf(series: EpisodeSeries, limit: number): Reference {
  const measures = usableMeasures(series.measures);
  const visits = series.visits.map(visit => prepareVisit(visit, measures));
  const trend = createTrend(measures, new Float64Array(measures.length).fill(-3), DEFAULT_PRIORS);
  const outliers = visits.map(visit => judgeOutliers(trend, visit, visit.day));
  const { members, shapes } = bankFor(measures.length, DEFAULT_PRIORS);
  const day = visits.at(-1)!.day;
  const firstDays = measures.map(
    (_, place) => visits.find(({ measures: m }) => m.includes(place))?.day ?? -1,
  );
  const seen = measures.flatMap((_, place) => (firstDays[place]! >= 0 ? [place] : []));
  const count = measures.length;
  const [A, B, C, F] = [2 * count, 2 * count + 1, 2 * count + 2, 2 * count + 3];
  const rows: { log: number; recovered: number; gain: number; variance: number }[] = [];
  for (const { multiple, weight } of DEFAULT_PRIORS.noises) {
    for (const member of members) {
      if (member.prior === 0) continue;
      const shape = shapes[member.shape]!;
      const phi = (t: number, place: number) =>
        height(shape.phi, t) - height(shape.phi, Math.max(0, firstDays[place]!));
      const psi = (t: number, place: number) =>
        shape.psi ? height(shape.psi, t) - height(shape.psi, Math.max(0, firstDays[place]!)) : 0;
      const load = (t: number, place: number) => {
        const h: number[] = new Array(2 * count + 4).fill(0);
        h[place] = 1;
        h[count + place] = phi(t, place);
        h[A] = phi(t, place);
        h[B] = psi(t, place);
        return h;
      };
      const variances = [
        ...measures.map(() => 2.25),
        ...measures.map(() => member.deviation ** 2),
        member.amplitude.spread ** 2,
        shape.second.spread ** 2,
        0,
        0,
      ];
      const state: State = {
        mean: [
          ...measures.map(() => -3),
          ...measures.map(() => 0),
          member.amplitude.mean,
          shape.second.mean,
          0,
          0,
        ],
        cov: variances.map((variance, row) => variances.map((_, column) => (row === column ? variance : 0))),
      };
      let log = Math.log(weight) + Math.log(member.prior);
      for (const [index, visit] of visits.entries()) {
        renew(state, C, 1);
        renew(state, F, visit.flare ? 0.36 : 0);
        log += learn(
          state,
          visit,
          outliers[index]!,
          measures,
          multiple,
          place => load(visit.day, place),
          C,
          F,
        );
      }
      const distances = seen.map(place => ({ place, ...project(state, load(day, place)) }));
      const met = distances.map(({ mean, variance }) => normalCdf((mean + 0.5) / Math.sqrt(variance)));
      // The sides of one measure are met together: the worse one stands for both.
      const bySides = Map.groupBy(met.keys(), index => measures[distances[index]!.place]!.sideOf);
      const whole = [...bySides.values()].map(sides => Math.min(...sides.map(index => met[index]!)));
      const recovered = 0.5 * (whole.reduce((product, p) => product * p, 1) + Math.min(...met));
      const short = distances.filter(({ mean }) => mean < -0.5);
      const active = short.length > 0 ? short : distances;
      const foreseen = day < (shape.breakDay ?? 0) ? shapes[shape.before]! : shape;
      const gainLoad: number[] = new Array(2 * count + 4).fill(0);
      const phiGain = height(foreseen.phi, day + 28) - height(foreseen.phi, day);
      const parts = active.reduce((sum, { place }) => sum + partOf(measures, place), 0);
      for (const { place } of active) {
        gainLoad[count + place] = (phiGain * partOf(measures, place)) / parts;
      }
      gainLoad[A] = phiGain;
      gainLoad[B] = foreseen.psi ? height(foreseen.psi, day + 28) - height(foreseen.psi, day) : 0;
      const { mean, variance } = project(state, gainLoad);
      const room =
        active.reduce(
          (sum, { place, mean: z }) => sum + partOf(measures, place) * (measures[place]!.best - z),
          0,
        ) / parts;
      rows.push({ log, recovered, gain: Math.min(mean, room), variance });
    }
  }
  const top = Math.max(...rows.map(({ log }) => log));
  const total = rows.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  const average = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + (Math.exp(row.log - top) / total) * of(row), 0);
  const below = (border: number) =>
    average(
      row => (1 - row.recovered) * normalCdf((border - row.gain) / Math.sqrt(Math.max(row.variance, 1e-12))),
    );
  const gain = average(row => row.gain);
  return {
    pStalled: below(limit),
    pWorse: below(-limit),
    pRecovered: average(row => row.recovered),
    gain,
    gainVariance: average(row => row.variance + row.gain ** 2) - gain ** 2,
  };
}

/** Sides of one measure share what it counts for. */
function partOf(measures: ReturnType<typeof usableMeasures>, place: number): number {
  return 1 / measures.filter(({ sideOf }) => sideOf === measures[place]!.sideOf).length;
}

function renew({ mean, cov }: State, entry: number, variance: number): void {
  mean[entry] = 0;
  for (let other = 0; other < mean.length; other++) {
    cov[entry]![other] = 0;
    cov[other]![entry] = 0;
  }
  cov[entry]![entry] = variance;
}

function project({ mean, cov }: State, load: readonly number[]) {
  const side = cov.map(row => row.reduce((sum, value, column) => sum + value * load[column]!, 0));
  return {
    side,
    mean: load.reduce((sum, value, row) => sum + value * mean[row]!, 0),
    variance: load.reduce((sum, value, row) => sum + value * side[row]!, 0),
  };
}

function learn(
  state: State,
  visit: PreparedVisit,
  outliers: Float64Array,
  measures: ReturnType<typeof usableMeasures>,
  multiple: number,
  loadOf: (place: number) => number[],
  shared: number,
  flare: number,
): number {
  let log = 0;
  for (const [score, place] of visit.measures.entries()) {
    // Two sides of one measure on one day: their mean has the error of one score.
    const sides = [...visit.measures].filter(
      other => measures[other]!.sideOf === measures[place]!.sideOf,
    ).length;
    const wider = Math.sqrt(sides / (1 + 0.3 * (sides - 1)));
    const error = wider * measures[place]!.error;
    const roundingVariance = wider ** 2 * measures[place]!.roundingVariance;
    const load = loadOf(place);
    load[shared] = multiple * error * Math.sqrt(0.3);
    load[flare] = 1;
    const own = 0.7 * (multiple * error) ** 2 + roundingVariance;
    const wild = own + (3.5 * error) ** 2;
    const noise = 1 / ((1 - outliers[score]!) / own + outliers[score]! / wild);
    const { side, mean, variance } = project(state, load);
    const total = variance + noise;
    const residual = visit.scores[score]! + (visit.flare ? 0.45 : 0) - mean;
    log -= 0.5 * (Math.log(total) + residual ** 2 / total);
    for (let row = 0; row < side.length; row++) {
      state.mean[row]! += (side[row]! * residual) / total;
      for (let column = 0; column < side.length; column++) {
        state.cov[row]![column]! -= (side[row]! * side[column]!) / total;
      }
    }
  }
  return log;
}
