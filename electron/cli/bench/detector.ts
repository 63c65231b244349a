// Speed of the detector alone.
import { detect, detectLast } from '../../../shared/detector/detect.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from '../../../shared/detector/types.ts';
import { type Dice, dice } from '../../../shared/dice.ts';
import { detectorMeasure } from '../../../shared/measures/change.ts';
import { measureOf } from '../demo/course.ts';
import { type BenchRow, median, quantile, row, timeOf } from './row.ts';

const MEASURES = [
  ['nprs', 7, -5],
  ['odi', 48, -34],
  ['psfs', 3, 5],
  ['promis-pf', 34, 14],
] as const;
const VISITS = 20;
const EPISODES = 300;
const WARM_UP = 50;

/** The fastest run says what the program needs, the median what this machine makes of it just now. */
export function benchDetector(): BenchRow[] {
  const chance = dice(1);
  const episodes = Array.from({ length: EPISODES + WARM_UP }, (_, index) => seriesOf(index, chance));
  return [
    ...rowsOf('current verdict', 1, episodes, series => detectLast(series, DEFAULT_OPTIONS)),
    ...rowsOf('verdicts of all visits', 5, episodes, series => detect(series, DEFAULT_OPTIONS)),
  ];
}

function rowsOf(
  what: string,
  barMs: number,
  episodes: readonly EpisodeSeries[],
  judge: (series: EpisodeSeries) => unknown,
): BenchRow[] {
  const name = `detector, ${VISITS} visits x ${MEASURES.length} measures, ${what}`;
  for (const series of episodes.slice(0, WARM_UP)) judge(series);
  const times = episodes.slice(WARM_UP).map(series => timeOf(() => judge(series)));
  return [
    row(`${name}, median`, median(times), 'ms', barMs),
    row(`${name}, fastest`, Math.min(...times), 'ms'),
    row(`${name}, p95`, quantile(times, 0.95), 'ms'),
  ];
}

function seriesOf(index: number, chance: Dice): EpisodeSeries {
  const speed = [0, 0.3, 0.7, 1][index % 4] ?? 0;
  const visits = Array.from({ length: VISITS }, (_, visit) => ({
    day: 7 * visit,
    scores: Object.fromEntries(
      MEASURES.map(([id, start, change]) => {
        const true_ = start + change * speed * (1 - Math.exp(-visit / 6));
        return [id, Math.max(0, Math.round(true_ + 0.1 * change * chance.bell()))];
      }),
    ),
    hepAdherence: null,
    flare: false,
    dose: null,
  }));
  const measures = MEASURES.map(([id, baseline]) => detectorMeasure(measureOf(id), { goal: null, baseline }));
  return { id: `bench-${index}`, measures, visits };
}
