// Episodes for the tests of the detector: the public set, and courses made by hand with seeded noise.
import { readFileSync } from 'node:fs';
import { parseSeries } from '../../../shared/detector/lines.ts';
import type { Truth } from '../../../shared/detector/simulated/truth.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries, type SeriesVisit } from '../../../shared/detector/types.ts';
import type { DetectorMeasure } from '../../../shared/measures/change.ts';

export const OPTIONS = DEFAULT_OPTIONS;

function linesOf(name: string): string[] {
  const url = new URL(`../../fixtures/detector/${name}`, import.meta.url);
  return readFileSync(url, 'utf8').trimEnd().split('\n');
}

export const publicLines = (): string[] => linesOf('episodes.jsonl');
export const publicTruth = (): Truth[] => linesOf('truth.jsonl').map(line => JSON.parse(line) as Truth);

export function publicEpisodes(): EpisodeSeries[] {
  return publicLines().map(line => {
    const series = parseSeries(line);
    if (!series.ok) throw new Error(`${series.error.field} ${series.error.message}`);
    return series.value;
  });
}

export const PAIN: DetectorMeasure = {
  id: 'nprs',
  name: 'NPRS',
  direction: 'lower',
  min: 0,
  max: 10,
  step: 1,
  sem: 1.02,
  mdc90: 2.37,
  mdc95: 2.83,
  mcid: 2,
  goal: 1,
};

export const BACK: DetectorMeasure = {
  id: 'odi',
  name: 'ODI',
  direction: 'lower',
  min: 0,
  max: 100,
  step: 2,
  sem: 4.5,
  mdc90: 10.5,
  mdc95: 12.5,
  mcid: 10,
  goal: 10,
};

export const LEG: DetectorMeasure = {
  id: 'lefs',
  name: 'LEFS',
  direction: 'higher',
  min: 0,
  max: 80,
  step: 1,
  sem: 3.9,
  mdc90: 9,
  mdc95: null,
  mcid: 9,
  goal: 70,
};

export function aVisit(
  day: number,
  scores: Record<string, number>,
  more: Partial<SeriesVisit> = {},
): SeriesVisit {
  return { day, scores, hepAdherence: null, flare: false, dose: null, ...more };
}

export function aSeries(
  measures: readonly DetectorMeasure[],
  visits: readonly SeriesVisit[],
  courseStarts: readonly number[] = [],
): EpisodeSeries {
  return { id: 'hand-made', measures, visits, courseStarts };
}

/** Weekly scores of one measure, in its own units. */
export function weekly(measure: DetectorMeasure, scores: readonly number[]): EpisodeSeries {
  return aSeries(
    [measure],
    scores.map((score, week) => aVisit(7 * week, { [measure.id]: score })),
  );
}

/** The series up to and including a visit. */
export function cutAfter(series: EpisodeSeries, visit: number): EpisodeSeries {
  return { ...series, visits: series.visits.slice(0, visit + 1) };
}

/** A generator of numbers between 0 and 1 that starts the same way every time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
