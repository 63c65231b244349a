// Other ways to notice a stall, as simple as they are used: what the detector has to beat. Each is a pure function from
// the scores up to a visit to a probability and a day of onset. Their constants are plain statements, tuned to nothing.
import { DEFAULT_PRIORS } from '../../../../shared/detector/bank.ts';
import { normalCdf } from '../../../../shared/detector/numbers.ts';
import {
  distance,
  prepareVisit,
  type UsableMeasure,
  usableMeasures,
} from '../../../../shared/detector/prepare.ts';
import { createTrend, judgeOutliers, TREND, type Trend } from '../../../../shared/detector/trend.ts';
import type { EpisodeSeries } from '../../../../shared/detector/types.ts';
import type { Answer } from './scorer.ts';

export type Rival = (series: EpisodeSeries) => Answer[];

/** Stalled: gains less than this in 28 days. Met: less than half an important difference short. MCID. */
const LIMIT = 0.25;
const MET = -0.5;
const HORIZON_DAYS = 28;
/** Said where a rule cannot judge yet, or the goals are met. */
const UNKNOWN = 0.3;
const MET_ALREADY = 0.05;

interface Point {
  readonly day: number;
  /** Distance to the goal in MCID. */
  readonly z: number;
}

/** Scores of each measure up to a visit, oldest first. */
function pointsUntil(
  series: EpisodeSeries,
  measures: readonly UsableMeasure[],
  visit: number,
): readonly (readonly Point[])[] {
  return measures.map(measure =>
    series.visits.slice(0, visit + 1).flatMap(({ day, scores }) => {
      const score = scores[measure.id];
      return score === undefined ? [] : [{ day, z: distance(measure, score) }];
    }),
  );
}

function eachVisit(
  series: EpisodeSeries,
  judge: (points: readonly (readonly Point[])[], day: number) => Answer,
): Answer[] {
  const measures = usableMeasures(series.measures);
  return series.visits.map(({ day }, visit) => judge(pointsUntil(series, measures, visit), day));
}

const NAIVE = { days: 30, scores: 3, steepness: 2 };

/** The literal rule: no important change over 30 days and three measurements. */
export const naiveRule: Rival = series =>
  eachVisit(series, (points, day) => {
    const changes = points.flatMap(own => {
      const earlier = own.findLastIndex(point => point.day <= day - NAIVE.days);
      const [from, to] = [own[earlier], own.at(-1)];
      return from && to && own.length - earlier >= NAIVE.scores ? [to.z - from.z] : [];
    });
    if (changes.length === 0) return { p: UNKNOWN, onset: null };
    const p = 1 / (1 + Math.exp(NAIVE.steepness * (mean(changes) - 1)));
    return { p, onset: p >= 0.5 ? Math.max(0, day - NAIVE.days) : null };
  });

const TREND_WINDOW_DAYS = 42;

/** Mann-Kendall's test of the slopes of the last six weeks against the limit, with Theil and Sen's slope for the onset. */
export const mannKendall: Rival = series =>
  eachVisit(series, (points, day) => {
    if (areMet(points)) return { p: MET_ALREADY, onset: null };
    const recent = points.map(own => own.filter(point => point.day >= day - TREND_WINDOW_DAYS));
    let [sum, variance] = [0, 0];
    const slopes: number[] = [];
    for (const own of recent) {
      const count = own.length;
      if (count < 3) continue;
      variance += (count * (count - 1) * (2 * count + 5)) / 18;
      for (const [index, later] of own.entries()) {
        for (const earlier of own.slice(0, index)) {
          const days = later.day - earlier.day;
          sum += Math.sign(later.z - earlier.z - (LIMIT * days) / HORIZON_DAYS);
          if (days > 0) slopes.push((HORIZON_DAYS * (later.z - earlier.z)) / days);
        }
      }
    }
    if (variance === 0) return { p: UNKNOWN, onset: null };
    const isFlat = median(slopes) < LIMIT;
    return {
      p: normalCdf(-sum / Math.sqrt(variance)),
      onset: isFlat ? Math.max(0, day - TREND_WINDOW_DAYS) : null,
    };
  });

/** Expected rate in MCID per 28 days, shortfall at which an alarm is as probable as not, and its steepness. */
const CUSUM = { rate: 0.6, threshold: 0.7, steepness: 2.5 };

/** Page's cumulative sum of what a course falls short of an expected rate. */
export const cusum: Rival = series => {
  const measures = usableMeasures(series.measures);
  const last = new Map<string, Point>();
  let [shortfall, since, before] = [0, 0, 0];
  return series.visits.map(({ day, scores }, visit) => {
    const changes = measures.flatMap(measure => {
      const score = scores[measure.id];
      if (score === undefined) return [];
      const point = { day, z: distance(measure, score) };
      const earlier = last.get(measure.id);
      last.set(measure.id, point);
      return earlier ? [(CUSUM.rate * (day - earlier.day)) / HORIZON_DAYS - (point.z - earlier.z)] : [];
    });
    if (changes.length > 0) shortfall = Math.max(0, shortfall + mean(changes));
    if (shortfall === 0) since = day;
    else if (before === 0) since = series.visits[visit - 1]?.day ?? 0;
    before = shortfall;
    if (areMet(pointsUntil(series, measures, visit))) return { p: MET_ALREADY, onset: null };
    const p = 1 / (1 + Math.exp(CUSUM.steepness * (CUSUM.threshold - shortfall)));
    return { p, onset: shortfall > 0 ? since : null };
  });
};

/** A Kalman filter of levels and speeds that decay: the damped local trend. */
export const dampedTrend: Rival = series => {
  const measures = usableMeasures(series.measures);
  const levels = new Float64Array(measures.length).fill(DEFAULT_PRIORS.level.mean);
  const trend = createTrend(measures, levels, DEFAULT_PRIORS);
  let since: number | null = null;
  return series.visits.map(visit => {
    judgeOutliers(trend, prepareVisit(visit, measures), visit.day);
    const p = stalledBy(trend);
    since = p >= 0.5 ? (since ?? visit.day) : null;
    return { p, onset: since };
  });
};

function stalledBy({ measures, isSeen, means, covariances }: Trend): number {
  const count = measures.length;
  const size = 2 * count + 3;
  const seen = measures.flatMap((_, place) => (isSeen[place] ? [place] : []));
  if (seen.length === 0) return UNKNOWN;
  const meanOf = (entry: number) => means[entry] ?? 0;
  const covarianceOf = (one: number, other: number) => covariances[one * size + other] ?? 0;
  const met = seen.map(place => normalCdf((meanOf(place) - MET) / Math.sqrt(covarianceOf(place, place))));
  const recovered = 0.5 * (met.reduce((product, p) => product * p, 1) + Math.min(...met));
  const short = seen.filter(place => meanOf(place) < MET);
  const open = short.length > 0 ? short : seen;
  const reach = (TREND.decayDays * (1 - Math.exp(-HORIZON_DAYS / TREND.decayDays))) / TREND.daysOfSpeed;
  const parts = [
    { entry: 2 * count, share: reach },
    ...open.map(place => ({ entry: count + place, share: reach / open.length })),
  ];
  const gain = parts.reduce((sum, { entry, share }) => sum + share * meanOf(entry), 0);
  const variance = parts.reduce(
    (sum, one) =>
      sum +
      parts.reduce((row, other) => row + one.share * other.share * covarianceOf(one.entry, other.entry), 0),
    0,
  );
  return (1 - recovered) * normalCdf((LIMIT - gain) / Math.sqrt(variance));
}

/** Every measure met by the mean of its last two scores. */
function areMet(points: readonly (readonly Point[])[]): boolean {
  const scored = points.filter(own => own.length > 0);
  return scored.length > 0 && scored.every(own => mean(own.slice(-2).map(({ z }) => z)) >= MET);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
