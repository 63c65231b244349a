// A law that synthetic patients are drawn from, and the one that the descriptions of the detector tell.
import type { KindName } from './kinds.ts';

export type Mix = Readonly<Partial<Record<KindName, number>>>;

export interface Law {
  readonly name: string;
  /** What differs from the law as described: that sets how near the detector has to come to its reference. */
  readonly differs: 'nothing' | 'noise and shapes' | 'mix';
  readonly mix: Mix;
  /** Stretches the times of all courses. */
  readonly slowness: number;
  /** Error of a patient, in multiples of the published one: between these, all alike. */
  readonly noise: readonly [number, number];
  /** Share of the error variance that all scores of a visit have in common. */
  readonly shared: number;
  /** Size in MCID of a swing that comes and goes over some weeks: in the scores, not in the course. */
  readonly swing: number;
  readonly outliers: number;
  readonly flares: number;
  /** Share of scores not taken. */
  readonly skipped: number;
  /** Stretches the days between visits. */
  readonly sparseness: number;
  readonly measures: readonly [number, number];
  /** Scales are recorded in steps this many times as wide. */
  readonly coarseness: number;
}

const DESCRIBED: Mix = {
  recovery: 0.33,
  steadyGain: 0.2,
  noChange: 0.1,
  gainStopped: 0.1,
  delayedResponse: 0.09,
  lateStep: 0.05,
  steadyLoss: 0.05,
  setback: 0.05,
  lateLoss: 0.03,
};

/** Invented by us like the bank; fitted to no set. */
export const AS_DESCRIBED: Law = {
  name: 'as described',
  differs: 'nothing',
  mix: DESCRIBED,
  slowness: 1,
  noise: [0.85, 1.45],
  shared: 0.3,
  swing: 0,
  outliers: 0.03,
  flares: 0.06,
  skipped: 0.15,
  sparseness: 1,
  measures: [1, 4],
  coarseness: 1,
};
