// One measure of an episode as a chart picture, and the same as rows of a table. Pure.
import { daysBetween, formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { ChartPicture, ChartPoint } from '../../ui/chart-picture.ts';
import { directionText, type MeasureFacts } from '../../ui/measure-facts.ts';
import { observationsOf, signed, weeksBetween } from './facts.ts';

/** A longer pause breaks the line: nothing is known about it. */
const GAP_DAYS = 21;

export function chartPicture(record: EpisodeRecord, facts: MeasureFacts, today: string): ChartPicture {
  const { episode, verdict } = record;
  const observations = observationsOf(record, facts.id);
  const goal = record.measures.find(measure => measure.measureId === facts.id)?.goal ?? null;
  const first = observations[0];
  const onset = verdict !== null && verdict.level !== 'none' ? verdict.onsetDate : null;
  const sign = facts.isHigherBetter ? 1 : -1;
  return {
    summary: summaryOf(facts, observations, goal, episode.startDate),
    yMin: facts.min,
    yMax: facts.max,
    yTitle: [facts.unit, directionText(facts)].filter(part => part !== '').join(', '),
    xMaxDay: Math.max(0, daysBetween(episode.startDate, today)),
    runs: runsOf(observations, facts, episode.startDate),
    errorBar: facts.mdc?.value ?? null,
    band:
      first && facts.mcid
        ? {
            from: first.score,
            to: first.score + sign * facts.mcid.value,
            label: t('chart.band', { value: facts.mcid.value }),
          }
        : null,
    goal: goal === null ? null : { value: goal, label: t('chart.goal', { value: goal }) },
    plateau:
      onset === null
        ? null
        : {
            day: daysBetween(episode.startDate, onset),
            label: t('chart.onset', { week: weeksBetween(episode.startDate, onset) }),
          },
    marks: record.phases.map((phase, index) => ({
      day: daysBetween(episode.startDate, phase.startsOn),
      letter: markLetter(index),
    })),
  };
}

/** A, B, C: explained under the chart. */
export function markLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26));
}

function runsOf(
  observations: readonly Observation[],
  facts: MeasureFacts,
  startDate: string,
): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  const [first] = observations;
  let previous: Observation | undefined;
  for (const observation of observations) {
    const point: ChartPoint = {
      day: daysBetween(startDate, observation.date),
      score: observation.score,
      text: pointText(observation, first, facts),
    };
    const isGap = previous !== undefined && daysBetween(previous.date, observation.date) > GAP_DAYS;
    const run = runs.at(-1);
    if (run && !isGap) run.push(point);
    else runs.push([point]);
    previous = observation;
  }
  return runs;
}

function pointText(observation: Observation, first: Observation | undefined, facts: MeasureFacts): string {
  const head = `${formatDay(observation.date)}: ${observation.score} ${observation.unit}`.trim();
  if (!first || first.id === observation.id) return `${head}, ${t('chart.baseline')}`;
  const change = observation.score - first.score;
  const error =
    facts.mdc === null
      ? ''
      : `, ${t(Math.abs(change) > facts.mdc.value ? 'chart.beyondError' : 'chart.withinError')}`;
  return `${head}, ${t('chart.change', { change: signed(change) })}${error}`;
}

function summaryOf(
  facts: MeasureFacts,
  observations: readonly Observation[],
  goal: number | null,
  startDate: string,
): string {
  const [first] = observations;
  const last = observations.at(-1);
  if (!first || !last) return t('chart.summaryNone', { measure: facts.abbreviation });
  const isReached = goal !== null && (facts.isHigherBetter ? last.score >= goal : last.score <= goal);
  const goalText = goal === null ? '' : t(isReached ? 'chart.goalReached' : 'chart.goalNotReached', { goal });
  const body = t('chart.summary', {
    measure: facts.abbreviation,
    first: first.score,
    last: last.score,
    week: weeksBetween(startDate, last.date),
    direction: directionText(facts),
  });
  return goalText === '' ? body : `${body} ${goalText}`;
}
