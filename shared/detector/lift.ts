// What would change the verdict: the score of the next visit that would bring the probability under one half.
import { MET, summarize } from './combine.ts';
import { WATCH } from './detect.ts';
import { at } from './numbers.ts';
import { pool, type UsableMeasure } from './prepare.ts';
import type { Run } from './run.ts';
import { advance, copyFilter } from './trend.ts';
import type { DetectorOptions } from './types.ts';

export interface Lift {
  readonly measureId: string;
  /** In the measure's own units; null where no single score would do. */
  readonly score: number | null;
}

// The next visit is expected a week after the last one.
const NEXT_VISIT_DAYS = 7;
/** Scores tried between the latest level and the best end of the scale. */
const MOST_TRIALS = 8;

/** Of the most precise measure that has not been met; null where all have, or none was scored. */
export function liftingScore(run: Run, options: DetectorOptions): Lift | null {
  const { levels } = summarize(run.now, options.stallLimit);
  const place = run.measures.findIndex(
    (_, index) => at(run.now.firstDays, index) >= 0 && at(levels, index) < MET,
  );
  const measure = run.measures[place];
  const steps = run.series.measures.find(({ id }) => id === measure?.id);
  if (!measure || !steps) return null;
  const level = measure.goal + measure.sign * measure.mcid * at(levels, place);
  const best = measure.sign === 1 ? steps.max : steps.min;
  const inSteps = Math.max(1, Math.floor((measure.sign * (best - level)) / steps.step));
  const stride = Math.ceil(inSteps / MOST_TRIALS);
  const start = Math.round(level / steps.step) * steps.step;
  for (let trial = 1; trial <= MOST_TRIALS; trial++) {
    const score = start + measure.sign * Math.min(inSteps, trial * stride) * steps.step;
    if (probabilityAfter(run, measure, score, options) < WATCH) return { measureId: measure.id, score };
    if (trial * stride >= inSteps) break;
  }
  return { measureId: measure.id, score: null };
}

function probabilityAfter(run: Run, measure: UsableMeasure, score: number, options: DetectorOptions): number {
  const next = copyFilter(run.now);
  const visit = {
    day: next.day + NEXT_VISIT_DAYS,
    scores: { [measure.id]: score },
    hepAdherence: null,
    flare: false,
    dose: null,
  };
  advance(next, pool([visit], run.measures));
  return summarize(next, options.stallLimit).pStalled;
}
