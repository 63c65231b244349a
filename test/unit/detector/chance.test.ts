// The chance of an important difference that is told comes true as often as it says.
import { expect, it } from 'vitest';
import { calibrationError } from '../../../electron/cli/bench/quality/scorer.ts';
import { summarize } from '../../../shared/detector/combine.ts';
import { startRun, step } from '../../../shared/detector/run.ts';
import { publicEpisodes, publicTruth } from './courses.ts';

const TIMEOUT_MS = 300_000;

it(
  'comes true as often as it says, on the public set',
  () => {
    const truths = new Map(publicTruth().map(truth => [truth.id, truth]));
    const pairs = publicEpisodes().flatMap(series => {
      const run = startRun(series);
      return series.visits.flatMap((visit, index) => {
        step(run, visit, index);
        const truth = truths.get(series.id)?.visits[index];
        if (!truth?.scored) return [];
        const y = truth.state !== 'recovered' && truth.gain28 >= 1 ? 1 : 0;
        return [{ p: summarize(run.now, 0.25).chanceOf(1), y }];
      });
    });
    expect(pairs).toHaveLength(2694);
    expect(calibrationError(pairs)).toBeLessThan(0.025);
    // Those told at least one in four gain a whole difference far more often than those told less than one in twenty.
    const shareOf = (from: number, to: number) => {
      const inside = pairs.filter(({ p }) => p >= from && p < to);
      return inside.filter(({ y }) => y === 1).length / inside.length;
    };
    expect(shareOf(0.25, 1)).toBeGreaterThan(0.2);
    expect(shareOf(0, 0.05)).toBeLessThan(0.03);
  },
  TIMEOUT_MS,
);
