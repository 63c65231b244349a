// What must not change a verdict: units, direction, order of measures, id, later visits, running twice.
import { describe, expect, it } from 'vitest';
import { detect, detectLast } from '../../../shared/detector/detect.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import type { DetectorMeasure } from '../../../shared/measures/change.ts';
import { aVisit, cutAfter, OPTIONS, publicEpisodes } from './courses.ts';

// Every twentieth episode.
const episodes = publicEpisodes().filter((_, index) => index % 20 === 0);
const verdicts = new Map(episodes.map(series => [series.id, detect(series, OPTIONS)]));

/** The episode with every measure and score passed through two functions. */
function changed(
  series: EpisodeSeries,
  measure: (entry: DetectorMeasure) => DetectorMeasure,
  score: (value: number) => number,
): EpisodeSeries {
  return {
    ...series,
    measures: series.measures.map(measure),
    visits: series.visits.map(visit => ({
      ...visit,
      scores: Object.fromEntries(Object.entries(visit.scores).map(([id, value]) => [id, score(value)])),
    })),
  };
}

const mirrored = (series: EpisodeSeries) =>
  changed(
    series,
    entry => ({
      ...entry,
      direction: entry.direction === 'lower' ? 'higher' : 'lower',
      min: -entry.max,
      max: -entry.min,
      goal: -entry.goal,
    }),
    value => -value,
  );

const eightfold = (series: EpisodeSeries) =>
  changed(
    series,
    entry => ({
      ...entry,
      min: 8 * entry.min,
      max: 8 * entry.max,
      step: 8 * entry.step,
      goal: 8 * entry.goal,
      sem: entry.sem && 8 * entry.sem,
      mdc90: entry.mdc90 && 8 * entry.mdc90,
      mdc95: entry.mdc95 && 8 * entry.mdc95,
      mcid: entry.mcid && 8 * entry.mcid,
    }),
    value => 8 * value,
  );

describe.each([
  ['mirroring the scales', mirrored],
  ['units eight times as small', eightfold],
  [
    'the measures in another order',
    (series: EpisodeSeries) => ({ ...series, measures: series.measures.toReversed() }),
  ],
  ['another id', (series: EpisodeSeries) => ({ ...series, id: 'another' })],
  ['running again', (series: EpisodeSeries) => structuredClone(series)],
])('%s', (_, change) => {
  it('changes no verdict at all', () => {
    for (const series of episodes) {
      expect(detect(change(series), OPTIONS), series.id).toEqual(verdicts.get(series.id));
    }
  });
});

it('notices what should change a verdict (control)', () => {
  const halved = (series: EpisodeSeries) =>
    changed(
      series,
      entry => entry,
      value => value / 2,
    );
  const same = episodes.filter(
    series => JSON.stringify(detect(halved(series), OPTIONS)) === JSON.stringify(verdicts.get(series.id)),
  );
  expect(same).toEqual([]);
});

it('uses nothing of later visits', () => {
  for (const series of episodes) {
    const all = verdicts.get(series.id) ?? [];
    for (const visit of [2, 4, series.visits.length - 2]) {
      expect(detect(cutAfter(series, visit), OPTIONS), series.id).toEqual(all.slice(0, visit + 1));
    }
  }
});

it('uses nothing of later visits in a daily diary of 100 days either', () => {
  const [series] = episodes.filter(({ measures }) => measures.length === 2);
  const [one, other] = series!.measures;
  const middle = (measure: DetectorMeasure) => (measure.min + measure.max) / 2;
  const diary = {
    ...series!,
    visits: Array.from({ length: 100 }, (_, day) =>
      aVisit(day, { [one!.id]: middle(one!), ...(day % 3 === 0 ? { [other!.id]: middle(other!) } : {}) }),
    ),
  };
  const all = detect(diary, OPTIONS);
  for (const visit of [59, 60, 64, 80, 98]) {
    expect(detect(cutAfter(diary, visit), OPTIONS).at(-1)).toEqual(all[visit]);
  }
});

it('says the same of the last visit alone', () => {
  for (const series of episodes) {
    expect(detectLast(series, OPTIONS), series.id).toEqual(verdicts.get(series.id)?.at(-1));
  }
  expect(detectLast({ ...episodes[0]!, visits: [] }, OPTIONS)).toBeNull();
});
