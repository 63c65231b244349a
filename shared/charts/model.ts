// One measure of an episode as a chart: numbers and words, no colours, no canvas. Screen (chart.js) and print (SVG) both
// draw this model, so that they cannot tell two stories. Built here; not drawn here.
import { daysBetween, formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Observation } from '../domain/observation.ts';
import { t } from '../i18n/en.ts';
import { defaultGoal, directionOf, measurementConstants, scoreDefinition } from '../measures/change.ts';
import { detectableChange } from '../measures/detectable.ts';
import type { Measure } from '../measures/types.ts';
import { z } from '../schema.ts';
import { baselineOf, observationsOf, roundChange, signed, weeksBetween } from './course.ts';

/** A longer pause breaks the line: nothing is known about it. */
const GAP_DAYS = 21;
const DAYS_PER_WEEK = 7;
/** Weeks between labels, the first that leaves at most `MOST_TICKS` of them. */
const WEEK_STEPS = [1, 2, 4, 8, 13, 26, 52];
const MOST_TICKS = 14;
const FEWEST_WEEKS = 4;

const ChartPoint = z.strictObject({
  /** Days since the start of care. */
  day: z.number(),
  score: z.number(),
  /** Read out and shown in the tooltip: date, score, change, whether beyond the error. */
  text: z.string(),
});
type ChartPoint = z.infer<typeof ChartPoint>;

const Labelled = { value: z.number(), label: z.string() };

export const ChartModel = z.strictObject({
  measureId: z.string(),
  name: z.string(),
  /** One sentence for people who do not see the chart. */
  summary: z.string(),
  /** The full range of the measure; never zoomed to the data. */
  yMin: z.number(),
  yMax: z.number(),
  /** `points, lower is better` */
  yTitle: z.string(),
  /** End of the time axis, a whole number of weeks in days. */
  xMaxDay: z.number(),
  /** The day the chart speaks of, in days since the start of care. */
  todayDay: z.number(),
  ticks: z.array(z.strictObject({ day: z.number(), label: z.string() })),
  /** Runs of points; a new run begins after a long gap, so that no line is invented across it. */
  runs: z.array(z.array(ChartPoint)),
  /** Half height of the error bar at each point, in points of the scale. */
  errorBar: z.strictObject(Labelled).nullable(),
  /** From the baseline to one important difference better, from the baseline's day on. */
  band: z
    .strictObject({ from: z.number(), to: z.number(), fromDay: z.number(), label: z.string() })
    .nullable(),
  goal: z.strictObject({ ...Labelled, isDefault: z.boolean() }).nullable(),
  /** Onset of the stall and the day until which it is shaded. */
  plateau: z.strictObject({ day: z.number(), untilDay: z.number(), label: z.string() }).nullable(),
  /** New phases and surgery: thin lines with a letter, explained below the chart. */
  marks: z.array(z.strictObject({ day: z.number(), letter: z.string(), text: z.string() })),
  /** Sentences below the chart: what bars and letters mean, and what is not recorded. */
  notes: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      week: z.number(),
      score: z.number(),
      /** Change from the baseline with its sign; empty for the baseline and what came before it. */
      change: z.string(),
    }),
  ),
});
export type ChartModel = z.infer<typeof ChartModel>;

type Charted = Pick<EpisodeRecord, 'episode' | 'observations' | 'measures' | 'phases' | 'verdict'>;

/** What is known of the measure, with a readable stand-in where nobody knows its id. */
interface Scale {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly isHigherBetter: boolean | null;
}

/**
 * Builds the model of one measure up to a day.
 * @param measure the definition, or null for an id that neither the library nor the therapist knows
 */
export function chartModel(
  record: Charted,
  measureId: string,
  measure: Measure | null,
  asOf: string,
): ChartModel {
  const start = record.episode.startDate;
  const followed = record.measures.find(entry => entry.measureId === measureId);
  const observations = observationsOf(record, measureId, asOf);
  const baseline = baselineOf(observations, record.phases);
  const scale = scaleOf(measureId, measure, observations, followed?.scoreId);
  const mdc = measure && detectableChange(measure, followed?.scoreId);
  const mcid = measure && measurementConstants(measure, followed?.scoreId).mcid;
  const goal = goalOf(record, measureId, measure, baseline);
  const todayDay = Math.max(0, daysBetween(start, asOf));
  const marks = marksOf(record, asOf);
  const ticks = ticksOf(Math.max(todayDay, ...observations.map(entry => daysBetween(start, entry.date))));
  return {
    measureId,
    name: scale.name,
    summary: summaryOf(scale, observations, baseline, goal, start),
    yMin: scale.min,
    yMax: scale.max,
    yTitle: [scale.unit, directionText(scale)].filter(part => part !== '').join(', '),
    xMaxDay: ticks.end,
    todayDay,
    ticks: ticks.list,
    runs: runsOf(observations, baseline, mdc?.value ?? null, start),
    errorBar: mdc && { value: mdc.value, label: t('chart.error', { level: mdc.level, value: mdc.value }) },
    band: baseline && mcid ? bandOf(scale, baseline, mcid.value, start) : null,
    goal,
    plateau: plateauOf(record, asOf, todayDay),
    marks,
    notes: notesOf(mdc, mcid?.value ?? null, goal, marks),
    rows: observations.map(entry => ({
      id: entry.id,
      date: formatDay(entry.date),
      week: weeksBetween(start, entry.date),
      score: entry.score,
      change:
        !baseline || entry.id === baseline.id || entry.date < baseline.date
          ? ''
          : signed(entry.score - baseline.score),
    })),
  };
}

function scaleOf(
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

function directionText({ isHigherBetter }: Scale): string {
  if (isHigherBetter === null) return t('chart.noDirection');
  return t(isHigherBetter ? 'measures.higher' : 'measures.lower');
}

function goalOf(
  record: Charted,
  measureId: string,
  measure: Measure | null,
  baseline: Observation | undefined,
): ChartModel['goal'] {
  const followed = record.measures.find(entry => entry.measureId === measureId);
  if (followed && followed.goal !== null) {
    const isDefault = followed.goalSource === 'default';
    return { value: followed.goal, label: goalLabel(followed.goal, isDefault), isDefault };
  }
  // Only followed measures have a goal; a default needs a baseline to count from.
  if (!followed || !measure || !baseline) return null;
  const value = roundChange(defaultGoal(measure, baseline.score, followed.scoreId));
  return { value, label: goalLabel(value, true), isDefault: true };
}

function goalLabel(value: number, isDefault: boolean): string {
  return t(isDefault ? 'chart.goalDefault' : 'chart.goal', { value });
}

function bandOf(scale: Scale, baseline: Observation, mcid: number, start: string): ChartModel['band'] {
  const wished = baseline.score + (scale.isHigherBetter ? mcid : -mcid);
  return {
    from: baseline.score,
    to: roundChange(Math.min(scale.max, Math.max(scale.min, wished))),
    fromDay: daysBetween(start, baseline.date),
    label: t('chart.band', { value: mcid }),
  };
}

function plateauOf({ verdict, episode }: Charted, asOf: string, todayDay: number): ChartModel['plateau'] {
  if (verdict === null || verdict.level === 'none' || verdict.onsetDate === null) return null;
  if (verdict.onsetDate > asOf) return null;
  const day = Math.max(0, daysBetween(episode.startDate, verdict.onsetDate));
  const week = weeksBetween(episode.startDate, verdict.onsetDate);
  const isWorse = verdict.state === 'worsening';
  return { day, untilDay: todayDay, label: t(isWorse ? 'chart.onsetWorse' : 'chart.onset', { week }) };
}

/** Phases after the first day and surgery during care, lettered in the order of time. */
function marksOf({ episode, phases }: Charted, asOf: string): ChartModel['marks'] {
  const changes = phases.map(phase => ({ on: phase.startsOn, title: phase.title }));
  if (episode.surgeryDate !== null) changes.push({ on: episode.surgeryDate, title: t('chart.surgery') });
  return changes
    .filter(change => change.on > episode.startDate && change.on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((change, index) => {
      const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
      return {
        day: daysBetween(episode.startDate, change.on),
        letter,
        text: t('chart.mark', { letter, title: change.title, day: formatDay(change.on) }),
      };
    });
}

function ticksOf(lastDay: number): { end: number; list: ChartModel['ticks'] } {
  const weeks = Math.max(FEWEST_WEEKS, Math.ceil(lastDay / DAYS_PER_WEEK));
  const step = WEEK_STEPS.find(candidate => weeks / candidate <= MOST_TICKS) ?? Math.ceil(weeks / MOST_TICKS);
  const list: ChartModel['ticks'] = [];
  for (let week = 0; week <= weeks; week += step) {
    list.push({ day: week * DAYS_PER_WEEK, label: t('chart.week', { week }) });
  }
  return { end: weeks * DAYS_PER_WEEK, list };
}

function runsOf(
  observations: readonly Observation[],
  baseline: Observation | undefined,
  mdc: number | null,
  start: string,
): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  let previous: Observation | undefined;
  for (const observation of observations) {
    const point: ChartPoint = {
      day: daysBetween(start, observation.date),
      score: observation.score,
      text: pointText(observation, baseline, mdc),
    };
    const isGap = previous !== undefined && daysBetween(previous.date, observation.date) > GAP_DAYS;
    const run = runs.at(-1);
    if (run && !isGap) run.push(point);
    else runs.push([point]);
    previous = observation;
  }
  return runs;
}

function pointText(observation: Observation, baseline: Observation | undefined, mdc: number | null): string {
  const head = `${formatDay(observation.date)}: ${observation.score} ${observation.unit}`.trim();
  if (!baseline || baseline.id === observation.id) return `${head}, ${t('chart.baseline')}`;
  if (observation.date < baseline.date) return head;
  const change = roundChange(observation.score - baseline.score);
  const error =
    mdc === null ? '' : `, ${t(Math.abs(change) > mdc ? 'chart.beyondError' : 'chart.withinError')}`;
  return `${head}, ${t('chart.change', { change: signed(change) })}${error}`;
}

function summaryOf(
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

function notesOf(
  mdc: { readonly level: string; readonly value: number } | null,
  mcid: number | null,
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
  return [
    ...error,
    ...(goal?.isDefault ? [t('chart.goalDefaultNote')] : []),
    ...marks.map(mark => mark.text),
  ];
}
