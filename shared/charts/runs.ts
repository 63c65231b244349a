// Scores as points that may be joined, each with the words that tell it.
import { evidence } from '../clinical/evidence/registry.ts';
import { daysBetween } from '../dates.ts';
import type { Observation } from '../domain/observation.ts';
import { unitIn, type Words } from '../i18n/words.ts';
import { roundChange, seriesName, signed } from './course.ts';
import type { ChartModel } from './model.ts';

type ChartPoint = ChartModel['runs'][number][number];

/** A longer pause breaks the line: nothing is known about it. */
const GAP_DAYS = evidence('chart.gap').value;

export function otherRunsOf(series: readonly Observation[], start: string, words: Words): ChartPoint[][] {
  const text = (entry: Observation) =>
    words.say('chart.otherPoint', {
      score: scoreText(entry, words),
      series: seriesName(entry, words) || words.say('chart.plainSeries'),
    });
  return runsOf(series, text, start).map(run => run.map(point => ({ ...point, isOther: true as const })));
}

export function runsOf(
  observations: readonly Observation[],
  textOf: (observation: Observation) => string,
  start: string,
): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  let previous: Observation | undefined;
  for (const observation of observations) {
    const point: ChartPoint = {
      day: daysBetween(start, observation.date),
      score: observation.score,
      text: textOf(observation),
    };
    const isGap = previous !== undefined && daysBetween(previous.date, observation.date) > GAP_DAYS;
    const run = runs.at(-1);
    if (run && !isGap) run.push(point);
    else runs.push([point]);
    previous = observation;
  }
  return runs;
}

function scoreText({ date, score, unit, device }: Observation, words: Words): string {
  const measured = `${words.day(date)}: ${score} ${unitIn(words, unit, score)}`.trim();
  return device === '' ? measured : `${measured} (${device})`;
}

export function pointText(
  observation: Observation,
  baseline: Observation | undefined,
  mdc: number | null,
  isSideTold: boolean,
  words: Words,
): string {
  const { say } = words;
  const score = scoreText(observation, words);
  const head = isSideTold ? `${score}, ${seriesName(observation, words)}` : score;
  if (!baseline || baseline.id === observation.id) return `${head}, ${say('chart.baseline')}`;
  if (observation.date < baseline.date) return head;
  const change = roundChange(observation.score - baseline.score);
  const error =
    mdc === null ? '' : `, ${say(Math.abs(change) > mdc ? 'chart.beyondError' : 'chart.withinError')}`;
  return `${head}, ${say('chart.change', { change: signed(change) })}${error}`;
}
