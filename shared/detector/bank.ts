// The curve bank: every shape a course may take, with its prior. The only place of these numbers; all are plain
// clinical statements chosen by us (no published values exist), so their version is printed with each verdict.
// Amplitudes in important differences (MCID), rates in MCID per 28 days, times in days.
import { at } from './numbers.ts';

/** Version of rules and priors. Raise it with any change of a number in this folder. */
export const BANK_VERSION = '2026.1';

/** Height gained by day t: `1 - exp(-(t - from) / tau)`, or `(min(t, until) - from) / 28` where tau is null. */
export interface Shape {
  readonly from: number;
  readonly tau: number | null;
  readonly until: number;
}

/** A normal prior: mean and standard deviation. */
export interface Prior {
  readonly mean: number;
  readonly spread: number;
}

export interface Branch {
  readonly family: string;
  /** Index of the branch it leaves; -1 for the root, which is flat and knows no amplitude. */
  readonly parent: number;
  /** Before this day the branch has the same past as its parent. */
  readonly from: number;
  /** A late response is part of the course and counts ahead; a break that nothing announces does not. */
  readonly foreseen: boolean;
  readonly prior: number;
  readonly phi: Shape | null;
  readonly amplitude: Prior;
  /** Spread of a measure's own deviation from the common amplitude. */
  readonly deviation: number;
  readonly psi: Shape | null;
  readonly second: Prior;
  readonly curve: Curve;
}

/** Heights of a branch by day, and the gain of the next 28 days as it is expected on that day. */
export interface Curve {
  readonly phi: Float64Array;
  readonly phiGain: Float64Array;
  readonly psi: Float64Array;
  readonly psiGain: Float64Array;
}

/** Days held in the tables of a curve; visits after that stand on its last day (four years). */
export const CURVE_DAYS = 1461;
/** The horizon of the decision. */
export const HORIZON_DAYS = 28;

/** Level of a measure at its first visit, relative to its goal. */
export const LEVEL_PRIOR: Prior = { mean: -3, spread: 1.5 };
/** Share of the error variance that all scores of one visit have in common: a bad day lowers everything. */
export const SHARED_ERROR = 0.3;
/** How noisy this patient is, in multiples of the published error, with weights. */
export const NOISE_MULTIPLES = [
  { multiple: 0.95, weight: 0.35 },
  { multiple: 1.15, weight: 0.4 },
  { multiple: 1.45, weight: 0.25 },
] as const;
/** Share of scores that are outliers, and their extra spread in multiples of the measure's error. */
export const OUTLIER = { share: 0.045, spread: 3.5 } as const;
/** What a flare-up in the week before takes off the scores, and the variance it adds to all of them alike. */
export const FLARE = { drop: 0.45, variance: 0.36 } as const;
/** Least error of a measure in MCID units. */
export const LEAST_ERROR = 0.12;
/** "Some improve, others do not": share and widening of the second copy of each curve. */
const SECOND_COPY = { share: 0.15, widening: 2.5 } as const;

const NOTHING: Prior = { mean: 0, spread: 0 };
const ENDLESS = 1e9;

interface Member {
  readonly phi: Shape;
  readonly amplitude: Prior;
  readonly weight?: number;
  readonly psi?: Shape;
  readonly second?: Prior;
  /** Day of a break that nothing announces. */
  readonly breakDay?: number;
}

interface Family {
  readonly name: string;
  readonly prior: number;
  readonly deviation: number;
  /** Present in a second copy with a wider deviation. */
  readonly mayBeMixed: boolean;
  readonly members: readonly Member[];
}

const approach = (tau: number, from = 0): Shape => ({ from, tau, until: ENDLESS });
const ramp = (from = 0, until = ENDLESS): Shape => ({ from, tau: null, until });
const prior = (mean: number, spread: number): Prior => ({ mean, spread });
const each = <T>(values: readonly T[], make: (value: T) => readonly Member[]) => values.flatMap(make);
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

let single: readonly Branch[] | null = null;
let several: readonly Branch[] | null = null;

/** The bank for one measure, or for several, where each curve is present twice. Parents come before children. */
export function bankFor(measures: number): readonly Branch[] {
  if (measures > 1) return (several ??= buildBank(true));
  return (single ??= buildBank(false));
}

function buildBank(mixed: boolean): Branch[] {
  const root: Branch = {
    family: 'root',
    parent: -1,
    from: 0,
    foreseen: true,
    prior: 1,
    phi: null,
    amplitude: NOTHING,
    deviation: 0,
    psi: null,
    second: NOTHING,
    curve: tabulate(null, null, null, 0),
  };
  const bank = [root];
  for (const family of FAMILIES) {
    for (const copy of copiesOf(family, mixed)) addFamily(bank, family, copy);
  }
  return bank;
}

interface Copy {
  readonly share: number;
  readonly widening: number;
}

function copiesOf(family: Family, mixed: boolean): readonly Copy[] {
  if (!mixed || !family.mayBeMixed) return [{ share: 1, widening: 1 }];
  const { share, widening } = SECOND_COPY;
  return [
    { share: 1 - share, widening: 1 },
    { share, widening },
  ];
}

function addFamily(bank: Branch[], family: Family, copy: Copy): void {
  const total = family.members.reduce((sum, member) => sum + (member.weight ?? 1), 0);
  // Curves that differ only in the day of a break have one past until then: they leave a common trunk.
  const trunks = new Map<string, number>();
  for (const member of family.members) {
    const share = (family.prior * copy.share * (member.weight ?? 1)) / total;
    const base = { family: family.name, deviation: deviationOf(family, member, copy) };
    if (member.breakDay === undefined || member.phi.from === member.breakDay) {
      bank.push({ ...base, ...leafOf(member, share, 0, bank[0]?.curve ?? null) });
      continue;
    }
    const key = `${member.phi.tau} ${member.amplitude.mean}`;
    const trunk = trunks.get(key) ?? bank.length;
    if (!trunks.has(key)) {
      trunks.set(key, trunk);
      const weight = family.members.filter(other => sameTrunk(other, member)).length * share;
      const phi = { ...member.phi, until: ENDLESS };
      bank.push({ ...base, ...leafOf({ phi, amplitude: member.amplitude }, weight, 0, null) });
    }
    bank.push({ ...base, ...leafOf(member, share, trunk, bank[trunk]?.curve ?? null) });
  }
}

function sameTrunk(one: Member, other: Member): boolean {
  return one.phi.tau === other.phi.tau && one.amplitude.mean === other.amplitude.mean;
}

function deviationOf(family: Family, member: Member, copy: Copy): number {
  if (copy.widening === 1) return family.deviation;
  return Math.max(copy.widening * family.deviation, Math.abs(member.amplitude.mean) / 2);
}

function leafOf(member: Member, weight: number, parent: number, before: Curve | null) {
  const from = member.breakDay ?? member.phi.from;
  return {
    parent,
    from,
    foreseen: member.breakDay === undefined,
    prior: weight,
    phi: member.phi,
    amplitude: member.amplitude,
    psi: member.psi ?? null,
    second: member.second ?? NOTHING,
    curve: tabulate(
      member.phi,
      member.psi ?? null,
      member.breakDay === undefined ? null : before,
      member.breakDay ?? 0,
    ),
  };
}

/** Heights and expected gains by day; before a break the gain is that of the curve without it. */
function tabulate(phi: Shape | null, psi: Shape | null, before: Curve | null, breakDay: number): Curve {
  const [phiHeights, psiHeights] = [heights(phi), heights(psi)];
  return {
    phi: phiHeights,
    phiGain: gains(phiHeights, before?.phiGain, breakDay),
    psi: psiHeights,
    psiGain: gains(psiHeights, before?.psiGain, breakDay),
  };
}

const FLAT = new Float64Array(CURVE_DAYS + HORIZON_DAYS);

function heights(shape: Shape | null): Float64Array {
  return shape === null ? FLAT : FLAT.map((_, day) => heightOf(shape, day));
}

function gains(heights: Float64Array, before: Float64Array | undefined, breakDay: number): Float64Array {
  if (heights === FLAT && before === undefined) return FLAT;
  return heights
    .subarray(0, CURVE_DAYS)
    .map((height, day) =>
      before && day < breakDay ? at(before, day) : at(heights, day + HORIZON_DAYS) - height,
    );
}

function heightOf(shape: Shape, day: number): number {
  const run = Math.min(day, shape.until) - shape.from;
  if (run <= 0) return 0;
  return shape.tau === null ? run / HORIZON_DAYS : 1 - Math.exp(-run / shape.tau);
}
