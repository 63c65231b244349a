// The detector over an episode record: dates instead of days, sentences and causes beside the numbers.
import { addDays, daysBetween } from '../dates.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { type AdherenceView, adherenceViewOf } from './adherence.ts';
import { BANK_VERSION, type Priors } from './bank.ts';
import { causesOf } from './causes.ts';
import { circumstancesOf } from './circumstances.ts';
import { type Summary, summarize } from './combine.ts';
import { verdictOf } from './detect.ts';
import { evidenceOf, NOT_JUDGED } from './evidence.ts';
import { factsOf, type JudgedRecord, type JudgementFacts, seriesOf } from './facts.ts';
import type { Fits } from './fit.ts';
import { measureVerdicts } from './per-measure.ts';
import { residualsOf } from './residuals.ts';
import { type Run, runThrough } from './run.ts';
import { dataSentences, headlineFor, sentencesOf } from './sentences.ts';
import { isStalled } from './series-causes.ts';
import type { Sums } from './sums.ts';
import { DEFAULT_OPTIONS, type DetectorOptions, type EpisodeSeries, type VisitVerdict } from './types.ts';

/** Counts up when a rule on reasons or a sentence changes. */
const RULES_VERSION = 8;
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

/** What only an opened verdict needs: more than half of the work of judging. */
export type VerdictWords = Pick<RecordVerdict, 'sentences' | 'measures' | 'causes'>;

/** What lists show of a verdict: everything but its words. */
export interface VerdictMark extends Omit<RecordVerdict, keyof VerdictWords> {
  /** The first reason that is supported; null where none is. */
  readonly firstCause: CauseView['cause'] | null;
}

/** A record drawn up for judging: what the verdict depends on, and the verdict, which costs more. */
export interface Judgement {
  readonly input: JudgementInput;
  /** The verdict of the last score. Without any usable score: `insufficient`. */
  verdict(): RecordVerdict;
  /** The same without its words, for a whole caseload. They can be drawn up later from the input. */
  mark(): VerdictMark;
}

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

/** A verdict in its two parts. */
export function partsOf({ sentences, measures, causes, ...mark }: RecordVerdict): {
  readonly mark: VerdictMark;
  readonly words: VerdictWords;
} {
  return { mark: { ...mark, firstCause: firstCauseOf(causes) }, words: { sentences, measures, causes } };
}

function firstCauseOf(causes: readonly CauseView[]): VerdictMark['firstCause'] {
  return causes.find(({ status }) => status === 'supported')?.cause ?? null;
}

/** Facts with scores, as far as mark and words both need them. */
interface Judged {
  readonly facts: JudgementFacts;
  readonly series: EpisodeSeries;
  readonly options: DetectorOptions;
  readonly run: Run;
  readonly summary: Summary;
  readonly verdict: VisitVerdict;
  readonly adherence: AdherenceView;
  /** Nobody asks for the reasons of a course that has not stalled. */
  readonly causes: CauseView[];
  /** Date of a day of the series. */
  readonly dateOf: (day: number) => string;
}

/** Room to compute in, spent: numbers only. What stands in them is never read. */
interface Memory {
  readonly sums: Sums;
  readonly fits: Fits;
}

/** The last score decides. Null without a usable one. */
function judge(
  facts: JudgementFacts,
  options: DetectorOptions,
  isInWords: boolean,
  memory: Memory | null = null,
): Judged | null {
  const series = seriesOf(facts);
  if (series === null || series.visits.length === 0) return null;
  const firstDate = firstDateOf(facts, series);
  const run = runThrough(series, options.priors, memory?.sums);
  const summary = summarize(run.now, options.stallLimit, null, isInWords, memory?.fits);
  const verdict = verdictOf(run, series.visits.length - 1, summary, options);
  const dayOf = (date: string) => daysBetween(firstDate, date);
  const circumstances = circumstancesOf(facts, verdict, dayOf, isInWords);
  const { today, onset, numbers } = circumstances;
  return {
    facts,
    series,
    options,
    run,
    summary,
    verdict,
    adherence: adherenceViewOf(circumstances.adherence, today, onset, numbers),
    causes: isStalled(verdict) ? causesOf(circumstances) : [],
    dateOf: day => addDays(firstDate, day),
  };
}

function judgeFacts(facts: JudgementFacts, options: DetectorOptions): RecordVerdict {
  const judged = judge(facts, options, true);
  if (judged === null) return withoutScores(facts, options);
  return { ...numbersOf(judged), ...wordsOf(judged) };
}

/**
 * What the last mark was computed in: a scan takes thousands of the same size, and new memory costs a tenth of each. It
 * outlives the lock of the vault, so that nothing of the record itself is kept in it.
 */
let spent: Memory | null = null;

function markFacts(facts: JudgementFacts, options: DetectorOptions): VerdictMark {
  const judged = judge(facts, options, false, spent);
  if (judged === null) return partsOf(withoutScores(facts, options)).mark;
  spent = { sums: judged.run.now, fits: judged.summary.fits };
  return { ...numbersOf(judged), firstCause: firstCauseOf(judged.causes) };
}

function numbersOf(judged: Judged): Omit<RecordVerdict, keyof VerdictWords> {
  const { verdict, options, adherence, dateOf } = judged;
  const isEarly = verdict.state === 'insufficient';
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
    gain28: isEarly ? null : verdict.gain28,
    gain28Low: isEarly ? null : verdict.gain28Low,
    gain28High: isEarly ? null : verdict.gain28High,
    visitsUsed: verdict.visitsUsed,
    headline: headlineFor(judged),
    despiteAdherence: adherence.status === 'good',
  };
}

/** @param judged in words */
function wordsOf(judged: Judged): VerdictWords {
  const { facts, series, options, run, summary, verdict, dateOf } = judged;
  const measures = measureVerdicts(run, summary, verdict, options);
  const outliers = residualsOf(run, summary.course, verdict.visit)
    .filter(({ isOutlier }) => isOutlier && verdict.state !== 'insufficient')
    .map(({ visit, measureId }) => ({ measureId, date: dateOf(series.visits[visit]?.day ?? 0) }));
  const evidence = evidenceOf(facts, { verdicts: measures, outliers });
  return {
    sentences: sentencesOf({ ...judged, measures, evidence, outliers }),
    measures: evidence,
    causes: judged.causes,
  };
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
