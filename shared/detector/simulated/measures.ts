// The scales synthetic patients are scored on, with the errors and important differences of the library. The goals are a
// convenience of the generator, no clinical advice.
import type { DetectorMeasure } from '../../measures/change.ts';

type Scale = readonly [
  id: string,
  direction: 'lower' | 'higher',
  min: number,
  max: number,
  step: number,
  sem: number,
  mcid: number,
  goal: number,
];

const SCALES: readonly Scale[] = [
  ['nprs', 'lower', 0, 10, 1, 1.02, 2, 1],
  ['odi', 'lower', 0, 100, 2, 4.5, 10, 12],
  ['rmdq', 'lower', 0, 24, 1, 1.8, 5, 3],
  ['ndi', 'lower', 0, 50, 1, 2.15, 7, 6],
  ['psfs', 'higher', 0, 10, 0.5, 0.86, 2, 8.5],
  ['lefs', 'higher', 0, 80, 1, 3.9, 9, 68],
  ['quickdash', 'lower', 0, 100, 2.5, 4.81, 8, 12],
  ['spadi', 'lower', 0, 100, 1, 6.5, 13, 15],
  ['tug', 'lower', 4, 40, 0.1, 1.07, 1.6, 9],
  ['6mwt', 'higher', 0, 800, 1, 26.3, 50, 520],
  ['chair-stand', 'higher', 0, 40, 1, 0.7, 2, 14],
];

export const MEASURES: readonly DetectorMeasure[] = SCALES.map(
  ([id, direction, min, max, step, sem, mcid, goal]) => ({
    id,
    name: id,
    direction,
    min,
    max,
    step,
    sem,
    mdc90: null,
    mdc95: null,
    mcid,
    goal,
  }),
);
