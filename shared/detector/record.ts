// The detector over an episode record: dates instead of days, sentences and causes beside the numbers.
import { addDays, daysBetween } from '../dates.ts';
import type { Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { adherenceViewOf } from './adherence.ts';
import { BANK_VERSION, type Priors } from './bank.ts';
import { causesOf } from './causes.ts';
import { circumstancesOf } from './circumstances.ts';
import { summarize } from './combine.ts';
import { detectLast, verdictOf } from './detect.ts';
import { evidenceOf, NOT_JUDGED } from './evidence.ts';
import { factsOf, type JudgedRecord, type JudgementFacts, seriesOf } from './facts.ts';
import { measureVerdicts } from './per-measure.ts';
import { residualsOf } from './residuals.ts';
import { runThrough } from './run.ts';
import { dataSentences, sentencesOf } from './sentences.ts';
import { isStalled } from './series-causes.ts';
import { DEFAULT_OPTIONS, type DetectorOptions, type EpisodeSeries } from './types.ts';

/** Counts up when a rule on reasons or a sentence changes. */
const RULES_VERSION = 7;
/** Version of priors and rules, stored with each verdict. */
export const DETECTOR_VERSION = `bank-${BANK_VERSION}.${RULES_VERSION}`;

export type RecordVerdict = Omit<Verdict, 'id' | 'episodeId' | 'inputHash' | 'createdAt'>;

/** Everything a verdict depends on, as a plain JSON value in a fixed order. */
export interface JudgementInput {
  /** Of the rules it was drawn up for. */
  readonly version: string;
  /** What was learned of the practice goes in by its version. */
  readonly options: Omit<DetectorOptions, 'priors'> & { readonly priors?: string | undefined };
  readonly facts: JudgementFacts;
}

/** A record drawn up for judging: what the verdict depends on, and the verdict, which costs more. */
export interface Judgement {
  readonly input: JudgementInput;
  /** The verdict of the last score. Without any usable score: `insufficient`. */
  verdict(): RecordVerdict;
  /** The same without words, reasons and measures: less than half the time, for asking about a whole caseload. */
  mark(): VerdictMark;
}

export type VerdictMark = Pick<RecordVerdict, 'asOf' | 'state' | 'level' | 'pStalled'>;

/** @param measureOf library and own measures by id; scores of unknown measures are not used, and said to be so */
export function judgementOf(
  record: JudgedRecord,
  measureOf: MeasureOf,
  options: DetectorOptions = DEFAULT_OPTIONS,
): Judgement {
  const facts = factsOf(record, measureOf);
  return {
    input: { version: DETECTOR_VERSION, options: { ...options, priors: options.priors?.version }, facts },
    verdict: () => judgeFacts(facts, options),
    mark: () => markFacts(facts, options),
  };
}

/**
 * The verdict of an input that was kept, under the rules of today.
 * @param priors those of the version that the input names
 */
export function judgeInput({ facts, options }: JudgementInput, priors?: Priors): RecordVerdict {
  return judgeFacts(facts, { ...options, priors });
}

/** The verdict alone. */
export function judgeRecord(
  record: JudgedRecord,
  measureOf: MeasureOf,
  options: DetectorOptions = DEFAULT_OPTIONS,
): RecordVerdict {
  return judgementOf(record, measureOf, options).verdict();
}

/** The verdict of facts drawn from a record; the last score decides. */
function judgeFacts(facts: JudgementFacts, options: DetectorOptions): RecordVerdict {
  const series = seriesOf(facts);
  const lastVisit = series?.visits.at(-1);
  if (series === null || !lastVisit) return withoutScores(facts, options);
  const firstDate = firstDateOf(facts, series);
  const dateOf = (day: number) => addDays(firstDate, day);
  const run = runThrough(series, options.priors);
  const summary = summarize(run.now, options.stallLimit, null, true);
  const verdict = verdictOf(run, series.visits.length - 1, summary, options);
  const measures = measureVerdicts(run, summary, verdict, options);
  const outliers = residualsOf(run, summary.course, verdict.visit)
    .filter(({ isOutlier }) => isOutlier && verdict.state !== 'insufficient')
    .map(({ visit, measureId }) => ({ measureId, date: dateOf(series.visits[visit]?.day ?? 0) }));
  const evidence = evidenceOf(facts, { verdicts: measures, outliers });
  const dayOf = (date: string) => daysBetween(firstDate, date);
  const circumstances = circumstancesOf(facts, verdict, dayOf);
  const adherence = adherenceViewOf(
    circumstances.adherence,
    circumstances.today,
    circumstances.onset,
    circumstances.numbers,
  );
  const sentences = sentencesOf({
    facts,
    series,
    run,
    summary,
    verdict,
    measures,
    evidence,
    outliers,
    options,
    adherence,
    dateOf,
  });
  return {
    asOf: dateOf(verdict.day),
    detectorVersion: versionUnder(options),
    state: verdict.state,
    level: verdict.level,
    pStalled: verdict.pStalled,
    pWorse: verdict.pWorse,
    pRecovered: verdict.pRecovered,
    onsetDate: verdict.onset && dateOf(verdict.onset.day),
    onsetFrom: verdict.onset && dateOf(verdict.onset.from),
    onsetTo: verdict.onset && dateOf(verdict.onset.to),
    gain28: verdict.state === 'insufficient' ? null : verdict.gain28,
    gain28Low: verdict.state === 'insufficient' ? null : verdict.gain28Low,
    gain28High: verdict.state === 'insufficient' ? null : verdict.gain28High,
    visitsUsed: verdict.visitsUsed,
    headline: sentences[0] ?? '',
    sentences,
    measures: evidence,
    causes: isStalled(verdict) ? causesOf(circumstances) : [],
    despiteAdherence: adherence.status === 'good',
  };
}

function markFacts(facts: JudgementFacts, options: DetectorOptions): VerdictMark {
  const series = seriesOf(facts);
  const verdict = series && detectLast(series, options);
  if (!verdict) return withoutScores(facts, options);
  const { day, state, level, pStalled } = verdict;
  return { asOf: addDays(firstDateOf(facts, series), day), state, level, pStalled };
}

/** The date of the series' day 0: that of the first score which counts. */
function firstDateOf({ scores, startDate }: JudgementFacts, { measures }: EpisodeSeries): string {
  return scores.find(({ measureId }) => measures.some(({ id }) => id === measureId))?.date ?? startDate;
}

/** The version a verdict was reached under: that of learned priors where they are in effect. */
function versionUnder({ priors }: DetectorOptions): string {
  return priors === undefined ? DETECTOR_VERSION : `bank-${priors.version}.${RULES_VERSION}`;
}

function withoutScores(facts: JudgementFacts, options: DetectorOptions): RecordVerdict {
  const headline = facts.scores.length === 0 ? t('detector.noScores') : t('detector.noUsable');
  return {
    asOf: facts.visits.at(-1)?.date ?? facts.startDate,
    detectorVersion: versionUnder(options),
    state: 'insufficient',
    level: 'none',
    pStalled: 0,
    pWorse: 0,
    pRecovered: 0,
    onsetDate: null,
    onsetFrom: null,
    onsetTo: null,
    gain28: null,
    gain28Low: null,
    gain28High: null,
    visitsUsed: 0,
    headline,
    sentences: [headline, ...dataSentences(facts)],
    measures: evidenceOf(facts, NOT_JUDGED),
    causes: [],
    despiteAdherence: false,
  };
}
