// Each goal of an episode in a progress report: what it is, since when, and what its measure did in the period.
// Content after the Medicare Benefit Policy Manual ch. 15 s. 220.3 D: objective measurements and an assessment of
// improvement, or of the lack of it, for each goal; goals keep their numbers and new ones get new ones.
import { roundChange, signed } from '../charts/course.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { type Goal, lastGoal } from '../domain/goal.ts';
import { unitIn, type Words, type WordsId } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { type Fact, fact } from './fact.ts';
import type { Outcome } from './outcomes.ts';

export interface Period {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
}

export interface GoalLine {
  readonly key: string;
  /** Its number in the episode, the same in every report; empty for a default nobody set. */
  readonly number: string;
  readonly goal: string;
  /** How it came about: set by the therapist on a day, or our default. */
  readonly origin: string;
  /** What the measure did in the period. */
  readonly course: string;
  readonly sources: readonly string[];
}

/** One line for each measure and side with a goal, the primary measure first. */
export function goalLines(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  period: Period,
  words: Words,
): GoalLine[] {
  return outcomes.flatMap(row => {
    if (row.goal === null) return [];
    const set = row.goal.isDefault ? undefined : goalOn(record, row.measureId, period.to);
    return [
      {
        key: `goal#${row.name}`,
        number: set === undefined ? '' : String(record.goals.indexOf(set) + 1),
        goal: words.say('report.goal', {
          measure: row.name,
          goal: `${row.goal.value} ${unitIn(words, row.unit, row.goal.value)}`.trim(),
        }),
        origin: originOf(row, set, words),
        course: courseOf(record, row, period, words),
        sources: [...row.sources, ...(set ? [set.id] : [])],
      },
    ];
  });
}

function goalOn(record: EpisodeRecord, measureId: string, day: string): Goal | undefined {
  return lastGoal(
    record.goals.filter(goal => goal.setOn <= day),
    measureId,
  );
}

function originOf(row: Outcome, set: Goal | undefined, words: Words): string {
  if (row.goal?.isDefault) return words.say('report.goalDefault');
  return set === undefined ? '' : words.say('report.goalSet', { day: words.shortDay(set.setOn) });
}

function courseOf(record: EpisodeRecord, row: Outcome, { from, to }: Period, words: Words): string {
  const scores = record.observations
    .filter(entry => row.sources.includes(entry.id) && entry.date >= from && entry.date <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt));
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last) {
    const { score, date } = row.latest;
    return words.say('report.goalNone', { last: score, lastDay: words.shortDay(date) });
  }
  const params = { last: last.score, lastDay: words.shortDay(last.date) };
  if (first === last) return words.say('report.goalOne', params);
  const change = roundChange(last.score - first.score);
  return words.say('report.goalPeriod', {
    ...params,
    first: first.score,
    firstDay: words.shortDay(first.date),
    meaning: words.say(meaningOf(row, change), { change: signed(change) }),
  });
}

/** A change counts only beyond the error of measurement; reaching the goal is told first. */
function meaningOf(row: Outcome, change: number): WordsId {
  if (row.goal?.isReached) return 'report.meaning.reached';
  if (row.detectable === null || row.isHigherBetter === null) return 'report.meaning.change';
  if (Math.abs(change) <= row.detectable.value) return 'report.meaning.within';
  return change > 0 === row.isHigherBetter ? 'report.meaning.better' : 'report.meaning.worse';
}

/** Goals that were set, changed or taken back within the period. */
export function changedGoals(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  { from, to }: Period,
  words: Words,
): Fact[] {
  const changed = record.goals.filter(goal => goal.setOn >= from && goal.setOn <= to);
  if (changed.length === 0) return [];
  const goals = changed.map(({ measureId, goal, setOn }) => {
    const params = { measure: measureOf(measureId)?.abbreviation ?? measureId, day: words.shortDay(setOn) };
    return goal === null
      ? words.say('report.goalTaken', params)
      : words.say('report.goalChange', { ...params, goal });
  });
  return [
    fact(words, 'report.goalsChanged', {
      params: { goals: goals.join('; ') },
      sources: changed.map(goal => goal.id),
    }),
  ];
}
