// The curve bank: every shape a course may take, with its prior. The only place of these numbers; all are plain
// clinical statements chosen by us (no published values exist), so their version is printed with each verdict.
// Amplitudes in important differences (MCID), rates in MCID per 28 days, times in days.
import type { Correction } from './learn-correction.ts';

/** Version of rules and priors. Raise it with any change of a number in this folder. */
export const BANK_VERSION = '2026.4';

/** Height gained by day t. */
export type Heights = Formula | Speeds | Sigmoid | Tabulated;

/** `1 - exp(-(t - from) / tau)`, or `(min(t, until) - from) / 28` where tau is null. */
interface Formula {
  readonly from: number;
  readonly tau: number | null;
  readonly until: number;
}

/** Sum of `share (1 - exp(-t / tau))`: a quick gain with a long tail, or one that is lost again (a share below 0). */
interface Speeds {
  readonly speeds: readonly { readonly share: number; readonly tau: number }[];
}

/** Slow, then fast, then slow: a logistic curve with its steepest day and the days of a third of its rise. */
interface Sigmoid {
  readonly middle: number;
  readonly width: number;
}

/** Any other course: its height on day 0, 1, 2 and so on; later it stays on the last. */
interface Tabulated {
  readonly byDay: readonly number[];
}

/** A normal prior: mean and standard deviation. */
export interface Prior {
  readonly mean: number;
  readonly spread: number;
}

/** One way a patient's scores may scatter. */
export interface Noise {
  /** In multiples of the published error. */
  readonly multiple: number;
  /** Share of the error variance that all scores of one visit have in common: a bad day lowers everything. */
  readonly shared: number;
  readonly weight: number;
}

/** All that is assumed of patients before their scores are seen. */
export interface Priors {
  readonly version: string;
  /** What was learned of a practice's patients, and how much of it counts; nothing where it is not there. */
  readonly correction?: Correction;
  readonly belief?: number;
  /** Level of a measure at its first visit, relative to its goal. */
  readonly level: Prior;
  /** How noisy this patient is. */
  readonly noises: readonly Noise[];
  /**
   * Share of scores that are outliers, and their extra spread in multiples of the measure's error; a middling multiple
   * of the published error, with which they are told from the others.
   */
  readonly outlier: { readonly share: number; readonly spread: number; readonly multiple: number };
  /** What a flare-up in the week before takes off the scores, and the variance it adds to all of them alike. */
  readonly flare: { readonly drop: number; readonly variance: number };
  /** "Some improve, others do not": share and widening of the second copy of each curve. */
  readonly secondCopy: { readonly share: number; readonly widening: number };
  readonly families: readonly Family[];
}

/** Share of the error variance that all scores of one visit have in common, for most patients. */
export const SHARED_ERROR = 0.3;
/** Least error of a measure in MCID units. */
export const LEAST_ERROR = 0.12;

export const NOTHING: Prior = { mean: 0, spread: 0 };
export const ENDLESS = 1e9;

/** One curve of a family. */
export interface Entry {
  readonly phi: Heights;
  readonly amplitude: Prior;
  readonly weight?: number;
  readonly psi?: Heights;
  readonly second?: Prior;
  /** Day of a break that nothing announces. */
  readonly breakDay?: number;
  /** The course as it would run on without the break, where `phi` does not tell. */
  readonly before?: Heights;
}

export interface Family {
  readonly name: string;
  readonly prior: number;
  readonly deviation: number;
  /** Present in a second copy with a wider deviation. */
  readonly mayBeMixed: boolean;
  readonly members: readonly Entry[];
}

const approach = (tau: number, from = 0): Heights => ({ from, tau, until: ENDLESS });
const ramp = (from = 0, until = ENDLESS): Heights => ({ from, tau: null, until });
const quickAndSlow = (share: number, quick: number, slow: number): Heights => ({
  speeds: [
    { share, tau: quick },
    { share: 1 - share, tau: slow },
  ],
});
/** Quick at first, then slower and slower, for a year. */
const MANY_SPEEDS: Heights = {
  speeds: [
    { share: 0.35, tau: 7 },
    { share: 0.35, tau: 35 },
    { share: 0.3, tau: 180 },
  ],
};
const riseAndFall = (rise: number, fall: number): Heights => ({
  speeds: [
    { share: 1, tau: rise },
    { share: -1, tau: fall },
  ],
});
/** Half of the gain in a first step, the other half in a second one that nothing announces. */
const twoSteps = (first: number, second: number): { readonly phi: Heights; readonly before: Heights } => {
  const tau = 6;
  const step = (day: number, from: number) => (day <= from ? 0 : (1 - Math.exp((from - day) / tau)) / 2);
  const days = Array.from({ length: second + 10 * tau }, (_, day) => day);
  return {
    phi: { byDay: days.map(day => step(day, first) + step(day, second)) },
    before: { byDay: days.map(day => step(day, first)) },
  };
};
const prior = (mean: number, spread: number): Prior => ({ mean, spread });
const each = <T>(values: readonly T[], make: (value: T) => readonly Entry[]) => values.flatMap(make);
const days = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

/** One shape in several sizes, each with its weight. */
const sized = (phi: Heights, sizes: readonly Prior[], weights: readonly number[]): Entry[] =>
  sizes.map((amplitude, index) => ({ phi, amplitude, weight: weights[index] ?? 0 }));

const GAINS = [prior(0.6, 0.35), prior(1.5, 0.45), prior(2.6, 0.5), prior(3.8, 0.7)];
const WIDER_GAINS = [prior(0.7, 0.35), prior(1.7, 0.5), prior(3.1, 0.8)];

/**
 * The weights are a compromise between laws that patients may follow: found over all laws of the bench at once, so that
 * the detector is nowhere much worse than a filter that knows the law, drawn a third of the way back to plain clinical
 * statements, and rounded. The weights of members are thousandths of all patients.
 */
const FAMILIES: readonly Family[] = [
  {
    name: 'recovery',
    prior: 0.243,
    deviation: 0.4,
    mayBeMixed: true,
    members: [
      ...sized(approach(8), GAINS, [18, 19, 10, 6]),
      ...sized(approach(14), GAINS, [8, 28, 12, 11]),
      ...sized(approach(24), GAINS, [7, 12, 24, 10]),
      ...sized(approach(40), GAINS, [8, 30, 17, 8]),
      ...sized(approach(80), GAINS, [3, 3, 2, 7]),
    ],
  },
  {
    name: 'long-tail',
    prior: 0.04,
    deviation: 0.4,
    mayBeMixed: true,
    members: [
      ...sized(quickAndSlow(0.65, 6, 60), WIDER_GAINS, [15, 4, 1]),
      ...sized(MANY_SPEEDS, [prior(1.5, 0.5), prior(2.8, 0.8), prior(4.5, 1)], [8, 6, 3]),
    ],
  },
  {
    name: 'slow-start',
    prior: 0.066,
    deviation: 0.4,
    mayBeMixed: true,
    members: [
      ...sized({ middle: 22, width: 6 }, WIDER_GAINS, [13, 1, 7]),
      ...sized({ middle: 40, width: 8 }, WIDER_GAINS, [2, 11, 10]),
      ...sized({ middle: 50, width: 9 }, WIDER_GAINS, [6, 10, 6]),
    ],
  },
  {
    name: 'fading',
    prior: 0.013,
    deviation: 0.4,
    mayBeMixed: true,
    members: sized(riseAndFall(12, 100), [prior(1.5, 0.5), prior(2.6, 0.7)], [3, 10]),
  },
  {
    name: 'steady-gain',
    prior: 0.211,
    deviation: 0.12,
    mayBeMixed: true,
    members: sized(
      ramp(),
      [prior(0.3, 0.1), prior(0.45, 0.12), prior(0.8, 0.2), prior(1.3, 0.3), prior(1.8, 0.4)],
      [7, 58, 90, 43, 19],
    ),
  },
  {
    name: 'no-change',
    prior: 0.08,
    deviation: 0.1,
    mayBeMixed: false,
    members: sized(approach(7), [prior(0.15, 0.15), prior(0, 0.1)], [66, 8]),
  },
  {
    name: 'gain-stopped',
    prior: 0.071,
    deviation: 0.12,
    mayBeMixed: true,
    members: each(days(21, 98, 11), breakDay =>
      sized(ramp(0, breakDay), [prior(0.8, 0.25), prior(1.4, 0.3)], [21, 50]).map(entry => ({
        ...entry,
        breakDay,
      })),
    ),
  },
  {
    name: 'delayed-response',
    prior: 0.051,
    deviation: 0.4,
    mayBeMixed: true,
    members: each(
      [
        [14, 14, 15, 5],
        [22, 14, 5, 14],
        [32, 28, 6, 6],
      ] as const,
      ([from, tau, ...weights]) => sized(approach(tau, from), [prior(2, 0.6), prior(3.2, 0.7)], weights),
    ),
  },
  {
    name: 'late-step',
    prior: 0.053,
    deviation: 0.4,
    mayBeMixed: true,
    members: days(24, 94, 10).map(breakDay => ({
      phi: approach(7, breakDay),
      amplitude: prior(1.8, 0.8),
      breakDay,
    })),
  },
  {
    name: 'second-step',
    prior: 0.024,
    deviation: 0.4,
    mayBeMixed: true,
    members: each(days(40, 82, 14), breakDay =>
      [prior(1.6, 0.6), prior(3, 0.8)].map(amplitude => ({ ...twoSteps(6, breakDay), amplitude, breakDay })),
    ),
  },
  {
    name: 'steady-loss',
    prior: 0.067,
    deviation: 0.12,
    mayBeMixed: true,
    members: sized(ramp(), [prior(-0.25, 0.1), prior(-0.5, 0.15), prior(-0.95, 0.3)], [11, 26, 30]),
  },
  {
    name: 'setback',
    prior: 0.036,
    deviation: 0.4,
    mayBeMixed: true,
    members: days(24, 94, 10).map(breakDay => ({
      phi: approach(22),
      amplitude: prior(2.2, 0.8),
      psi: approach(6, breakDay),
      second: prior(-1.4, 0.4),
      breakDay,
    })),
  },
  {
    name: 'late-loss',
    prior: 0.045,
    deviation: 0.4,
    mayBeMixed: true,
    members: days(24, 94, 14).map(breakDay => ({
      phi: approach(17),
      amplitude: prior(1.6, 0.6),
      psi: ramp(breakDay),
      second: prior(-0.8, 0.3),
      breakDay,
    })),
  },
];

/** What is assumed of patients whose practice has not taught anything yet. */
export const DEFAULT_PRIORS: Priors = {
  version: BANK_VERSION,
  level: { mean: -3, spread: 1.5 },
  noises: [
    { multiple: 0.7, shared: SHARED_ERROR, weight: 0.09 },
    { multiple: 1.1, shared: SHARED_ERROR, weight: 0.48 },
    { multiple: 1.5, shared: SHARED_ERROR, weight: 0.43 },
  ],
  outlier: { share: 0.045, spread: 3.5, multiple: 1.15 },
  flare: { drop: 0.45, variance: 0.36 },
  secondCopy: { share: 0.15, widening: 2.5 },
  families: FAMILIES,
};
