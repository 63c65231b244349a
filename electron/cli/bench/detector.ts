// Speed of the detector alone.
import { detectLast } from '../../../shared/detector/detect.ts';
import { DEFAULT_OPTIONS, type EpisodeSeries } from '../../../shared/detector/types.ts';
import { detectorMeasure } from '../../../shared/measures/change.ts';
import { measureOf } from '../demo/course.ts';
import { type Dice, dice } from '../demo/dice.ts';
import { type BenchRow, median, quantile, row, timesOf } from './row.ts';

const MEASURES = [
  ['nprs', 7, -5],
  ['odi', 48, -34],
  ['psfs', 3, 5],
  ['promis-pf', 34, 14],
] as const;
const VISITS = 20;
const EPISODES = 300;
const WARM_UP = 50;

export function benchDetector(): BenchRow[] {
  const chance = dice(1);
  const episodes = Array.from({ length: EPISODES + WARM_UP }, (_, index) => seriesOf(index, chance));
  const judge = (index: number) => {
    const series = episodes[index];
    if (series) detectLast(series, DEFAULT_OPTIONS);
  };
  timesOf(WARM_UP, judge);
  const times = timesOf(EPISODES, index => judge(WARM_UP + index));
  const what = `detector, one episode of ${VISITS} visits x ${MEASURES.length} measures`;
  return [row(`${what}, median`, median(times), 'ms', 1), row(`${what}, p95`, quantile(times, 0.95), 'ms')];
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
