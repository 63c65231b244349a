// Measures a detector against known courses: how good its probabilities are, how late and how often it alarms.
// A false alarm is counted among true improvers only; delays are compared at equal false-alarm rates.
import type { Truth, TruthVisit } from '../../../../shared/detector/simulated/truth.ts';

/** What a detector said of one visit. */
export interface Answer {
  readonly p: number;
  readonly onset: number | null;
}

export type Answers = ReadonlyMap<string, readonly Answer[]>;

/** A time to an alarm; `isEvent` false when watching ended before one. */
export interface Survival {
  readonly time: number;
  readonly isEvent: boolean;
}

interface AtRate {
  readonly rate: number;
  readonly threshold: number;
  readonly detected28: number;
  readonly detected42: number;
  readonly detected56: number;
  readonly medianDelay: number;
  readonly premature: number;
  readonly onsetError: number;
  /** Share of the improvers whose first false alarm comes while they gain, and when they have recovered. */
  readonly falseWhileGaining: number;
  readonly falseWhenRecovered: number;
}

/** What the distance to a reference is measured by: probabilities and their calibration, and delays in days. */
export interface Nearness {
  readonly brier: number;
  readonly ece: number;
  readonly restrictedMeanDelay: number;
}

export interface Report extends Nearness {
  readonly visits: number;
  readonly improvers: number;
  readonly stallEpisodes: number;
  readonly auc: number;
  readonly at5: AtRate;
  readonly at10: AtRate;
  readonly at20: AtRate;
}

/** A gain 1.5 times the limit: an alarm at or above it is plainly wrong. */
const CLEAR_GAIN = 0.375;
/** An alarm may come this many days before the onset. */
const EARLY_DAYS = 7;
const RESTRICTION_DAYS = 84;
/** Parts that are left out in turn, for standard errors. */
const PARTS = 20;
const MATCHED_RATES = [5, 7.5, 10, 12.5, 15, 17.5, 20];

export function report(truths: readonly Truth[], answers: Answers): Report {
  const pairs = pairsOf(truths, answers);
  const parts = partsOf(truths);
  const { improvers, stalls } = parts;
  const at = (rate: number) => atRate(improvers, stalls, answers, rate);
  return {
    ...nearness(pairs, parts, answers),
    visits: pairs.length,
    improvers: improvers.length,
    stallEpisodes: stalls.length,
    auc: areaUnderCurve(pairs),
    at5: at(5),
    at10: at(10),
    at20: at(20),
  };
}

function nearness(pairs: readonly Pair[], { improvers, stalls }: Parts, answers: Answers): Nearness {
  const delays = MATCHED_RATES.map(rate =>
    restrictedMean(stallTimes(stalls, answers, thresholdFor(improvers, answers, rate)), RESTRICTION_DAYS),
  );
  return {
    brier: brier(pairs),
    ece: calibrationError(pairs),
    restrictedMeanDelay: mean(delays),
  };
}

/** The same without each twentieth of the episodes in turn: what a standard error is worked out from. */
export function nearnessWithoutParts(truths: readonly Truth[], answers: Answers): Nearness[] {
  return withoutEachPart(rest => {
    const others = rest(truths);
    return nearness(pairsOf(others, answers), partsOf(others), answers);
  });
}

/** Measures without each twentieth in turn. @param measure gets what leaves the part out of a list */
export function withoutEachPart<R>(measure: (rest: <T>(list: readonly T[]) => T[]) => R): R[] {
  return Array.from({ length: PARTS }, (_, part) =>
    measure(list => list.filter((_entry, index) => index % PARTS !== part)),
  );
}

/**
 * Standard error of a number from its values without each part in turn.
 * Source: grouped jackknife; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 11.
 */
export function standardError(withoutParts: readonly number[]): number {
  const middle = mean(withoutParts);
  const squares = withoutParts.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(((withoutParts.length - 1) / withoutParts.length) * squares);
}

function pairsOf(truths: readonly Truth[], answers: Answers): Pair[] {
  return truths.flatMap(truth =>
    truth.visits
      .filter(visit => visit.scored)
      .map(visit => ({ p: answerOf(answers, truth, visit).p, y: visit.stalled })),
  );
}

export interface Pair {
  readonly p: number;
  readonly y: number;
}

export function brier(pairs: readonly Pair[]): number {
  return mean(pairs.map(({ p, y }) => (p - y) ** 2));
}

/** Expected calibration error over ten equal bins: mean distance of said and true share, weighted by visits. */
export function calibrationError(pairs: readonly Pair[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = pairs.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin);
    if (inside.length === 0) continue;
    const distance = Math.abs(mean(inside.map(({ p }) => p)) - mean(inside.map(({ y }) => y)));
    error += (inside.length / pairs.length) * distance;
  }
  return error;
}

/** Chance that a stalled visit has the higher probability of a random pair; ties count half. */
export function areaUnderCurve(pairs: readonly Pair[]): number {
  const sorted = [...pairs].sort((one, other) => one.p - other.p);
  let [rankSum, positives] = [0, 0];
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.p === sorted[start]?.p) end++;
    const rank = (start + 1 + end) / 2;
    for (let index = start; index < end; index++) {
      if (sorted[index]?.y === 1) {
        rankSum += rank;
        positives++;
      }
    }
    start = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** No stalled visit among the scored ones, and at least one at which an alarm would be plainly false. */
export function isImprover(truth: Truth): boolean {
  const scored = truth.visits.filter(visit => visit.scored);
  return scored.every(visit => visit.stalled === 0) && scored.some(isClearlyWell);
}

function isClearlyWell(visit: TruthVisit): boolean {
  return visit.state === 'recovered' || visit.gain28 >= CLEAR_GAIN;
}

/** Lowest threshold at which at most `rate` percent of the improvers have a false alarm (p above the threshold). */
export function thresholdFor(improvers: readonly Truth[], answers: Answers, rate: number): number {
  const highest = improvers
    .map(truth =>
      Math.max(
        ...truth.visits
          .filter(visit => visit.scored && isClearlyWell(visit))
          .map(visit => answerOf(answers, truth, visit).p),
      ),
    )
    .sort((one, other) => other - one);
  return highest[Math.floor((rate / 100) * highest.length)] ?? 0;
}

export interface Alarm {
  readonly kind: 'detected' | 'premature' | 'missed';
  /** Days from the true onset; for a missed one, days watched from the onset on. */
  readonly days: number;
  /** Estimated minus true onset. */
  readonly onsetError: number | null;
}

/** The first alarm of a stall episode, and what it is worth. */
export function firstAlarm(truth: Truth, answers: Answers, threshold: number): Alarm {
  const scored = truth.visits.filter(visit => visit.scored);
  const onset = scored.find(visit => visit.stalled === 1)?.onset_day ?? 0;
  const end = truth.stalls.find(([from, to]) => from <= onset + 0.5 && to >= onset)?.[1] ?? onset;
  const alarm = scored.find(visit => answerOf(answers, truth, visit).p > threshold);
  const lastDay = truth.visits.at(-1)?.day ?? end;
  if (alarm && alarm.day < onset - EARLY_DAYS && alarm.gain28 >= CLEAR_GAIN) {
    return { kind: 'premature', days: 0, onsetError: null };
  }
  if (alarm && alarm.day <= end) {
    const said = answerOf(answers, truth, alarm).onset;
    return {
      kind: 'detected',
      days: Math.max(0, alarm.day - onset),
      onsetError: said === null ? null : said - onset,
    };
  }
  return { kind: 'missed', days: Math.max(0, Math.min(end, lastDay) - onset), onsetError: null };
}

/** Delays for a survival curve: undetected ones end with the watching, premature ones never come true. */
export function stallTimes(stalls: readonly Truth[], answers: Answers, threshold: number): Survival[] {
  return stalls.map(truth => {
    const alarm = firstAlarm(truth, answers, threshold);
    if (alarm.kind === 'premature') return { time: Number.POSITIVE_INFINITY, isEvent: false };
    return { time: alarm.days, isEvent: alarm.kind === 'detected' };
  });
}

/** Kaplan-Meier steps: after `time` the share `left` has had no event. */
export function kaplanMeier(times: readonly Survival[]): { time: number; left: number }[] {
  const days = [...new Set(times.filter(({ isEvent }) => isEvent).map(({ time }) => time))].sort(
    (a, b) => a - b,
  );
  let left = 1;
  return days.map(time => {
    const atRisk = times.filter(other => other.time >= time).length;
    const events = times.filter(other => other.isEvent && other.time === time).length;
    left *= 1 - events / atRisk;
    return { time, left };
  });
}

export function detectedBy(times: readonly Survival[], day: number): number {
  return 1 - (kaplanMeier(times).findLast(step => step.time <= day)?.left ?? 1);
}

/** First day by which half are detected; infinite when that never happens. */
export function medianTime(times: readonly Survival[]): number {
  return kaplanMeier(times).find(step => step.left <= 0.5)?.time ?? Number.POSITIVE_INFINITY;
}

/** Area under the Kaplan-Meier curve up to `limit`. */
export function restrictedMean(times: readonly Survival[], limit: number): number {
  let [area, left, day] = [0, 1, 0];
  for (const step of kaplanMeier(times)) {
    if (step.time > limit) break;
    area += left * (step.time - day);
    left = step.left;
    day = step.time;
  }
  return area + left * (limit - day);
}

function atRate(
  improvers: readonly Truth[],
  stalls: readonly Truth[],
  answers: Answers,
  rate: number,
): AtRate {
  const threshold = thresholdFor(improvers, answers, rate);
  const times = stallTimes(stalls, answers, threshold);
  const alarms = stalls.map(truth => firstAlarm(truth, answers, threshold));
  const firstFalse = firstFalseAlarms(improvers, answers, threshold);
  const errors = alarms.flatMap(({ onsetError }) => (onsetError === null ? [] : [Math.abs(onsetError)]));
  return {
    rate,
    threshold,
    detected28: detectedBy(times, 28),
    detected42: detectedBy(times, 42),
    detected56: detectedBy(times, 56),
    medianDelay: medianTime(times),
    premature: alarms.filter(({ kind }) => kind === 'premature').length / stalls.length,
    onsetError: median(errors),
    falseWhileGaining: firstFalse.filter(state => state !== 'recovered').length / improvers.length,
    falseWhenRecovered: firstFalse.filter(state => state === 'recovered').length / improvers.length,
  };
}

/** The true state at the first false alarm, of the improvers that have one. */
function firstFalseAlarms(improvers: readonly Truth[], answers: Answers, threshold: number): string[] {
  return improvers.flatMap(truth => {
    const visit = truth.visits.find(
      one => one.scored && isClearlyWell(one) && answerOf(answers, truth, one).p > threshold,
    );
    return visit ? [visit.state] : [];
  });
}

/** What a fixed threshold costs. */
export interface Price {
  /** Share of the improvers that have a false alarm at some visit. */
  readonly flagged: number;
  readonly detected42: number;
  readonly restrictedMeanDelay: number;
}

export function priceOf(truths: readonly Truth[], answers: Answers, threshold: number): Price {
  const { improvers, stalls } = partsOf(truths);
  const times = stallTimes(stalls, answers, threshold);
  return {
    flagged: firstFalseAlarms(improvers, answers, threshold).length / improvers.length,
    detected42: detectedBy(times, 42),
    restrictedMeanDelay: restrictedMean(times, RESTRICTION_DAYS),
  };
}

interface Parts {
  readonly improvers: readonly Truth[];
  readonly stalls: readonly Truth[];
}

function partsOf(truths: readonly Truth[]): Parts {
  return {
    improvers: truths.filter(truth => isImprover(truth)),
    stalls: truths.filter(truth => truth.visits.some(visit => visit.scored && visit.stalled)),
  };
}

function answerOf(answers: Answers, truth: Truth, visit: TruthVisit): Answer {
  const answer = answers.get(truth.id)?.[visit.visit];
  if (!answer) throw new Error(`no answer for visit ${visit.visit} of ${truth.id}`);
  return answer;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
