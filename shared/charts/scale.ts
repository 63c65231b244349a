// What a chart is drawn against: the scale of its measure, the goal on it, and the important difference.
import { daysBetween } from '../dates.ts';
import type { Observation } from '../domain/observation.ts';
import type { Words } from '../i18n/words.ts';
import { defaultGoal, directionOf, scoreDefinition } from '../measures/change.ts';
import type { Measure } from '../measures/types.ts';
import { roundChange } from './course.ts';
import type { Charted, ChartModel } from './model.ts';

/** What is known of the measure, with a readable stand-in where nobody knows its id. */
export interface Scale {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly isHigherBetter: boolean | null;
}

export function scaleOf(
  measureId: string,
  measure: Measure | null,
  observations: readonly Observation[],
  scoreId: string | undefined,
): Scale {
  const scores = observations.map(entry => entry.score);
  if (!measure) {
    const unit = observations.at(-1)?.unit ?? '';
    const [min, max] = [Math.min(0, ...scores), Math.max(100, ...scores)];
    return { name: measureId, unit, min, max, isHigherBetter: null };
  }
  const { min, max, unit } = scoreDefinition(measure, scoreId);
  const isHigherBetter = directionOf(measure, scoreId) === 'higher-is-better';
  return { name: measure.abbreviation, unit, min, max, isHigherBetter };
}

export function directionText({ isHigherBetter }: Scale, { say }: Words): string {
  if (isHigherBetter === null) return say('chart.noDirection');
  return say(isHigherBetter ? 'measures.higher' : 'measures.lower');
}

export function goalOf(
  record: Charted,
  measureId: string,
  measure: Measure | null,
  baseline: Observation | undefined,
  words: Words,
): ChartModel['goal'] {
  const followed = record.measures.find(entry => entry.measureId === measureId);
  if (followed && followed.goal !== null) {
    const isDefault = followed.goalSource === 'default';
    return { value: followed.goal, label: goalLabel(followed.goal, isDefault, words), isDefault };
  }
  // Only followed measures have a goal; a default needs a baseline to count from.
  if (!followed || !measure || !baseline) return null;
  const value = roundChange(defaultGoal(measure, baseline.score, followed.scoreId));
  return { value, label: goalLabel(value, true, words), isDefault: true };
}

function goalLabel(value: number, isDefault: boolean, { say }: Words): string {
  return say(isDefault ? 'chart.goalDefault' : 'chart.goal', { value });
}

export function bandOf(
  scale: Scale,
  baseline: Observation,
  mcid: number,
  start: string,
  { say }: Words,
): ChartModel['band'] {
  const wished = baseline.score + (scale.isHigherBetter ? mcid : -mcid);
  return {
    from: baseline.score,
    to: roundChange(Math.min(scale.max, Math.max(scale.min, wished))),
    fromDay: daysBetween(start, baseline.date),
    label: say('chart.band', { value: mcid }),
    short: say('chart.bandShort', { value: mcid }),
  };
}
