// The scorer on cases small enough to be worked out by hand.
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  areaUnderCurve,
  brier,
  calibrationError,
  detectedBy,
  firstAlarm,
  isImprover,
  kaplanMeier,
  median,
  medianTime,
  nearnessWithoutParts,
  report,
  restrictedMean,
  stallTimes,
  standardError,
  thresholdFor,
} from '../../../electron/cli/bench/quality/scorer.ts';
import type { Truth, TruthVisit } from '../../../shared/detector/simulated/truth.ts';

const visit = (day: number, stalled: 0 | 1, change: Partial<TruthVisit> = {}): TruthVisit => ({
  visit: 0,
  day,
  scored: true,
  state: stalled ? 'plateau' : 'improving',
  stalled,
  gain28: stalled ? 0 : 1,
  onset_day: stalled ? 20 : null,
  ...change,
});

const truth = (id: string, stalls: Truth['stalls'], visits: readonly TruthVisit[]): Truth => ({
  id,
  stalls,
  visits: visits.map((entry, index) => ({ ...entry, visit: index })),
});

const answers = (given: Record<string, readonly number[]>, onset: number | null = null): Answers =>
  new Map(Object.entries(given).map(([id, ps]) => [id, ps.map(p => ({ p, onset }))]));

/** Improves until day 20, then stalls to the end. */
const STALL = truth(
  'stall',
  [[20, 60]],
  [visit(14, 0), visit(16, 0), visit(21, 1), visit(30, 1), visit(60, 1)],
);

describe('probabilities', () => {
  const pairs = [
    { p: 0.9, y: 1 },
    { p: 0.6, y: 0 },
    { p: 0.1, y: 0 },
    { p: 0.6, y: 1 },
  ];

  it('gives the mean squared distance', () => {
    expect(brier(pairs)).toBeCloseTo((0.01 + 0.36 + 0.01 + 0.16) / 4, 12);
  });

  it('gives the calibration error over ten equal bins', () => {
    // 0.9 alone says 0.9 and has 1; the two at 0.6 have one half; 0.1 has 0.
    expect(calibrationError(pairs)).toBeCloseTo((0.1 + 2 * 0.1 + 0.1) / 4, 12);
    expect(calibrationError([{ p: 1, y: 1 }])).toBe(0);
  });

  it('gives the chance of the right order, ties counting half', () => {
    // 0.9 beats both; 0.6 beats 0.1 and ties with 0.6.
    expect(areaUnderCurve(pairs)).toBeCloseTo(3.5 / 4, 12);
    expect(areaUnderCurve(pairs.map(({ y }) => ({ p: y, y })))).toBe(1);
    expect(areaUnderCurve(pairs.map(({ y }) => ({ p: 0.3, y })))).toBe(0.5);
  });
});

describe('alarms', () => {
  it('counts days from the onset to the first alarm above the threshold', () => {
    const said = answers({ stall: [0.1, 0.2, 0.5, 0.8, 0.9] }, 23);
    expect(firstAlarm(STALL, said, 0.5)).toEqual({ kind: 'detected', days: 10, onsetError: 3 });
    expect(firstAlarm(STALL, said, 0.4)).toEqual({ kind: 'detected', days: 1, onsetError: 3 });
  });

  it('forgives an alarm up to seven days early, and calls an earlier one premature', () => {
    const early = truth('stall', STALL.stalls, [visit(12, 0), ...STALL.visits]);
    expect(firstAlarm(early, answers({ stall: [0, 0.9, 0.9, 0.9, 0.9, 0.9] }), 0.5).days).toBe(0);
    expect(firstAlarm(early, answers({ stall: [0.9, 0, 0, 0, 0, 0] }), 0.5).kind).toBe('premature');
  });

  it('forgives an early alarm where hardly anything was still to come', () => {
    const late = truth('stall', STALL.stalls, [visit(12, 0, { gain28: 0.3 }), ...STALL.visits.slice(2)]);
    expect(firstAlarm(late, answers({ stall: [0.9, 0, 0, 0] }), 0.5)).toMatchObject({
      kind: 'detected',
      days: 0,
    });
  });

  it('watches an undetected stall to its end', () => {
    expect(firstAlarm(STALL, answers({ stall: [0, 0, 0, 0, 0] }), 0.5)).toEqual({
      kind: 'missed',
      days: 40,
      onsetError: null,
    });
    const over = truth('stall', [[20, 40]], [...STALL.visits.slice(0, 4), visit(60, 0)]);
    expect(firstAlarm(over, answers({ stall: [0, 0, 0, 0, 0.9] }), 0.5)).toMatchObject({
      kind: 'missed',
      days: 20,
    });
  });

  it('lets a premature alarm never come true', () => {
    const early = truth('stall', STALL.stalls, [visit(12, 0), ...STALL.visits]);
    const times = stallTimes([early], answers({ stall: [0.9, 0, 0, 0, 0, 0] }), 0.5);
    expect(restrictedMean(times, 84)).toBe(84);
  });
});

describe('false alarms', () => {
  const improver = (id: string) =>
    truth(
      id,
      [],
      [visit(14, 0), visit(30, 0, { gain28: 0.3 }), visit(60, 0, { state: 'recovered', gain28: 0 })],
    );

  it('knows improvers by their visits', () => {
    expect(isImprover(improver('a'))).toBe(true);
    expect(isImprover(STALL)).toBe(false);
    expect(isImprover(truth('a', [], [visit(14, 0, { gain28: 0.3 })]))).toBe(false);
  });

  it('sets the threshold so that no more than the rate are alarmed, at clear visits only', () => {
    const improvers = ['a', 'b', 'c', 'd'].map(improver);
    const said = answers({ a: [0.1, 1, 0.7], b: [0.2, 1, 0.1], c: [0.3, 1, 0], d: [0.4, 1, 0] });
    expect(thresholdFor(improvers, said, 0)).toBe(0.7);
    expect(thresholdFor(improvers, said, 25)).toBe(0.4);
    expect(thresholdFor(improvers, said, 49)).toBe(0.4);
    expect(thresholdFor(improvers, said, 50)).toBe(0.3);
  });
});

describe('survival', () => {
  // Alarms on days 10 and 30; one watched to day 20 only; one to day 50.
  const times = [
    { time: 10, isEvent: true },
    { time: 20, isEvent: false },
    { time: 30, isEvent: true },
    { time: 50, isEvent: false },
  ];

  it('is fair to those who were not watched to the end', () => {
    expect(kaplanMeier(times)).toEqual([
      { time: 10, left: 0.75 },
      { time: 30, left: 0.375 },
    ]);
    expect(detectedBy(times, 9)).toBe(0);
    expect(detectedBy(times, 28)).toBe(0.25);
    expect(detectedBy(times, 42)).toBe(0.625);
    expect(medianTime(times)).toBe(30);
    expect(medianTime(times.slice(1, 2))).toBe(Number.POSITIVE_INFINITY);
  });

  it('gives the area under the curve', () => {
    expect(restrictedMean(times, 84)).toBeCloseTo(10 + 0.75 * 20 + 0.375 * 54, 12);
    expect(restrictedMean(times, 20)).toBeCloseTo(10 + 0.75 * 10, 12);
    expect(restrictedMean([], 84)).toBe(84);
  });

  it('gives medians', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

it('puts it all into one report', () => {
  const improver = truth('well', [], [visit(14, 0), visit(40, 0)]);
  const said = answers({ stall: [0, 0, 0.6, 0.6, 0.6], well: [0.1, 0.1] }, 20);
  expect(report([STALL, improver], said)).toMatchObject({
    visits: 7,
    improvers: 1,
    stallEpisodes: 1,
    auc: 1,
    // At every rate up to 20 % none of one improver may be alarmed: the threshold is 0.1, the alarm comes on day 21.
    restrictedMeanDelay: 1,
    at10: { threshold: 0.1, detected28: 1, medianDelay: 1, premature: 0, onsetError: 0 },
  });
});

it('gives a detector that never alarms the worst delay, and one that knows the truth the best (control)', () => {
  const improver = truth('well', [], [visit(14, 0), visit(40, 0)]);
  const said = (stall: readonly number[]) => answers({ stall, well: [0, 0] });
  expect(report([STALL, improver], said([0, 0, 0, 0, 0])).restrictedMeanDelay).toBe(84);
  expect(report([STALL, improver], said([0, 1, 1, 1, 1])).restrictedMeanDelay).toBe(0);
});

it('gives the usual standard error of a mean from the means without each value', () => {
  const values = Array.from({ length: 20 }, (_, index) => (index * 7) % 11);
  const mean = values.reduce((sum, value) => sum + value, 0) / 20;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const without = values.map(value => (20 * mean - value) / 19);
  expect(standardError(without)).toBeCloseTo(Math.sqrt(squares / 19 / 20), 12);
  expect(standardError(values.map(() => 3))).toBe(0);
});

it('leaves out each twentieth of the episodes in turn', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...STALL, id: `stall ${index}` }));
  const said = answers(
    Object.fromEntries(many.map(({ id }, index) => [id, [0, 0, index === 20 ? 0 : 1, 1, 1]])),
  );
  const parts = nearnessWithoutParts(many, said);
  expect(parts).toHaveLength(20);
  // Only the part that leaves out number 20 has all others right.
  expect(parts[0]?.brier).toBeLessThan(parts[1]?.brier ?? 0);
  expect(new Set(parts.slice(1).map(({ brier }) => brier)).size).toBe(1);
});
