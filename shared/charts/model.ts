// One measure of an episode as a chart: numbers and words, no colours, no canvas. Screen (chart.js) and print (SVG) both
// draw this model, so that they cannot tell two stories. Built here; not drawn here.
import { daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Observation } from '../domain/observation.ts';
import { ENGLISH, unitIn, type Words } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { measurementConstants } from '../measures/change.ts';
import { detectableChange } from '../measures/detectable.ts';
import { seriesKeyOf } from '../measures/series.ts';
import type { Measure } from '../measures/types.ts';
import { z } from '../schema.ts';
import { ticksOf } from './axis.ts';
import { baselineOf, otherSeriesOf, seriesName, signed, trendsOf, weeksBetween } from './course.ts';
import { marksOf, plateauOf } from './marks.ts';
import { otherRunsOf, pointText, runsOf } from './runs.ts';
import { bandOf, directionText, goalOf, type Scale, scaleOf } from './scale.ts';
import { notesOf, seriesNotes, summaryOf } from './words.ts';

const ChartPoint = z.strictObject({
  /** Days since the start of care. */
  day: z.number(),
  score: z.number(),
  /** Read out and shown in the tooltip: date, score, change, whether beyond the error. */
  text: z.string(),
  /** Present where the point is of another version, recall window or side: drawn hollow, never joined to the trend. */
  isOther: z.literal(true).optional(),
  /** Present where the point is of the side that does not lead: drawn as a square, joined to its own side. */
  isOtherSide: z.literal(true).optional(),
});

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
  /** Names of the sides, where both are followed: `left`, `right`. */
  sides: z.strictObject({ leading: z.string(), other: z.string() }).optional(),
  /** Half height of the error bar at each point, in points of the scale. */
  errorBar: z.strictObject(Labelled).nullable(),
  /** From the baseline to one important difference better, from the baseline's day on. */
  band: z
    .strictObject({
      from: z.number(),
      to: z.number(),
      fromDay: z.number(),
      label: z.string(),
      /** Where there is little room; letters of an older version have none. */
      short: z.string().optional(),
    })
    .nullable(),
  goal: z.strictObject({ ...Labelled, isDefault: z.boolean() }).nullable(),
  /** Onset of the stall and the day until which it is shaded. */
  plateau: z.strictObject({ day: z.number(), untilDay: z.number(), label: z.string() }).nullable(),
  /** New phases and surgery: thin lines with a letter, explained below the chart. */
  marks: z.array(z.strictObject({ day: z.number(), letter: z.string(), text: z.string() })),
  /** Checkpoints of the expected course and time limits: quiet marks at the foot. Screen only, never in a letter. */
  checkpoints: z.array(z.strictObject({ day: z.number(), text: z.string(), isGate: z.boolean() })).optional(),
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
      /** Version, recall window and side, where it is not the plain score. */
      series: z.string().optional(),
    }),
  ),
});
export type ChartModel = z.infer<typeof ChartModel>;

export type Charted = Pick<
  EpisodeRecord,
  'episode' | 'observations' | 'measures' | 'phases' | 'verdict' | 'findings'
>;

/**
 * Builds the model of one measure up to a day.
 * @param measure the definition, or null for an id that neither the library nor the therapist knows
 */
export function chartModel(
  record: Charted,
  measureId: string,
  measure: Measure | null,
  asOf: string,
  words: Words = ENGLISH,
): ChartModel {
  const start = record.episode.startDate;
  const followed = record.measures.find(entry => entry.measureId === measureId);
  const [observations = [], otherSide = []] = trendsOf(record, measureId, asOf);
  const others = otherSeriesOf(record, measureId, asOf);
  const baseline = baselineOf(observations, record.phases);
  const otherBaseline = baselineOf(otherSide, record.phases);
  const sides = sidesOf(observations, otherSide, words);
  const scale = scaleOf(measureId, measure, [...otherSide, ...observations], followed?.scoreId);
  const mdc = measure && detectableChange(measure, followed?.scoreId);
  const mcid = measure && measurementConstants(measure, followed?.scoreId).mcid;
  const goal = goalOf(record, measureId, measure, baseline, words);
  const todayDay = Math.max(0, daysBetween(start, asOf));
  const marks = marksOf(record, asOf, words);
  const days = [...otherSide, ...observations].map(entry => daysBetween(start, entry.date));
  const ticks = ticksOf(Math.max(todayDay, ...days), words);
  const trendRuns = (series: readonly Observation[], first: Observation | undefined) =>
    runsOf(series, entry => pointText(entry, first, mdc?.value ?? null, sides !== null, words), start);
  return {
    measureId,
    name: scale.name,
    summary: [
      summaryOf(named(scale, sides?.leading, words), observations, baseline, goal, start, words),
      ...(sides
        ? [summaryOf(named(scale, sides.other, words), otherSide, otherBaseline, null, start, words)]
        : []),
    ].join(' '),
    yMin: scale.min,
    yMax: scale.max,
    yTitle: joined([unitIn(words, scale.unit), directionText(scale, words)]),
    xMaxDay: ticks.end,
    todayDay,
    ticks: ticks.list,
    // The trend comes last: what is named beside the chart is its newest point.
    runs: [
      ...others.flatMap(series => otherRunsOf(series, start, words)),
      ...trendRuns(otherSide, otherBaseline).map(run =>
        run.map(point => ({ ...point, isOtherSide: true as const })),
      ),
      ...trendRuns(observations, baseline),
    ],
    ...(sides ? { sides } : {}),
    errorBar: mdc && {
      value: mdc.value,
      label: words.say('chart.error', { level: mdc.level, value: mdc.value }),
    },
    band: baseline && mcid ? bandOf(scale, baseline, mcid.value, start, words) : null,
    goal,
    plateau: plateauOf(record, asOf, todayDay, words),
    marks,
    notes: [
      ...(sides ? [words.say('chart.sides', sides)] : []),
      ...seriesNotes(observations, others, words),
      ...notesOf(mdc, mcid, goal, marks, words),
    ],
    rows: [...others.flat(), ...otherSide, ...observations].sort(byDay).map(entry => ({
      id: entry.id,
      date: words.day(entry.date),
      week: weeksBetween(start, entry.date),
      score: entry.score,
      change: changeFrom(isOfSeries(entry, otherBaseline) ? otherBaseline : baseline, entry),
      ...seriesOf(entry, words),
    })),
  };
}

/** Null where one series is all there is. */
function sidesOf(
  [leading]: readonly Observation[],
  [other]: readonly Observation[],
  words: Words,
): ChartModel['sides'] | null {
  return leading && other ? { leading: seriesName(leading, words), other: seriesName(other, words) } : null;
}

function seriesOf(entry: Observation, words: Words): { readonly series?: string } {
  const series = seriesName(entry, words);
  return series === '' ? {} : { series };
}

function named(scale: Scale, side: string | undefined, { say }: Words): Scale {
  return side === undefined
    ? scale
    : { ...scale, name: say('detector.sideName', { measure: scale.name, side }) };
}

function isOfSeries(entry: Observation, baseline: Observation | undefined): boolean {
  return baseline !== undefined && seriesKeyOf(entry) === seriesKeyOf(baseline);
}

/** Empty for the baseline itself, what came before it, and what is not compared with it. */
function changeFrom(baseline: Observation | undefined, entry: Observation): string {
  if (!baseline || !isOfSeries(entry, baseline)) return '';
  return entry.id === baseline.id || entry.date < baseline.date ? '' : signed(entry.score - baseline.score);
}

function byDay(a: Observation, b: Observation): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt;
}
