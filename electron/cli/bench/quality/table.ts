// One table of every detector on the public set and on every law: how good its probabilities are, how late and how
// falsely it alarms, and what an episode costs.
import { performance } from 'node:perf_hooks';
import { detect, detectLast } from '../../../../shared/detector/detect.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from '../../../../shared/detector/types.ts';
import { formatTable } from '../../output.ts';
import { median } from '../row.ts';
import { type Drawn, episodesOf } from './episodes.ts';
import type { Law } from './laws.ts';
import { referencePriors } from './reference.ts';
import { cusum, dampedTrend, mannKendall, naiveRule, type Rival } from './rivals.ts';
import { type Answer, type Report, report } from './scorer.ts';

export interface QualityRow {
  readonly set: string;
  readonly detector: string;
  readonly report: Report;
  /** Median of the time for the verdicts of all visits of an episode, and for the last one alone. */
  readonly msPerEpisode: number;
  readonly msLast: number;
}

/** Any seed will do; another one draws other patients. */
const SEED = 7;

const RIVALS: Readonly<Record<string, Rival>> = {
  'no MCID in 30 d': naiveRule,
  'Mann-Kendall': mannKendall,
  CUSUM: cusum,
  'damped trend': dampedTrend,
};

export function rowsOfLaw(law: Law, episodes: number): QualityRow[] {
  const drawn = episodesOf(law, episodes, SEED);
  const reference = bankDetector(referencePriors(law));
  return [...rowsOfSet(law.name, drawn), rowOf(law.name, 'reference', drawn, reference)];
}

/** Every detector that knows nothing of the set. */
export function rowsOfSet(set: string, drawn: readonly Drawn[]): QualityRow[] {
  const rivals = Object.entries(RIVALS).map(([name, rival]) =>
    rowOf(set, name, drawn, { all: rival, last: series => rival(series).at(-1) ?? null }),
  );
  return [...rivals, rowOf(set, 'Plateau', drawn, bankDetector(undefined))];
}

interface Detector {
  readonly all: (series: EpisodeSeries) => Answer[];
  readonly last: (series: EpisodeSeries) => unknown;
}

function bankDetector(priors: ReturnType<typeof referencePriors> | undefined): Detector {
  const options = { ...DEFAULT_OPTIONS, priors };
  return {
    all: series =>
      detect(series, options).map(({ pStalled, onset }) => ({ p: pStalled, onset: onset?.day ?? null })),
    last: series => detectLast(series, options),
  };
}

function rowOf(set: string, detector: string, drawn: readonly Drawn[], { all, last }: Detector): QualityRow {
  const answers = new Map<string, Answer[]>();
  const [times, lastTimes]: [number[], number[]] = [[], []];
  for (const { series } of drawn) {
    const start = performance.now();
    answers.set(series.id, all(series));
    const middle = performance.now();
    last(series);
    times.push(middle - start);
    lastTimes.push(performance.now() - middle);
  }
  const truths = drawn.map(({ truth }) => truth);
  return {
    set,
    detector,
    report: report(truths, answers),
    msPerEpisode: median(times),
    msLast: median(lastTimes),
  };
}

const HEADINGS = [
  'patients',
  'detector',
  'AUC',
  'Brier',
  'ECE',
  'delay d*',
  'by 28 d',
  'by 42 d',
  'by 56 d',
  'median d',
  'onset error d',
  'premature',
  'false: gaining',
  'false: recovered',
  'ms all',
  'ms last',
];

/** Cells with slashes hold the values at 5, 10 and 20 % false alarms. */
export function qualityTable(rows: readonly QualityRow[]): string {
  return formatTable([HEADINGS, ...rows.map(cellsOf)]);
}

function cellsOf({ set, detector, report: reached, msPerEpisode, msLast }: QualityRow): string[] {
  const { at5, at10, at20 } = reached;
  const atRates = (of: (at: Report['at10']) => number, digits: number) =>
    [at5, at10, at20].map(at => numberWord(of(at), digits)).join('/');
  return [
    set,
    detector,
    reached.auc.toFixed(3),
    reached.brier.toFixed(3),
    reached.ece.toFixed(3),
    reached.restrictedMeanDelay.toFixed(1),
    atRates(at => at.detected28, 2),
    atRates(at => at.detected42, 2),
    atRates(at => at.detected56, 2),
    atRates(at => at.medianDelay, 0),
    atRates(at => at.onsetError, 0),
    atRates(at => at.premature, 2),
    atRates(at => at.falseWhileGaining, 2),
    atRates(at => at.falseWhenRecovered, 2),
    msPerEpisode.toFixed(2),
    msLast.toFixed(2),
  ];
}

function numberWord(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : 'none';
}
