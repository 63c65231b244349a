// The sentences of a chart: its summary for people who do not see it, and the notes below it.
import { formatDay } from '../dates.ts';
import type { Observation } from '../domain/observation.ts';
import { t } from '../i18n/en.ts';
import type { SourcedNumber } from '../measures/change.ts';
import type { DetectableChange } from '../measures/detectable.ts';
import { seriesName, weeksBetween } from './course.ts';
import type { ChartModel } from './model.ts';
import { directionText, type Scale } from './scale.ts';

/** Where the trend begins anew, when other versions, recall windows or sides were scored too. */
export function seriesNotes(
  observations: readonly Observation[],
  others: readonly (readonly Observation[])[],
): string[] {
  const [first] = observations;
  if (!first || others.length === 0) return [];
  const series = seriesName(first) || t('chart.plainSeries');
  const isLater = others.every(other => (other.at(-1)?.date ?? '') <= first.date);
  return isLater
    ? [t('chart.newSeries', { series, day: formatDay(first.date) })]
    : [t('chart.otherSeries', { series })];
}

export function summaryOf(
  scale: Scale,
  observations: readonly Observation[],
  baseline: Observation | undefined,
  goal: ChartModel['goal'],
  start: string,
): string {
  const last = observations.at(-1);
  if (!baseline || !last) return t('chart.summaryNone', { measure: scale.name });
  const body =
    baseline.id === last.id
      ? t('chart.summaryOne', {
          measure: scale.name,
          score: last.score,
          week: weeksBetween(start, last.date),
          direction: directionText(scale),
        })
      : t('chart.summary', {
          measure: scale.name,
          first: baseline.score,
          last: last.score,
          from: weeksBetween(start, baseline.date),
          week: weeksBetween(start, last.date),
          direction: directionText(scale),
        });
  if (goal === null || scale.isHigherBetter === null) return body;
  const isReached = scale.isHigherBetter ? last.score >= goal.value : last.score <= goal.value;
  return `${body} ${t(isReached ? 'chart.goalReached' : 'chart.goalNotReached', { goal: goal.value })}`;
}

export function notesOf(
  mdc: DetectableChange | null,
  mcid: SourcedNumber | null,
  goal: ChartModel['goal'],
  marks: ChartModel['marks'],
): string[] {
  const error =
    mdc === null && mcid === null
      ? [t('chart.noError')]
      : [
          mdc ? t('chart.error', { level: mdc.level, value: mdc.value }) : t('chart.noMdc'),
          ...(mcid === null ? [t('chart.noMcid')] : []),
        ];
  const chosen = [
    ...(mdc?.reason === undefined ? [] : [chosenText(mdc.level, mdc.reason)]),
    ...(mcid?.reason === undefined ? [] : [chosenText('MCID', mcid.reason)]),
  ];
  return [
    ...error,
    ...chosen,
    ...(goal?.isDefault ? [t('chart.goalDefaultNote')] : []),
    ...marks.map(mark => mark.text),
  ];
}

function chosenText(name: string, reason: string): string {
  return t('chart.chosen', { name, reason });
}
