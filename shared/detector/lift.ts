// What would change the verdict: the score of the next visit that would bring the probability under one half.
import { evidence } from '../clinical/evidence/registry.ts';
import { type Summary, summarize } from './combine.ts';
import { WATCH } from './detect.ts';
import { keptAmong } from './fit.ts';
import { MET } from './goal.ts';
import { at } from './numbers.ts';
import { pool, type UsableMeasure } from './prepare.ts';
import type { Run } from './run.ts';
import { addVisit, copySome, type Sums } from './sums.ts';
import type { DetectorOptions } from './types.ts';

export interface Lift {
  readonly measureId: string;
  /** In the measure's own units; null where no single score would do. */
  readonly score: number | null;
}

// The next visit is expected a week after the last one.
const NEXT_VISIT_DAYS = evidence('visit.nextAfter').value;

/** Of the most precise measure that has not been met; null where all have, or none was scored. */
export function liftingScore(run: Run, summary: Summary, options: DetectorOptions): Lift | null {
  const place = run.measures.findIndex(
    (_, index) => at(run.now.firstDays, index) >= 0 && at(summary.levels, index) < MET,
  );
  const measure = run.measures[place];
  const steps = run.series.measures.find(({ id }) => id === measure?.id);
  if (!measure || !steps) return null;
  const level = measure.goal + measure.sign * measure.mcid * at(summary.levels, place);
  const best = measure.sign === 1 ? steps.max : steps.min;
  const inSteps = Math.max(1, Math.floor((measure.sign * (best - level)) / steps.step));
  const start = Math.round(level / steps.step) * steps.step;
  const scoreAt = (step: number) => start + measure.sign * step * steps.step;
  const probabilityAt = nextVisitOf(run, measure, summary.weights, options);
  const lifts = (step: number) => probabilityAt(scoreAt(step)) < WATCH;
  // The better the score the more it lifts, until it is too good to be believed: hence the whole and the half.
  let [enough, short] = [inSteps, 0];
  if (!lifts(enough)) {
    enough = Math.ceil(inSteps / 2);
    if (!lifts(enough)) return { measureId: measure.id, score: null };
  }
  while (enough - short > Math.max(1, inSteps / 16)) {
    const middle = Math.round((enough + short) / 2);
    if (lifts(middle)) enough = middle;
    else short = middle;
  }
  return { measureId: measure.id, score: scoreAt(enough) };
}

/** Probability of a stall by the score of the next visit, of the curves that matter now. */
function nextVisitOf(
  { now, measures }: Run,
  measure: UsableMeasure,
  among: Float64Array,
  options: DetectorOptions,
): (score: number) => number {
  const kept = keptAmong(now, among);
  let spent: { readonly sums: Sums; readonly fits: Summary['fits'] } | null = null;
  return score => {
    const next = copySome(now, kept, spent?.sums ?? null);
    const visit = {
      day: next.day + NEXT_VISIT_DAYS,
      scores: { [measure.id]: score },
      hepAdherence: null,
      flare: false,
      dose: null,
    };
    addVisit(next, pool([visit], measures));
    const { pStalled, fits } = summarize(next, options.stallLimit, among, false, spent?.fits ?? null);
    spent = { sums: next, fits };
    return pStalled;
  };
}
