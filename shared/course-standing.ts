// Where an episode stands against the expected course of its condition: amber and red, in facts of scores and weeks.
// Nothing is said while a red flag is open, and nothing here says that a treatment failed.
import { baselineOf, measureIdsOf, observationsOf, roundChange, weeksBetween } from './charts/course.ts';
import { courseOf, type ExpectedCourse, gateWeeksOf } from './clinical/courses.ts';
import { numbersWith } from './clinical/evidence/numbers.ts';
import { openRedFlag } from './clinical/safety.ts';
import { daysBetween } from './dates.ts';
import { isAdherenceProven } from './documents/adherence.ts';
import { hasChangedPlan } from './documents/completeness.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Observation } from './domain/observation.ts';
import type { TimeLimits } from './domain/time-limits.ts';
import { t } from './i18n/en.ts';
import { defaultGoal, directionOf, measurementConstants, scoreDefinition } from './measures/change.ts';
import { detectableChange } from './measures/detectable.ts';
import type { MeasureOf } from './measures/lookup.ts';

/** What the level rests on; each has a sentence of its own. */
export type StandingReason =
  | 'noMeasure'
  | 'early'
  | 'noThreshold'
  | 'met'
  | 'changed'
  | 'waiting'
  | 'amber'
  | 'changeFirst'
  | 'adherenceFirst'
  | 'red'
  | 'worse'
  | 'limit';

export interface CourseStanding {
  /** Null where the record does not tell the condition: the general gate holds. */
  readonly course: ExpectedCourse | null;
  readonly gateWeeks: number;
  readonly level: 'none' | 'amber' | 'red';
  readonly reason: StandingReason;
  readonly sentence: string;
  /** The checkpoint that comes next, in words; empty after the last. */
  readonly next: string;
}

/** Null where nothing is to be said: an open red flag goes first, and an episode that is closed is not held to a date. */
export function courseStanding(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  limits: TimeLimits,
  today: string,
): CourseStanding | null {
  if (record.episode.status !== 'active' || openRedFlag(record, today)) return null;
  const course = courseOf(record.episode);
  const week = weeksBetween(record.episode.startDate, today);
  const next = course?.checkpoints.find(point => point.week > week);
  return {
    course,
    gateWeeks: gateWeeksOf(record.episode, numbersWith(record.numbers)),
    ...judge(record, measureOf, limits, today),
    next: next ? t('standing.next', { week: next.week, words: next.words }) : '',
  };
}

type Judgement = Pick<CourseStanding, 'level' | 'reason' | 'sentence'>;

const LEVELS: Readonly<Record<StandingReason, CourseStanding['level']>> = {
  noMeasure: 'none',
  early: 'none',
  noThreshold: 'none',
  met: 'none',
  changed: 'none',
  waiting: 'none',
  amber: 'amber',
  changeFirst: 'amber',
  adherenceFirst: 'amber',
  red: 'red',
  worse: 'red',
  limit: 'red',
};

function say(reason: StandingReason, params: Readonly<Record<string, string | number>> = {}): Judgement {
  return { level: LEVELS[reason], reason, sentence: t(`standing.${reason}`, params) };
}

function judge(record: EpisodeRecord, measureOf: MeasureOf, limits: TimeLimits, today: string): Judgement {
  const progress = progressOf(record, measureOf, today);
  if (progress === null) return say('noMeasure');
  const { measure, scores, days, improvement, threshold, unit } = progress;
  const numbers = numbersWith(record.numbers);
  if (progress.isConfirmedWorse) return say('worse', { measure, change: -improvement, unit });
  if (progress.isGoalReached) return say('met', { measure });
  if (scores < numbers['course.leastScores'] || days < numbers['course.leastDays']) {
    return say('early', { measure, scores, days });
  }
  if (threshold === null) return say('noThreshold', { measure });
  if (improvement >= threshold) return say('changed', { measure, change: improvement, unit, threshold });
  return belowThreshold(record, limits, today, { measure, threshold, unit });
}

/** Below the threshold: by week, by what was changed, and by what is known of adherence. */
function belowThreshold(
  record: EpisodeRecord,
  limits: TimeLimits,
  today: string,
  words: { readonly measure: string; readonly threshold: number; readonly unit: string },
): Judgement {
  const { startDate } = record.episode;
  const week = weeksBetween(startDate, today);
  const days = daysBetween(startDate, today);
  const numbers = numbersWith(record.numbers);
  const gate = gateWeeksOf(record.episode, numbers);
  const visits = record.visits.filter(({ date }) => date <= today).length;
  const params = { ...words, week, gate, days };
  if (limits.referAfterDays !== null && days >= limits.referAfterDays) {
    return say('limit', { ...params, limit: limits.referAfterDays });
  }
  if (week >= gate) {
    if (!hasChangedPlan(record, today)) return say('changeFirst', params);
    return say(isAdherenceProven(record, today) ? 'red' : 'adherenceFirst', params);
  }
  const isLate = week >= numbers['course.amberWeeks'] || visits >= numbers['course.amberVisits'];
  return say(isLate ? 'amber' : 'waiting', params);
}

interface Progress {
  readonly measure: string;
  readonly unit: string;
  readonly scores: number;
  readonly days: number;
  /** Since the first score of the present course, in the direction of better. */
  readonly improvement: number;
  /** The larger of detectable and important change; null where neither is known. */
  readonly threshold: number | null;
  readonly isGoalReached: boolean;
  readonly isConfirmedWorse: boolean;
}

/** Of the leading measure; null without a score of a measure that is known. */
export function progressOf(record: EpisodeRecord, measureOf: MeasureOf, today: string): Progress | null {
  const [measureId] = measureIdsOf(record);
  const measure = measureId === undefined ? null : measureOf(measureId);
  if (measureId === undefined || measure === null) return null;
  const all = observationsOf(record, measureId, today);
  const baseline = baselineOf(all, record.phases);
  const latest = all.at(-1);
  if (!baseline || !latest) return null;
  const followed = record.measures.find(entry => entry.measureId === measureId);
  const scoreId = followed?.scoreId;
  const sign = directionOf(measure, scoreId) === 'higher-is-better' ? 1 : -1;
  const gainOf = ({ score }: Observation) => roundChange(sign * (score - baseline.score));
  const scores = all.filter(({ date }) => date >= baseline.date);
  const mdc = detectableChange(measure, scoreId)?.value ?? null;
  const apart = numbersWith(record.numbers)['course.worseApart'];
  const mcid = measurementConstants(measure, scoreId).mcid?.value ?? null;
  const goal = followed?.goal ?? defaultGoal(measure, baseline.score, scoreId);
  return {
    measure: measure.abbreviation,
    unit: scoreDefinition(measure, scoreId).unit,
    scores: scores.length,
    days: daysBetween(baseline.date, latest.date),
    improvement: gainOf(latest),
    threshold: mdc === null && mcid === null ? null : Math.max(mdc ?? 0, mcid ?? 0),
    isGoalReached: sign * (latest.score - goal) >= 0,
    isConfirmedWorse: mdc !== null && isConfirmed(scores, entry => gainOf(entry) <= -mdc, apart),
  };
}

/** The latest score says it, and one before it that is old enough to be another day's finding. */
function isConfirmed(
  scores: readonly Observation[],
  isWorse: (entry: Observation) => boolean,
  apartDays: number,
): boolean {
  const latest = scores.at(-1);
  const before = scores.at(-2);
  if (!latest || !before || !isWorse(latest) || !isWorse(before)) return false;
  return scores.some(
    entry => entry !== latest && isWorse(entry) && daysBetween(entry.date, latest.date) >= apartDays,
  );
}
