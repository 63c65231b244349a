// Goals in the timeline of an episode: when each was set, and the first score that reached it while it counted.
import { formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Goal } from '../domain/goal.ts';
import type { Observation } from '../domain/observation.ts';
import { t } from '../i18n/en.ts';
import { ENGLISH, unitIn } from '../i18n/words.ts';
import { directionOf, scoreDefinition } from '../measures/change.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { currentSeries } from '../measures/series.ts';
import type { Measure } from '../measures/types.ts';
import type { TimelineEntry } from './entry.ts';

export function goalEntries(
  { goals, observations }: Pick<EpisodeRecord, 'goals' | 'observations'>,
  measureOf: MeasureOf,
): TimelineEntry[] {
  return goals.flatMap((goal, index) => {
    const isOwn = ({ measureId }: Goal) => measureId === goal.measureId;
    const measure = measureOf(goal.measureId);
    const before = goals.slice(0, index).findLast(isOwn);
    const until = goals.slice(index + 1).find(isOwn)?.setOn;
    const reached = currentSeries(observations, goal.measureId).find(
      ({ date, score }) =>
        date >= goal.setOn && (until === undefined || date < until) && isReached(goal, score, measure),
    );
    const set = setEntry(goal, before, measure);
    return reached === undefined ? [set] : [set, reachedEntry(goal, reached, measure)];
  });
}

function isReached({ goal, scoreId }: Goal, score: number, measure: Measure | null): boolean {
  if (goal === null || measure === null) return false;
  return directionOf(measure, scoreId) === 'higher-is-better' ? score >= goal : score <= goal;
}

function setEntry(goal: Goal, before: Goal | undefined, measure: Measure | null): TimelineEntry {
  const { id, measureId, setOn, createdAt } = goal;
  const name = measure?.abbreviation ?? measureId;
  return {
    id,
    kind: 'goal',
    date: setOn,
    writtenAt: createdAt,
    title:
      goal.goal === null
        ? t('timeline.goalTakenBack', { measure: name })
        : t('timeline.goal', {
            measure: name,
            goal: goal.goal,
            unit: unitOf(goal, measure, goal.goal),
          }).trim(),
    detail:
      before === undefined || before.goal === null ? '' : t('timeline.goalBefore', { goal: before.goal }),
    opens: { kind: 'goal', measureId },
  };
}

function reachedEntry(goal: Goal, score: Observation, measure: Measure | null): TimelineEntry {
  const name = measure?.abbreviation ?? goal.measureId;
  return {
    id: `reached-${goal.id}`,
    kind: 'goal',
    date: score.date,
    // Right above the score that reached it.
    writtenAt: score.createdAt + 1,
    title: t('timeline.goalReached', {
      measure: name,
      score: score.score,
      unit: unitOf(goal, measure, score.score),
    }).trim(),
    detail: t('timeline.goalOf', { goal: goal.goal ?? '', day: formatDay(goal.setOn) }),
    opens: { kind: 'entry', entity: 'observation', recordId: score.id },
  };
}

function unitOf({ scoreId }: Goal, measure: Measure | null, count: number): string {
  return measure === null ? '' : unitIn(ENGLISH, scoreDefinition(measure, scoreId).unit, count);
}
