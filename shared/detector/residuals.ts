// How far each score lies from the most probable curve: for the label "fluctuating" and for naming outliers.
import { evidence } from '../clinical/evidence/registry.ts';
import { SHARED_ERROR } from './bank.ts';
import type { Course } from './combine.ts';
import { distance } from './prepare.ts';
import type { Run } from './run.ts';

export interface Residual {
  /** Index of the visit in the series. */
  readonly visit: number;
  readonly measureId: string;
  /** Distance from the curve in multiples of the published error. */
  readonly size: number;
  /** More probably an outlier than a common error. */
  readonly isOutlier: boolean;
}

/** Residuals from a curve, in the current course of care, up to and including a visit. */
export function residualsOf(run: Run, course: Course, until: number): Residual[] {
  const { flare, outlier } = run.priors;
  return run.series.visits.slice(0, until + 1).flatMap((visit, index) => {
    const day = visit.day - run.courseStart;
    if (day < 0 || index < run.firstVisit) return [];
    return run.measures.flatMap((measure, place) => {
      const score = visit.scores[measure.id];
      if (score === undefined || !Number.isFinite(score)) return [];
      const expected = course.distanceOn(place, day) - (visit.flare ? flare.drop : 0);
      const residual = distance(measure, score) - expected;
      const flared = visit.flare ? flare.variance : 0;
      const common = (measure.error * course.noiseMultiple) ** 2 + measure.roundingVariance + flared;
      const wild = common + (outlier.spread * measure.error) ** 2;
      const likelihood = (variance: number) =>
        Math.exp((-0.5 * residual ** 2) / variance) / Math.sqrt(variance);
      return [
        {
          visit: index,
          measureId: measure.id,
          size: residual / Math.sqrt(measure.error ** 2 + measure.roundingVariance),
          isOutlier: outlier.share * likelihood(wild) > (1 - outlier.share) * likelihood(common),
        },
      ];
    });
  });
}

/** Fewer visits cannot show a swing. */
const LEAST_VISITS = evidence('swing.visits').value;
/** Neighbours alike by more than this correlation, and spread wider than this multiple of the error expected. */
const SWING = {
  correlation: evidence('swing.correlation').value,
  spread: evidence('swing.spread').value,
};

/** Large slow swings around the curve, beyond the error expected of the measures. */
export function isFluctuating(run: Run, course: Course, until: number): boolean {
  const byVisit = Map.groupBy(residualsOf(run, course, until), ({ visit }) => visit);
  // The mean over a visit's scores, in units of its own expected error: part of the error is common to all of them.
  const swings = [...byVisit.values()].map(entries => {
    const mean = entries.reduce((sum, { size }) => sum + size, 0) / entries.length;
    return mean / Math.sqrt(SHARED_ERROR + (1 - SHARED_ERROR) / entries.length);
  });
  if (swings.length < LEAST_VISITS) return false;
  const square = swings.reduce((sum, swing) => sum + swing ** 2, 0);
  const neighbours = swings.slice(1).reduce((sum, swing, index) => sum + swing * (swings[index] ?? 0), 0);
  return Math.sqrt(square / swings.length) > SWING.spread && neighbours > SWING.correlation * square;
}
