// The detector: a verdict for each visit, or for the last one, from that visit and earlier ones. Pure; recomputed
// from the first visit every time, so that a corrected old score corrects every later verdict.
import { evidence } from '../clinical/evidence/registry.ts';
import { onsetQuantile, type Summary, summarize } from './combine.ts';
import { roundGain, roundProbability } from './numbers.ts';
import { isFluctuating } from './residuals.ts';
import { type Run, runThrough, startRun, step } from './run.ts';
import type {
  CourseState,
  DetectorOptions,
  EpisodeSeries,
  FalseAlarmPercent,
  Level,
  VisitVerdict,
} from './types.ts';

/** Visits and days below which nothing is said of a course. */
export const LEAST_VISITS = evidence('early.visits').value;
export const LEAST_DAYS = evidence('early.days').value;
/** From this probability on a quiet mark is shown. */
export const WATCH = evidence('alarm.watch').value;
/** Threshold of the proposal to ask for re-evaluation, by share of improving patients it may flag, in percent. */
const THRESHOLDS: Readonly<Record<FalseAlarmPercent, number>> = {
  5: evidence('alarm.threshold5').value,
  10: evidence('alarm.threshold10').value,
  20: evidence('alarm.threshold20').value,
};
/** 80 % of a normal distribution lie within this many standard deviations. */
export const SD_80 = 1.2816;

/** One verdict per visit. */
export function detect(series: EpisodeSeries, options: DetectorOptions): VisitVerdict[] {
  const run = startRun(series, options.priors);
  let spent: Summary['fits'] | null = null;
  return series.visits.map((visit, index) => {
    step(run, visit, index);
    const summary = summarize(run.now, options.stallLimit, null, false, spent);
    spent = summary.fits;
    return verdictOf(run, index, summary, options);
  });
}

/** The verdict of the last visit; null for a series without visits. */
export function detectLast(series: EpisodeSeries, options: DetectorOptions): VisitVerdict | null {
  if (series.visits.length === 0) return null;
  const run = runThrough(series, options.priors);
  return verdictOf(run, series.visits.length - 1, summarize(run.now, options.stallLimit), options);
}

/** The verdict a posterior stands for. */
export function verdictOf(run: Run, index: number, summary: Summary, options: DetectorOptions): VisitVerdict {
  const day = run.series.visits[index]?.day ?? 0;
  const isEarly = run.scoredDays < LEAST_VISITS || day - run.courseStart < LEAST_DAYS;
  const pStalled = roundProbability(summary.pStalled);
  const state = isEarly ? 'insufficient' : stateOf(summary, run, index);
  const reach = SD_80 * Math.sqrt(summary.gainVariance);
  return {
    visit: index,
    day,
    courseDay: day - run.courseStart,
    state,
    level: isEarly ? 'none' : levelOf(pStalled, options.falseAlarmPercent),
    pStalled,
    pWorse: roundProbability(summary.pWorse),
    pRecovered: roundProbability(summary.pRecovered),
    onset: isEarly || pStalled < WATCH ? null : onsetOf(summary, run.courseStart),
    gain28: roundGain(summary.gain),
    gain28Variance: roundGain(summary.gainVariance),
    gain28Low: roundGain(summary.gain - reach),
    gain28High: roundGain(summary.gain + reach),
    visitsUsed: run.scoredDays,
    families: heaviest(summary.families),
  };
}

function stateOf(summary: Summary, run: Run, index: number): CourseState {
  const { pStalled, pWorse, pRecovered } = summary;
  if (roundProbability(pStalled) >= WATCH) {
    if (pWorse > pStalled / 2) return 'worsening';
    return isFluctuating(run, summary.course, index) ? 'fluctuating' : 'plateau';
  }
  return pRecovered > 1 - pStalled - pRecovered ? 'recovered' : 'improving';
}

/** The mark of a course that is not too early to judge. */
export function levelOf(pStalled: number, falseAlarmPercent: FalseAlarmPercent): Level {
  if (pStalled >= THRESHOLDS[falseAlarmPercent]) return 'reevaluate';
  return pStalled >= WATCH ? 'watch' : 'none';
}

function onsetOf(summary: Summary, courseStart: number) {
  const onsets = summary.onsets();
  const [from, day, to] = [0.1, 0.5, 0.9].map(share => onsetQuantile(onsets, share));
  if (from == null || day == null || to == null) return null;
  return { day: courseStart + day, from: courseStart + from, to: courseStart + to };
}

function heaviest(families: ReadonlyMap<string, number>) {
  return [...families]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 2)
    .map(([family, weight]) => ({ family, weight: roundProbability(weight) }));
}
