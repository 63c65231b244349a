// The bank in the form the detector computes with: distinct shapes with their heights by day, and the members that give
// each shape a size. Curves that differ only in the day of their break share a stand-in until then.
import {
  ENDLESS,
  type Entry,
  FAMILIES,
  type Family,
  type Heights,
  NOTHING,
  type Prior,
  SECOND_COPY,
} from './bank.ts';
import { at } from './numbers.ts';

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
interface Member {
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
interface Curve {
  readonly phi: Float64Array;
  readonly phiGain: Float64Array;
  readonly psi: Float64Array;
  readonly psiGain: Float64Array;
}

/** Days held in the tables of a curve; visits after that stand on its last day (four years). */
export const CURVE_DAYS = 1461;
/** The horizon of the decision. */
const HORIZON_DAYS = 28;

const NEVER: Heights = { from: ENDLESS, tau: null, until: ENDLESS };
const FLAT = new Float64Array(CURVE_DAYS + HORIZON_DAYS);

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
  const members = drafts.map(({ family, shape, prior, amplitude, deviation, waitsAs }) => ({
    family,
    shape,
    prior,
    amplitude,
    deviation,
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
