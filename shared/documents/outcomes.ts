// The outcome table of a letter: what each measure did since its baseline, judged by its own published numbers.
import {
  baselineOf,
  measureIdsOf,
  observationsOf,
  roundChange,
  seriesName,
  trendsOf,
} from '../charts/course.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Observation } from '../domain/observation.ts';
import { ENGLISH, type Words, type WordsId } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import {
  defaultGoal,
  directionOf,
  measurementConstants,
  type SourcedNumber,
  scoreDefinition,
} from '../measures/change.ts';
import { detectableChange } from '../measures/detectable.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { isOneSided } from '../measures/series.ts';
import type { Measure } from '../measures/types.ts';
import { z } from '../schema.ts';

const Scored = z.strictObject({ score: z.number(), date: z.string() });

const Threshold = z.strictObject({
  value: z.number(),
  unit: z.string(),
  /** `MDC90`, `MDC95` or `MCID`. */
  name: z.string(),
  population: z.string(),
  citation: z.string(),
  isVerified: z.boolean(),
});
export type Threshold = z.infer<typeof Threshold>;

export const Outcome = z.strictObject({
  /** The measure, and the side where both are in care: `odi`, `hhd.left`. */
  key: z.string(),
  measureId: z.string(),
  name: z.string(),
  fullName: z.string(),
  /** Edition of the instrument; with recall window and side, where the scores are not the plain ones. */
  version: z.string(),
  /** As the measure names it; `unitIn` says it in the language of the letter. */
  unit: z.string(),
  /** Null for a measure nobody knows. */
  isHigherBetter: z.boolean().nullable(),
  baseline: Scored,
  best: Scored,
  latest: Scored,
  /** Latest minus baseline, in the measure's units; null with one score. */
  change: z.number().nullable(),
  /** The same counted towards better. */
  improvement: z.number().nullable(),
  /** Change over the last 28 days in words, where the verdict has one. */
  recent: z.string(),
  detectable: Threshold.nullable(),
  important: Threshold.nullable(),
  goal: z.strictObject({ value: z.number(), isDefault: z.boolean(), isReached: z.boolean() }).nullable(),
  /** What the change means, in words. */
  verdict: z.string(),
  sources: z.array(z.string()),
});
export type Outcome = z.infer<typeof Outcome>;

/** Totals of these are shown only with the agreement of the patient (45 CFR 164.502: only what the request needs). */
const WITHHELD_CONSTRUCT = 'depression-screen';

export function isWithheld(measure: Measure | null): boolean {
  return measure?.constructs.includes(WITHHELD_CONSTRUCT) ?? false;
}

const SCREEN_CONSTRUCTS = ['neuropathic-screen', 'nociplastic-screen', 'risk-stratification', 'psychosocial'];

/** A screen is told with the findings, by its cut-off; one the therapist follows counts as an outcome. */
export function isScreen(record: Pick<EpisodeRecord, 'measures'>, measure: Measure | null): boolean {
  if (!measure || record.measures.some(entry => entry.measureId === measure.id)) return false;
  return measure.constructs.some(construct => SCREEN_CONSTRUCTS.includes(construct));
}

/** Measures of the table and the charts, the primary one first: neither withheld nor screens, with a score by the day. */
export function outcomeIds(record: EpisodeRecord, measureOf: MeasureOf, asOf: string): string[] {
  return measureIdsOf(record).filter(id => {
    const measure = measureOf(id);
    return !isWithheld(measure) && !isScreen(record, measure) && observationsOf(record, id, asOf).length > 0;
  });
}

/** One row for each measure with a score up to the day and each side in care, the primary measure first. */
export function outcomesOf(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  asOf: string,
  words = ENGLISH,
): Outcome[] {
  return outcomeIds(record, measureOf, asOf).flatMap(measureId => {
    const measure = measureOf(measureId);
    const trends = trendsInCare(record, measureId, asOf);
    return trends.flatMap(observations => {
      const baseline = baselineOf(observations, record.phases);
      if (!baseline) return [];
      const row = outcomeOf({ record, measureId, measure, observations, baseline, words });
      if (trends.length === 1) return [row];
      const version = versionText(measure, { ...baseline, side: null }, words);
      const key = `${row.key}.${baseline.side}`;
      return [{ ...row, key, version, name: sideName(row.name, baseline, words) }];
    });
  });
}

/** `HHD left` */
function sideName(measure: string, { side }: Observation, { say }: Words): string {
  return isOneSided(side)
    ? say('detector.sideName', { measure, side: say(`record.sideOf.${side}`) })
    : measure;
}

/** Both sides where both are in care; the sound side is drawn for comparison, and is no outcome. */
export function trendsInCare(record: EpisodeRecord, measureId: string, asOf: string): Observation[][] {
  const trends = trendsOf(record, measureId, asOf);
  return isOneSided(record.episode.side) ? trends.slice(0, 1) : trends;
}

interface Series {
  readonly record: EpisodeRecord;
  readonly measureId: string;
  readonly measure: Measure | null;
  readonly observations: readonly Observation[];
  readonly baseline: Observation;
  readonly words: Words;
}

function outcomeOf({ record, measureId, measure, observations, baseline, words }: Series): Outcome {
  const followed = record.measures.find(entry => entry.measureId === measureId);
  const isHigherBetter = measure && directionOf(measure, followed?.scoreId) === 'higher-is-better';
  const since = observations.slice(observations.indexOf(baseline));
  const latest = since.at(-1) ?? baseline;
  const best = bestOf(since, isHigherBetter) ?? baseline;
  const change = since.length < 2 ? null : roundChange(latest.score - baseline.score);
  const improvement =
    change === null || isHigherBetter === null ? null : isHigherBetter ? change : 0 - change;
  const mdc = measure && detectableChange(measure, followed?.scoreId);
  const mcid = measure && measurementConstants(measure, followed?.scoreId).mcid;
  const goal = goalOf(measure, followed, baseline, latest, isHigherBetter);
  const evidence = record.verdict?.measures.find(
    entry => entry.measureId === measureId && (entry.side ?? latest.side) === latest.side,
  );
  const row = {
    key: measureId,
    measureId,
    name: measure?.abbreviation ?? measureId,
    fullName: measure?.name ?? measureId,
    version: versionText(measure, latest, words),
    unit: measure ? scoreDefinition(measure, followed?.scoreId).unit : latest.unit,
    isHigherBetter,
    baseline: scored(baseline),
    best: scored(best),
    latest: scored(latest),
    change,
    improvement,
    recent: recentWords(change, evidence?.improvement28 ?? null, words),
    detectable: mdc && threshold(mdc, mdc.level),
    important: mcid && threshold(mcid, 'MCID'),
    goal,
    sources: since.map(entry => entry.id),
  };
  return { ...row, verdict: verdictWords(row, words) };
}

/** `2.1a`, or what was recorded instead: `activities 2, past week, left`. */
function versionText(measure: Measure | null, latest: Observation, words: Words): string {
  const edition = latest.version === '' ? (measure?.version ?? '') : latest.version;
  return joined([edition, seriesName({ ...latest, version: '' }, words)]);
}

function bestOf(scores: readonly Observation[], isHigherBetter: boolean | null): Observation | undefined {
  const sign = isHigherBetter === true ? 1 : -1;
  let best: Observation | undefined;
  for (const entry of scores) if (!best || sign * (entry.score - best.score) > 0) best = entry;
  return best;
}

function goalOf(
  measure: Measure | null,
  followed: EpisodeRecord['measures'][number] | undefined,
  baseline: Observation,
  latest: Observation,
  isHigherBetter: boolean | null,
): Outcome['goal'] {
  if (!measure || !followed || isHigherBetter === null) return null;
  const value = followed.goal ?? roundChange(defaultGoal(measure, baseline.score, followed.scoreId));
  return {
    value,
    isDefault: followed.goal === null || followed.goalSource === 'default',
    isReached: isHigherBetter ? latest.score >= value : latest.score <= value,
  };
}

function scored(entry: Observation): { score: number; date: string } {
  return { score: entry.score, date: entry.date };
}

function threshold(entry: SourcedNumber, name: string): Threshold {
  const { value, unit, population, citation, verified } = entry;
  return { value, unit, name, population, citation, isVerified: verified };
}

type Judged = Pick<Outcome, 'change' | 'improvement' | 'detectable' | 'important' | 'goal'>;

function verdictWords(row: Judged, words: Words): string {
  const change = words.say(changeText(row));
  return row.goal?.isReached
    ? `${change}; ${words.say('verdict.goalReached', { goal: row.goal.value })}`
    : change;
}

/** What the last four weeks added: it may differ from the whole. */
function recentWords(change: number | null, improvement28: number | null, { say }: Words): string {
  if (change === null || improvement28 === null) return '';
  const amount = Math.abs(roundChange(improvement28));
  return say(amount === 0 ? 'recent.same' : improvement28 > 0 ? 'recent.better' : 'recent.worse', { amount });
}

/** Beyond an error means more than it; an important difference is reached by equality. */
function changeText({ change, improvement, detectable, important }: Judged): WordsId {
  if (change === null) return 'verdict.one';
  const better = improvement ?? 0;
  const isBeyond = detectable !== null && Math.abs(change) > detectable.value;
  const isImportant = important !== null && better >= important.value;
  if (isImportant) {
    return detectable === null || isBeyond ? 'verdict.improvedImportant' : 'verdict.improvedImportantWithin';
  }
  if (isBeyond && better < 0) return 'verdict.worseBeyond';
  if (isBeyond) return important === null ? 'verdict.improvedBeyondOnly' : 'verdict.improvedBeyond';
  if (detectable !== null) {
    const isWorse = important !== null && -better >= important.value;
    return isWorse ? 'verdict.worseWithin' : 'verdict.within';
  }
  if (change === 0) return 'verdict.same';
  if (better < 0) return 'verdict.worse';
  return important === null ? 'verdict.better' : 'verdict.less';
}
