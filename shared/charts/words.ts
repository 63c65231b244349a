// The sentences of a chart: its summary for people who do not see it, and the notes below it.
import type { Observation } from '../domain/observation.ts';
import type { Words } from '../i18n/words.ts';
import type { SourcedNumber } from '../measures/change.ts';
import type { DetectableChange } from '../measures/detectable.ts';
import { seriesName, weeksBetween } from './course.ts';
import type { ChartModel } from './model.ts';
import { directionText, type Scale } from './scale.ts';

/** Where the trend begins anew, when other versions, recall windows or sides were scored too. */
export function seriesNotes(
  observations: readonly Observation[],
  others: readonly (readonly Observation[])[],
  words: Words,
): string[] {
  const [first] = observations;
  if (!first || others.length === 0) return [];
  const series = seriesName(first, words) || words.say('chart.plainSeries');
  const isLater = others.every(other => (other.at(-1)?.date ?? '') <= first.date);
  return isLater
    ? [words.say('chart.newSeries', { series, day: words.day(first.date) })]
    : [words.say('chart.otherSeries', { series })];
}

export function summaryOf(
  scale: Scale,
  observations: readonly Observation[],
  baseline: Observation | undefined,
  goal: ChartModel['goal'],
  start: string,
  words: Words,
): string {
  const { say } = words;
  const last = observations.at(-1);
  if (!baseline || !last) return say('chart.summaryNone', { measure: scale.name });
  const body =
    baseline.id === last.id
      ? say('chart.summaryOne', {
          measure: scale.name,
          score: last.score,
          week: weeksBetween(start, last.date),
          direction: directionText(scale, words),
        })
      : say('chart.summary', {
          measure: scale.name,
          first: baseline.score,
          last: last.score,
          from: weeksBetween(start, baseline.date),
          week: weeksBetween(start, last.date),
          direction: directionText(scale, words),
        });
  if (goal === null || scale.isHigherBetter === null) return body;
  const isReached = scale.isHigherBetter ? last.score >= goal.value : last.score <= goal.value;
  return `${body} ${say(isReached ? 'chart.goalReached' : 'chart.goalNotReached', { goal: goal.value })}`;
}

export function notesOf(
  mdc: DetectableChange | null,
  mcid: SourcedNumber | null,
  goal: ChartModel['goal'],
  marks: ChartModel['marks'],
  { say }: Words,
): string[] {
  const error =
    mdc === null && mcid === null
      ? [say('chart.noError')]
      : [
          mdc ? say('chart.error', { level: mdc.level, value: mdc.value }) : say('chart.noMdc'),
          ...(mcid === null ? [say('chart.noMcid')] : []),
        ];
  const chosen = [
    ...(mdc?.reason === undefined ? [] : [say('chart.chosen', { name: mdc.level, reason: mdc.reason })]),
    ...(mcid?.reason === undefined ? [] : [say('chart.chosen', { name: 'MCID', reason: mcid.reason })]),
  ];
  return [
    ...error,
    ...chosen,
    ...(goal?.isDefault ? [say('chart.goalDefaultNote')] : []),
    ...marks.map(mark => mark.text),
  ];
}
