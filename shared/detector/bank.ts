// The curve bank: every shape a course may take, with its prior. The only place of these numbers; all are plain
// clinical statements chosen by us (no published values exist), so their version is printed with each verdict.
// Amplitudes in important differences (MCID), rates in MCID per 28 days, times in days.

/** Version of rules and priors. Raise it with any change of a number in this folder. */
export const BANK_VERSION = '2026.2';

/** Height gained by day t. */
export type Heights = Formula | Tabulated;

/** `1 - exp(-(t - from) / tau)`, or `(min(t, until) - from) / 28` where tau is null. */
interface Formula {
  readonly from: number;
  readonly tau: number | null;
  readonly until: number;
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
const prior = (mean: number, spread: number): Prior => ({ mean, spread });
const each = <T>(values: readonly T[], make: (value: T) => readonly Entry[]) => values.flatMap(make);
const days = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

const FAMILIES: readonly Family[] = [
  {
    name: 'recovery',
    prior: 0.33,
    deviation: 0.4,
    mayBeMixed: true,
    members: each([8, 14, 24, 40], tau => [
      { phi: approach(tau), amplitude: prior(0.6, 0.35), weight: 0.2 },
      { phi: approach(tau), amplitude: prior(1.5, 0.45), weight: 0.3 },
      { phi: approach(tau), amplitude: prior(2.6, 0.5), weight: 0.3 },
      { phi: approach(tau), amplitude: prior(3.8, 0.7), weight: 0.2 },
    ]),
  },
  {
    name: 'steady-gain',
    prior: 0.2,
    deviation: 0.12,
    mayBeMixed: true,
    members: [prior(0.45, 0.12), prior(0.8, 0.2), prior(1.3, 0.3)].map(amplitude => ({
      phi: ramp(),
      amplitude,
    })),
  },
  {
    name: 'no-change',
    prior: 0.1,
    deviation: 0.1,
    mayBeMixed: false,
    members: [{ phi: approach(7), amplitude: prior(0.15, 0.15) }],
  },
  {
    name: 'gain-stopped',
    prior: 0.1,
    deviation: 0.12,
    mayBeMixed: true,
    members: each([prior(0.8, 0.25), prior(1.4, 0.3)], amplitude =>
      days(21, 98, 11).map(breakDay => ({ phi: ramp(0, breakDay), amplitude, breakDay })),
    ),
  },
  {
    name: 'delayed-response',
    prior: 0.09,
    deviation: 0.4,
    mayBeMixed: true,
    members: each([14, 22, 32], from =>
      each([14, 28], tau =>
        [prior(2, 0.6), prior(3.2, 0.7)].map(amplitude => ({ phi: approach(tau, from), amplitude })),
      ),
    ),
  },
  {
    name: 'late-step',
    prior: 0.05,
    deviation: 0.4,
    mayBeMixed: true,
    members: days(24, 94, 10).map(breakDay => ({
      phi: approach(7, breakDay),
      amplitude: prior(1.8, 0.8),
      breakDay,
    })),
  },
  {
    name: 'steady-loss',
    prior: 0.05,
    deviation: 0.12,
    mayBeMixed: true,
    members: [prior(-0.5, 0.15), prior(-0.95, 0.3)].map(amplitude => ({ phi: ramp(), amplitude })),
  },
  {
    name: 'setback',
    prior: 0.05,
    deviation: 0.4,
    mayBeMixed: true,
    members: each([14, 32], tau =>
      days(24, 94, 10).map(breakDay => ({
        phi: approach(tau),
        amplitude: prior(2.2, 0.8),
        psi: approach(6, breakDay),
        second: prior(-1.4, 0.4),
        breakDay,
      })),
    ),
  },
  {
    name: 'late-loss',
    prior: 0.03,
    deviation: 0.4,
    mayBeMixed: true,
    members: each([12, 25], tau =>
      days(24, 94, 14).map(breakDay => ({
        phi: approach(tau),
        amplitude: prior(1.6, 0.6),
        psi: ramp(breakDay),
        second: prior(-0.8, 0.3),
        breakDay,
      })),
    ),
  },
];

/** What is assumed of patients whose practice has not taught anything yet. */
export const DEFAULT_PRIORS: Priors = {
  version: BANK_VERSION,
  level: { mean: -3, spread: 1.5 },
  noises: [
    { multiple: 0.95, shared: SHARED_ERROR, weight: 0.35 },
    { multiple: 1.15, shared: SHARED_ERROR, weight: 0.4 },
    { multiple: 1.45, shared: SHARED_ERROR, weight: 0.25 },
  ],
  outlier: { share: 0.045, spread: 3.5, multiple: 1.15 },
  flare: { drop: 0.45, variance: 0.36 },
  secondCopy: { share: 0.15, widening: 2.5 },
  families: FAMILIES,
};
