// Where an episode stands against the expected course of its condition: amber and red, in facts of scores and weeks.
// Nothing is said while a red flag is open, and nothing here says that a treatment failed.
import { baselineOf, measureIdsOf, observationsOf, roundChange, weeksBetween } from './charts/course.ts';
import { courseOf, type ExpectedCourse, gateWeeksOf } from './clinical/courses.ts';
import { numbersWith } from './clinical/evidence/numbers.ts';
import { openRedFlag } from './clinical/safety.ts';
import { courseDayOf, coursePhaseOf, courseStartOf } from './course-start.ts';
import { daysBetween, formatDay } from './dates.ts';
import { isAdherenceProven } from './documents/adherence.ts';
import { hasChangedPlan } from './documents/completeness.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Observation } from './domain/observation.ts';
import type { TimeLimits } from './domain/time-limits.ts';
import { t } from './i18n/en.ts';
import { changeUnitIn, ENGLISH } from './i18n/words.ts';
import { joined } from './joined.ts';
import { defaultGoal, directionOf, measurementConstants, scoreDefinition } from './measures/change.ts';
import { detectableChange } from './measures/detectable.ts';
import type { MeasureOf } from './measures/lookup.ts';
import { hasSupportedPattern } from './supported-pattern.ts';

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
  | 'redPattern'
  | 'worse'
  | 'limit'
  | 'limitUnknown';

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
  const week = weeksBetween(courseDayOf(record, today), today);
  const next = course?.checkpoints.find(point => point.week > week);
  const judged = judge(record, measureOf, limits, today);
  return {
    course,
    gateWeeks: gateWeeksOf(record.episode, numbersWith(record.numbers)),
    ...judged,
    sentence: TELLS_WEEKS.includes(judged.reason)
      ? joined([judged.sentence, newCourseWords(record, today)], ' ')
      : judged.sentence,
    next: next ? t('standing.next', { week: next.week, words: next.words }) : '',
  };
}

/** Why the weeks are fewer than those of care; empty where they are the same. */
export function newCourseWords(record: Pick<EpisodeRecord, 'episode' | 'phases'>, today: string): string {
  const phase = coursePhaseOf(record.phases, today);
  if (phase === null || phase.startsOn <= record.episode.startDate) return '';
  return t('standing.since', { day: formatDay(phase.startsOn), title: phase.title });
}

type Judgement = Pick<CourseStanding, 'level' | 'reason' | 'sentence'>;

/** Those that rest on weeks: days of a limit are days of care whatever was begun since. */
const TELLS_WEEKS: readonly StandingReason[] = [
  'early',
  'waiting',
  'amber',
  'changeFirst',
  'adherenceFirst',
  'red',
  'redPattern',
];

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
  redPattern: 'red',
  worse: 'red',
  limit: 'red',
  limitUnknown: 'red',
};

function say(reason: StandingReason, params: Readonly<Record<string, string | number>> = {}): Judgement {
  return { level: LEVELS[reason], reason, sentence: t(`standing.${reason}`, params) };
}

function judge(record: EpisodeRecord, measureOf: MeasureOf, limits: TimeLimits, today: string): Judgement {
  const limit = passedLimit(record, limits, today);
  const progress = progressOf(record, measureOf, today);
  // A limit of the law does not wait for scores.
  const unknown = (said: Judgement) => (limit === null ? said : say('limitUnknown', limit));
  if (progress === null) return unknown(say('noMeasure'));
  const { measure, scores, days, improvement, threshold, unit } = progress;
  const numbers = numbersWith(record.numbers);
  if (progress.isConfirmedWorse)
    return say('worse', { measure, change: -improvement, unit: changeUnitIn(ENGLISH, unit, -improvement) });
  if (progress.isGoalReached) return say('met', { measure });
  if (scores < numbers['course.leastScores'] || days < numbers['course.leastDays']) {
    return unknown(say('early', { measure, scores, days }));
  }
  if (threshold === null) return unknown(say('noThreshold', { measure }));
  if (improvement >= threshold)
    return say('changed', {
      measure,
      change: improvement,
      unit: changeUnitIn(ENGLISH, unit, improvement),
      threshold,
    });
  const words = { measure, threshold, unit: changeUnitIn(ENGLISH, unit, threshold) };
  return limit === null ? belowThreshold(record, today, words) : say('limit', { ...words, ...limit });
}

/** Days of care and the limit they have reached; null before that, and where none is set. */
function passedLimit(
  { episode }: EpisodeRecord,
  { referAfterDays: limit }: TimeLimits,
  today: string,
): { readonly days: number; readonly limit: number } | null {
  const days = daysBetween(episode.startDate, today);
  return limit !== null && days >= limit ? { days, limit } : null;
}

/** Below the threshold: by week, by what was changed, and by what is known of adherence. */
function belowThreshold(
  record: EpisodeRecord,
  today: string,
  words: { readonly measure: string; readonly threshold: number; readonly unit: string },
): Judgement {
  const start = courseDayOf(record, today);
  const week = weeksBetween(start, today);
  const numbers = numbersWith(record.numbers);
  const gate = gateWeeksOf(record.episode, numbers);
  const visits = record.visits.filter(({ date }) => date >= start && date <= today).length;
  const params = { ...words, week, gate };
  if (week >= gate) {
    if (!hasChangedPlan(record, today)) return say('changeFirst', params);
    if (isAdherenceProven(record, today)) return say('red', params);
    return say(hasSupportedPattern(record.verdict) ? 'redPattern' : 'adherenceFirst', params);
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
  // Of a course that has just begun there may be none: the change is then still that of the one before.
  const start = courseStartOf(record.phases, today) ?? baseline.date;
  const scores = all.filter(({ date }) => date >= baseline.date && date >= start);
  const mdc = detectableChange(measure, scoreId)?.value ?? null;
  const apart = numbersWith(record.numbers)['course.worseApart'];
  const mcid = measurementConstants(measure, scoreId).mcid?.value ?? null;
  const goal = followed?.goal ?? defaultGoal(measure, baseline.score, scoreId);
  return {
    measure: measure.abbreviation,
    unit: scoreDefinition(measure, scoreId).unit,
    scores: scores.length,
    days: scores.length === 0 ? 0 : daysBetween(baseline.date, latest.date),
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
