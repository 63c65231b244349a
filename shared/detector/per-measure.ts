// What the posterior of an episode says of each measure by itself: the same definition of stalled, and the gain to come
// in points of the measure. Not for the verdict of the episode, which weighs all measures together.
import { correctedTogether, type Summary, summarize } from './combine.ts';
import { LEAST_DAYS, LEAST_VISITS, SD_80, verdictOf, WATCH } from './detect.ts';
import { LEAST_VARIANCE } from './goal.ts';
import { at, normalCdf, roundGain, roundProbability } from './numbers.ts';
import type { UsableMeasure } from './prepare.ts';
import { type Run, startRun, step } from './run.ts';
import type { DetectorOptions, EpisodeSeries, VisitVerdict } from './types.ts';

type MeasureState = 'early' | 'improving' | 'plateau' | 'worsening' | 'met';

/** Gain of the next 28 days and its 80 % interval, better being positive. */
interface Forecast {
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/** Rounded to 5 digits. */
export interface MeasureVerdict {
  readonly measureId: string;
  readonly state: MeasureState;
  readonly pStalled: number;
  readonly pWorse: number;
  readonly pMet: number;
  /** In important differences, as the gain of the episode. */
  readonly gain28: Forecast;
  /** In points of the measure, no further than its scale goes. */
  readonly points: Forecast;
}

interface EpisodeVerdict {
  readonly verdict: VisitVerdict;
  readonly measures: readonly MeasureVerdict[];
}

/** One verdict per visit, with those of its measures: costs more than the verdicts alone. */
export function detectPerMeasure(series: EpisodeSeries, options: DetectorOptions): EpisodeVerdict[] {
  const run = startRun(series, options.priors);
  return series.visits.map((visit, index) => {
    step(run, visit, index);
    const summary = summarize(run.now, options.stallLimit, null, true);
    const verdict = verdictOf(run, index, summary, options);
    return { verdict, measures: measureVerdicts(run, summary, verdict, options) };
  });
}

/**
 * The verdict of every measure of the run, in the order of the series.
 * @param summary made with `isPerMeasure`
 */
export function measureVerdicts(
  run: Run,
  summary: Summary,
  verdict: VisitVerdict,
  options: DetectorOptions,
): MeasureVerdict[] {
  return run.series.measures.flatMap(({ id }) => {
    const place = run.measures.findIndex(measure => measure.id === id);
    const measure = run.measures[place];
    return measure ? [judge(run, summary, verdict, options, measure, place)] : [];
  });
}

function judge(
  run: Run,
  summary: Summary,
  verdict: VisitVerdict,
  options: DetectorOptions,
  measure: UsableMeasure,
  place: number,
): MeasureVerdict {
  const { gain, variance, ...own } = mixture(summary, run.measures, place, options);
  const { pStalled, pWorse, pRecovered: pMet } = correctedTogether(own, run.priors);
  const isEarly = verdict.courseDay < LEAST_DAYS || scoredDays(run, measure.id, verdict.visit) < LEAST_VISITS;
  const reach = SD_80 * Math.sqrt(variance);
  const forecast = { gain, low: gain - reach, high: gain + reach };
  return {
    measureId: measure.id,
    state: isEarly ? 'early' : stateOf(pStalled, pWorse, pMet),
    pStalled: roundProbability(pStalled),
    pWorse: roundProbability(pWorse),
    pMet: roundProbability(pMet),
    gain28: rounded(forecast),
    points: rounded(inPoints(forecast, run, measure, at(summary.levels, place))),
  };
}

/** One measure as an episode of its own would be judged, over all curves. */
function mixture(
  { fits, weights }: Summary,
  measures: readonly UsableMeasure[],
  place: number,
  { stallLimit }: DetectorOptions,
) {
  const { own, distances } = fits;
  if (own === null) throw new Error('the summary was not made per measure');
  const count = measures.length;
  const best = measures[place]?.best ?? 0;
  let [pStalled, pWorse, pRecovered, gain, square] = [0, 0, 0, 0, 0];
  for (let curve = 0; curve < weights.length; curve++) {
    const weight = at(weights, curve);
    if (weight === 0) continue;
    const index = curve * count + place;
    const met = at(own.met, index);
    const expected = Math.min(at(own.gains, index), best - at(distances, index));
    const variance = at(own.variances, index);
    const spread = Math.sqrt(Math.max(variance, LEAST_VARIANCE));
    const open = weight * (1 - met);
    pStalled += open * normalCdf((stallLimit - expected) / spread);
    pWorse += open * normalCdf((-stallLimit - expected) / spread);
    pRecovered += weight * met;
    gain += weight * expected;
    square += weight * (variance + expected ** 2);
  }
  return { pStalled, pWorse, pRecovered, gain, variance: Math.max(0, square - gain ** 2) };
}

function stateOf(pStalled: number, pWorse: number, pMet: number): MeasureState {
  if (roundProbability(pStalled) >= WATCH) return pWorse > pStalled / 2 ? 'worsening' : 'plateau';
  return pMet > 1 - pStalled - pMet ? 'met' : 'improving';
}

/** Days of the current course on which a measure was scored. */
function scoredDays({ series, firstVisit }: Run, measureId: string, last: number): number {
  const visits = series.visits.slice(firstVisit, last + 1);
  return new Set(visits.flatMap(({ day, scores }) => (Number.isFinite(scores[measureId]) ? [day] : []))).size;
}

function inPoints({ gain, low, high }: Forecast, run: Run, measure: UsableMeasure, level: number): Forecast {
  const { mcid, sign, goal, best } = measure;
  const scale = run.series.measures.find(({ id }) => id === measure.id);
  const worst = scale === undefined ? level : (sign * ((sign === 1 ? scale.min : scale.max) - goal)) / mcid;
  const [up, down] = [Math.max(0, best - level), Math.min(0, worst - level)];
  const onScale = (value: number) => Math.min(up, Math.max(down, value)) * mcid;
  return { gain: onScale(gain), low: onScale(low), high: onScale(high) };
}

function rounded({ gain, low, high }: Forecast): Forecast {
  return { gain: roundGain(gain), low: roundGain(low), high: roundGain(high) };
}
