// The curve bank: every shape a course may take, with its prior. The only place of these numbers; all are plain
// clinical statements chosen by us (no published values exist), so their version is printed with each verdict.
// Amplitudes in important differences (MCID), rates in MCID per 28 days, times in days.
import { at } from './numbers.ts';

/** Version of rules and priors. Raise it with any change of a number in this folder. */
export const BANK_VERSION = '2026.1';

/** Height gained by day t: `1 - exp(-(t - from) / tau)`, or `(min(t, until) - from) / 28` where tau is null. */
export interface Heights {
  readonly from: number;
  readonly tau: number | null;
  readonly until: number;
}

/** A normal prior: mean and standard deviation. */
export interface Prior {
  readonly mean: number;
  readonly spread: number;
}

/** One shape of course: what a score of day t is multiplied with. */
export interface Shape {
  readonly phi: Heights;
  /** Second part after a break: a setback or a loss; null where there is none. */
  readonly psi: Heights | null;
  readonly second: Prior;
  /** Day of a break that nothing announces: before it the shape is `before`. Null where all of it is foreseen. */
  readonly breakDay: number | null;
  /** Index of the shape without the break; its own where there is none. */
  readonly before: number;
  readonly curve: Curve;
}

/** A shape with a prior for its size. */
export interface Member {
  readonly family: string;
  readonly shape: number;
  readonly prior: number;
  readonly amplitude: Prior;
  /** Spread of a measure's own deviation from the common amplitude. */
  readonly deviation: number;
  /** Index of the member that stands for this one before its break. */
  readonly standIn: number;
}

/** Members of one shape with one deviation, `from` to before `to`: they share most of the arithmetic. */
export interface Group {
  readonly shape: number;
  readonly deviation: number;
  readonly from: number;
  readonly to: number;
}

export interface Bank {
  readonly shapes: readonly Shape[];
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
}

/** Heights of a shape by day, and the gain of the next 28 days as it is expected on that day. */
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
const NEVER: Heights = { from: ENDLESS, tau: null, until: ENDLESS };
const FLAT = new Float64Array(CURVE_DAYS + HORIZON_DAYS);

interface Entry {
  readonly phi: Heights;
  readonly amplitude: Prior;
  readonly weight?: number;
  readonly psi?: Heights;
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

let single: Bank | null = null;
let several: Bank | null = null;

/** The bank for one measure, or for several, where each curve is present twice. */
export function bankFor(measures: number): Bank {
  if (measures > 1) return (several ??= buildBank(true));
  return (single ??= buildBank(false));
}

interface Draft extends Omit<Member, 'standIn'> {
  /** Name of the member that stands in before the break, and own name where this one stands in. */
  readonly waitsAs: string | null;
  readonly name: string | null;
}

function buildBank(mixed: boolean): Bank {
  const shapes: Shape[] = [];
  const drafts: Draft[] = [];
  for (const family of FAMILIES) {
    for (const copy of copiesOf(family, mixed)) drafts.push(...draftsOf(family, copy, shapes));
  }
  drafts.sort((one, other) => one.shape - other.shape || one.deviation - other.deviation);
  const members = drafts.map(({ waitsAs, name: _, ...member }) => ({
    ...member,
    standIn: waitsAs === null ? -1 : drafts.findIndex(({ name }) => name === waitsAs),
  }));
  return { shapes, members, groups: groupsOf(members) };
}

function groupsOf(members: readonly Member[]): Group[] {
  const groups: Group[] = [];
  for (const [index, { shape, deviation }] of members.entries()) {
    const last = groups.at(-1);
    if (last?.shape === shape && last.deviation === deviation)
      groups[groups.length - 1] = { ...last, to: index + 1 };
    else groups.push({ shape, deviation, from: index, to: index + 1 });
  }
  return groups;
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

function draftsOf(family: Family, copy: Copy, shapes: Shape[]): Draft[] {
  const total = family.members.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const waiting = new Map<string, Draft>();
  const drafts = family.members.map((entry): Draft => {
    const { amplitude } = entry;
    const deviation = deviationOf(family, entry, copy);
    const draft = { family: family.name, amplitude, deviation };
    const prior = (family.prior * copy.share * (entry.weight ?? 1)) / total;
    if (entry.breakDay === undefined) {
      return { ...draft, shape: shapeOf(entry, shapes), prior, waitsAs: null, name: null };
    }
    // Curves that differ only in the day of their break are one until then.
    const phi = phiBefore(entry);
    const name = `${family.name} ${phi.tau} ${amplitude.mean} ${copy.widening}`;
    const shape = shapeOf({ phi }, shapes);
    waiting.set(name, { ...draft, shape, prior: 0, waitsAs: null, name });
    return { ...draft, shape: shapeOf(entry, shapes), prior, waitsAs: name, name: null };
  });
  return [...drafts, ...waiting.values()];
}

function deviationOf(family: Family, entry: Entry, copy: Copy): number {
  if (copy.widening === 1) return family.deviation;
  return Math.max(copy.widening * family.deviation, Math.abs(entry.amplitude.mean) / 2);
}

/** The course without its break: flat where it begins with it, else running on. */
function phiBefore({ phi, breakDay }: Entry): Heights {
  return phi.from === breakDay ? NEVER : { ...phi, until: ENDLESS };
}

/** Index of the shape of an entry; added where it is new. */
function shapeOf(entry: Pick<Entry, 'phi' | 'psi' | 'second' | 'breakDay'>, shapes: Shape[]): number {
  const { phi, psi = null, second = NOTHING, breakDay = null } = entry;
  const key = JSON.stringify([phi, psi, second, breakDay]);
  const known = shapes.findIndex(
    shape => JSON.stringify([shape.phi, shape.psi, shape.second, shape.breakDay]) === key,
  );
  if (known >= 0) return known;
  const before =
    breakDay === null ? shapes.length : shapeOf({ phi: phiBefore({ ...entry, amplitude: NOTHING }) }, shapes);
  const curve = tabulate(phi, psi, breakDay === null ? null : (shapes[before]?.curve ?? null), breakDay ?? 0);
  shapes.push({ phi, psi, second, breakDay, before, curve });
  return shapes.length - 1;
}

/** Heights and expected gains by day; before a break the gain is that of the curve without it. */
function tabulate(phi: Heights, psi: Heights | null, before: Curve | null, breakDay: number): Curve {
  const [phiHeights, psiHeights] = [heightsOf(phi), psi === null ? FLAT : heightsOf(psi)];
  return {
    phi: phiHeights,
    phiGain: gainsOf(phiHeights, before?.phiGain, breakDay),
    psi: psiHeights,
    psiGain: gainsOf(psiHeights, before?.psiGain, breakDay),
  };
}

function heightsOf(heights: Heights): Float64Array {
  return FLAT.map((_, day) => heightOn(heights, day));
}

function gainsOf(heights: Float64Array, before: Float64Array | undefined, breakDay: number): Float64Array {
  if (heights === FLAT) return FLAT;
  return heights
    .subarray(0, CURVE_DAYS)
    .map((height, day) =>
      before && day < breakDay ? at(before, day) : at(heights, day + HORIZON_DAYS) - height,
    );
}

function heightOn({ from, tau, until }: Heights, day: number): number {
  const run = Math.min(day, until) - from;
  if (run <= 0) return 0;
  return tau === null ? run / HORIZON_DAYS : 1 - Math.exp(-run / tau);
}
