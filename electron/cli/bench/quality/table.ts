// One table of every detector on the public set and on every law: how good its probabilities are, how late and how
// falsely it alarms, and what an episode costs.
import { performance } from 'node:perf_hooks';
import { detect, detectLast } from '../../../../shared/detector/detect.ts';
import { learnPriors } from '../../../../shared/detector/learn.ts';
import { type Drawn, episodesOf } from '../../../../shared/detector/simulated/episodes.ts';
import type { Law } from '../../../../shared/detector/simulated/law.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from '../../../../shared/detector/types.ts';
import { formatTable } from '../../output.ts';
import { median } from '../row.ts';
import { referencePriors } from './reference.ts';
import { cusum, dampedTrend, mannKendall, naiveRule, type Rival } from './rivals.ts';
import { type Answer, type Nearness, nearnessWithoutParts, type Report, report } from './scorer.ts';

export interface QualityRow {
  readonly set: string;
  readonly detector: string;
  readonly report: Report;
  readonly withoutParts: readonly Nearness[];
  /** Median of the time for the verdicts of all visits of an episode, and for the last one alone. */
  readonly msPerEpisode: number;
  readonly msLast: number;
}

/** Names of rows: the detector as it comes, with what closed episodes of the law teach it, and the best there can be. */
export const OWN = 'Plateau';
export const LEARNED = 'Plateau, learned';
export const REFERENCE = 'reference';

/**
 * Closed episodes to learn from, drawn apart from those that are judged, and how many practices of that size: each
 * judges its share of the patients, so that no one draw of what was learned decides.
 */
const CLOSED = 300;
const PRACTICES = 4;
const CLOSED_SEED = 1_000_000;

const RIVALS: Readonly<Record<string, Rival>> = {
  'no MCID in 30 d': naiveRule,
  'Mann-Kendall': mannKendall,
  CUSUM: cusum,
  'damped trend': dampedTrend,
};

/** @param seed any whole number; another one draws other patients */
export function rowsOfLaw(law: Law, episodes: number, seed: number): QualityRow[] {
  const drawn = episodesOf(law, episodes, seed);
  const reference = bankDetector(referencePriors(law));
  return [
    ...rowsOfSet(law.name, drawn),
    rowOf(law.name, LEARNED, drawn, learnedDetector(law, drawn, seed)),
    rowOf(law.name, REFERENCE, drawn, reference),
  ];
}

/** Every detector that knows nothing of the set. */
export function rowsOfSet(set: string, drawn: readonly Drawn[]): QualityRow[] {
  const rivals = Object.entries(RIVALS).map(([name, rival]) =>
    rowOf(set, name, drawn, { all: rival, last: series => rival(series).at(-1) ?? null }),
  );
  return [...rivals, rowOf(set, OWN, drawn, bankDetector(undefined))];
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

/** Knows what closed episodes of the law have taught. */
function learnedDetector(law: Law, drawn: readonly Drawn[], seed: number): Detector {
  const practices = Array.from({ length: PRACTICES }, (_, practice) => {
    const closed = episodesOf(law, CLOSED, (practice + 1) * CLOSED_SEED + seed);
    return bankDetector(learnPriors(closed.map(({ series }) => series))?.priors);
  });
  const own = new Map(drawn.map(({ series }, index) => [series.id, practices[index % PRACTICES]]));
  const of = (series: EpisodeSeries) => own.get(series.id) ?? bankDetector(undefined);
  return { all: series => of(series).all(series), last: series => of(series).last(series) };
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
    withoutParts: nearnessWithoutParts(truths, answers),
    msPerEpisode: median(times),
    msLast: median(lastTimes),
  };
}

/** A number of a row, at one false-alarm rate or at each of 5, 10 and 20 %. */
type Column = { readonly name: string; readonly digits: number } & (
  | { readonly of: (row: QualityRow) => number }
  | { readonly at: (reached: Report['at10']) => number }
);

const COLUMNS: readonly Column[] = [
  { name: 'AUC', digits: 3, of: ({ report: { auc } }) => auc },
  { name: 'Brier', digits: 3, of: ({ report: { brier } }) => brier },
  { name: 'ECE', digits: 3, of: ({ report: { ece } }) => ece },
  { name: 'delay d*', digits: 1, of: ({ report: { restrictedMeanDelay } }) => restrictedMeanDelay },
  { name: 'by 28 d', digits: 2, at: ({ detected28 }) => detected28 },
  { name: 'by 42 d', digits: 2, at: ({ detected42 }) => detected42 },
  { name: 'by 56 d', digits: 2, at: ({ detected56 }) => detected56 },
  { name: 'median d', digits: 0, at: ({ medianDelay }) => medianDelay },
  { name: 'onset error d', digits: 0, at: ({ onsetError }) => onsetError },
  { name: 'premature', digits: 2, at: ({ premature }) => premature },
  { name: 'false: gaining', digits: 2, at: ({ falseWhileGaining }) => falseWhileGaining },
  { name: 'false: recovered', digits: 2, at: ({ falseWhenRecovered }) => falseWhenRecovered },
  { name: 'ms all', digits: 2, of: ({ msPerEpisode }) => msPerEpisode },
  { name: 'ms last', digits: 2, of: ({ msLast }) => msLast },
];

const RATES = [5, 10, 20] as const;

/** For people. Cells with slashes hold the values at 5, 10 and 20 % false alarms. */
export function qualityTable(rows: readonly QualityRow[]): string {
  const cells = rows.map(row => [row.set, row.detector, ...COLUMNS.map(column => cellOf(row, column))]);
  return formatTable([['patients', 'detector', ...COLUMNS.map(({ name }) => name)], ...cells]);
}

/** For programs: the same with a column for each rate, not rounded; empty where a share is never reached. */
export function qualityCsv(rows: readonly QualityRow[]): string {
  const names = COLUMNS.flatMap(column =>
    'of' in column ? [column.name] : RATES.map(rate => `${column.name} at ${rate} %`),
  );
  const lines = rows.map(row =>
    [
      quoted(row.set),
      quoted(row.detector),
      ...COLUMNS.flatMap(column => valuesOf(row, column)).map(value =>
        Number.isFinite(value) ? `${value}` : '',
      ),
    ].join(','),
  );
  return [['patients', 'detector', ...names].map(quoted).join(','), ...lines, ''].join('\r\n');
}

function valuesOf(row: QualityRow, column: Column): number[] {
  const { at5, at10, at20 } = row.report;
  return 'of' in column ? [column.of(row)] : [at5, at10, at20].map(column.at);
}

function cellOf(row: QualityRow, column: Column): string {
  return valuesOf(row, column)
    .map(value => (Number.isFinite(value) ? value.toFixed(column.digits) : 'none'))
    .join('/');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
