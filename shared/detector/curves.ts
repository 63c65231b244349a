// The bank in the form the detector computes with: distinct shapes with their heights by day, and the members that give
// each shape a size. Curves that differ only in the day of their break share a stand-in until then.
import { evidence } from '../clinical/evidence/registry.ts';
import { ENDLESS, type Entry, type Family, type Heights, NOTHING, type Prior, type Priors } from './bank.ts';
import { at } from './numbers.ts';

/** One shape of course: what a score of day t is multiplied with. */
export interface Shape {
  readonly phi: Heights;
  /** Index of its first part among the stems. */
  readonly stem: number;
  /** Second part after a break: a setback or a loss; null where there is none. */
  readonly psi: Heights | null;
  readonly second: Prior;
  /** Day of a break that nothing announces: before it the shape is `before`. Null where all of it is foreseen. */
  readonly breakDay: number | null;
  /** Index of the shape without the break; its own where there is none. */
  readonly before: number;
  readonly curve: Curve;
}

/** The first part of shapes, which is all of most of them: those that differ in their second part share one. */
export interface Stem {
  readonly heights: Float64Array;
  /** Day on which it leaves the stem `before`, which is its own index where it leaves none; null as well. */
  readonly breakDay: number | null;
  readonly before: number;
}

/** A shape with a prior for its size. */
interface Member {
  readonly family: string;
  /** Place in its family; -1 for a member that only stands in for others. */
  readonly entry: number;
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
  readonly priors: Priors;
  readonly stems: readonly Stem[];
  readonly shapes: readonly Shape[];
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  /** Days on which something breaks that was not announced, the earliest first. */
  readonly breakDays: readonly number[];
  readonly flat: FlatMembers;
}

/** Means and precisions of the members' amplitudes as flat lists, for reading them by the thousand. */
interface FlatMembers {
  readonly means: Float64Array;
  readonly precisions: Float64Array;
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
const HORIZON_DAYS = evidence('stall.horizon').value;

const NEVER: Heights = { from: ENDLESS, tau: null, until: ENDLESS };
const FLAT = new Float64Array(CURVE_DAYS + HORIZON_DAYS);

const single = new WeakMap<Priors, Bank>();
const several = new WeakMap<Priors, Bank>();

/** The bank for one measure, or for several, where each curve is present twice. Built once per object of priors. */
export function bankFor(measures: number, priors: Priors): Bank {
  const known = measures > 1 ? several : single;
  const found = known.get(priors);
  if (found) return found;
  const bank = buildBank(priors, measures > 1);
  known.set(priors, bank);
  return bank;
}

/** The distinct shapes, and the place of each by what makes it distinct. */
interface Shapes {
  readonly list: Shape[];
  readonly places: Map<string, number>;
  readonly stems: Stem[];
  readonly stemPlaces: Map<string, number>;
}

interface Draft extends Omit<Member, 'standIn'> {
  /** Name of the member that stands in before the break, and own name where this one stands in. */
  readonly waitsAs: string | null;
  readonly name: string | null;
}

function buildBank(priors: Priors, mixed: boolean): Bank {
  const shapes: Shapes = { list: [], places: new Map(), stems: [], stemPlaces: new Map() };
  const drafts: Draft[] = [];
  for (const family of priors.families) {
    for (const copy of copiesOf(family, mixed ? priors : null))
      drafts.push(...draftsOf(family, copy, shapes));
  }
  // Neighbours share what they can: a stem, a shape, a deviation.
  const stemOf = ({ shape }: Draft) => shapes.list[shape]?.stem ?? 0;
  drafts.sort(
    (one, other) => stemOf(one) - stemOf(other) || one.shape - other.shape || one.deviation - other.deviation,
  );
  const standIns = new Map(drafts.map(({ name }, place) => [name, place]));
  const members = drafts.map(({ family, entry, shape, prior, amplitude, deviation, waitsAs }) => ({
    family,
    entry,
    shape,
    prior,
    amplitude,
    deviation,
    standIn: waitsAs === null ? -1 : (standIns.get(waitsAs) ?? -1),
  }));
  return {
    priors,
    stems: shapes.stems,
    shapes: shapes.list,
    members,
    groups: groupsOf(members),
    breakDays: breakDaysOf(shapes.list),
    flat: flattened(members),
  };
}

function breakDaysOf(shapes: readonly Shape[]): number[] {
  const days = new Set(shapes.flatMap(({ breakDay }) => breakDay ?? []));
  return [...days].sort((one, other) => one - other);
}

function flattened(members: readonly Member[]): FlatMembers {
  return {
    means: Float64Array.from(members, ({ amplitude }) => amplitude.mean),
    precisions: Float64Array.from(members, ({ amplitude }) => 1 / amplitude.spread ** 2),
  };
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

function copiesOf(family: Family, priors: Priors | null): readonly Copy[] {
  if (priors === null || !family.mayBeMixed) return [{ share: 1, widening: 1 }];
  const { share, widening } = priors.secondCopy;
  return [
    { share: 1 - share, widening: 1 },
    { share, widening },
  ];
}

function draftsOf(family: Family, copy: Copy, shapes: Shapes): Draft[] {
  const total = family.members.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const waiting = new Map<string, Draft>();
  const drafts = family.members.map((entry, place): Draft => {
    const { amplitude } = entry;
    const deviation = deviationOf(family, entry, copy);
    const draft = { family: family.name, entry: place, amplitude, deviation };
    const prior = (family.prior * copy.share * (entry.weight ?? 1)) / total;
    if (entry.breakDay === undefined) {
      return { ...draft, shape: shapeOf(entry, shapes), prior, waitsAs: null, name: null };
    }
    // Curves that differ only in the day of their break are one until then.
    const phi = phiBefore(entry);
    const name = `${family.name} ${JSON.stringify(phi)} ${amplitude.mean} ${copy.widening}`;
    const shape = shapeOf({ phi }, shapes);
    waiting.set(name, { ...draft, entry: -1, shape, prior: 0, waitsAs: null, name });
    return { ...draft, shape: shapeOf(entry, shapes), prior, waitsAs: name, name: null };
  });
  return [...drafts, ...waiting.values()];
}

function deviationOf(family: Family, entry: Entry, copy: Copy): number {
  if (copy.widening === 1) return family.deviation;
  return Math.max(copy.widening * family.deviation, Math.abs(entry.amplitude.mean) / 2);
}

/** The course without its break: flat where it begins with it, else running on. */
function phiBefore({ phi, breakDay, before }: Pick<Entry, 'phi' | 'breakDay' | 'before'>): Heights {
  if (before) return before;
  if (!('until' in phi)) return phi;
  return phi.from === breakDay ? NEVER : { ...phi, until: ENDLESS };
}

/** Index of the shape of an entry; added where it is new. */
function shapeOf(
  entry: Pick<Entry, 'phi' | 'psi' | 'second' | 'breakDay' | 'before'>,
  shapes: Shapes,
): number {
  const { phi, psi = null, second = NOTHING, breakDay = null } = entry;
  const key = JSON.stringify([phi, psi, second, breakDay, breakDay === null ? null : phiBefore(entry)]);
  const known = shapes.places.get(key);
  if (known !== undefined) return known;
  const trunk = breakDay === null ? null : shapeOf({ phi: phiBefore(entry) }, shapes);
  const place = shapes.list.length;
  const before = trunk ?? place;
  const curve = tabulate(phi, psi, shapes.list[before]?.curve ?? null, breakDay ?? 0);
  const stem = stemFor(entry, curve.phi, shapes);
  shapes.list.push({ phi, stem, psi, second, breakDay, before, curve });
  shapes.places.set(key, place);
  return place;
}

/** Index of the stem of an entry, whose heights these are; added where it is new. */
function stemFor(
  entry: Pick<Entry, 'phi' | 'breakDay' | 'before'>,
  heights: Float64Array,
  { stems, stemPlaces }: Shapes,
): number {
  const [own, earlier] = [JSON.stringify(entry.phi), JSON.stringify(phiBefore(entry))];
  const isBroken = entry.breakDay !== undefined && earlier !== own;
  const breakDay = isBroken ? entry.breakDay : null;
  const key = isBroken ? `${own} after ${breakDay} of ${earlier}` : own;
  const known = stemPlaces.get(key);
  if (known !== undefined) return known;
  const place = stems.length;
  // The shape without the break is in the list already, and so is its stem.
  stems.push({ heights, breakDay, before: isBroken ? (stemPlaces.get(earlier) ?? place) : place });
  stemPlaces.set(key, place);
  return place;
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

/** Height on a day of the course. */
export function heightOn(heights: Heights, day: number): number {
  if ('byDay' in heights) return heights.byDay[Math.min(Math.floor(day), heights.byDay.length - 1)] ?? 0;
  if ('speeds' in heights) {
    return heights.speeds.reduce((sum, { share, tau }) => sum + share * (1 - Math.exp(-day / tau)), 0);
  }
  if ('middle' in heights) {
    const start = logistic(-heights.middle / heights.width);
    return (logistic((day - heights.middle) / heights.width) - start) / (1 - start);
  }
  const { from, tau, until } = heights;
  const run = Math.min(day, until) - from;
  if (run <= 0) return 0;
  return tau === null ? run / HORIZON_DAYS : 1 - Math.exp(-run / tau);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
