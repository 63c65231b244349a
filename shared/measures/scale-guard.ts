// Whether a typed total looks like one of another scale: raw points for percent, 0 to 10 for 0 to 100, a fraction of the
// whole, kilograms for newtons. It only asks; nothing is converted without the person's choice, and never twice for one entry.
import { evidence } from '../clinical/evidence/registry.ts';
import { scoreDefinition } from './change.ts';
import { roundHalfUp, scoreTotal } from './scoring.ts';
import type { Measure, ScoreDefinition } from './types.ts';

interface OtherScale {
  /** Names the scale in questions and notes: `47 of 50`. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** The same amount on the measure's own scale; null where the two may not be converted into one another. */
  readonly toOwn: ((value: number) => number) | null;
  /** The measure such a value belongs to instead. */
  readonly measureId?: string;
  /** How it reads on the measure's own scale, for the comparison only. */
  readonly about: (value: number) => number;
  /** So often written down for this measure that a first total within it is asked about, from 0 to this value. */
  readonly firstUpTo?: number;
  /** No person reaches more than this on the measure's own scale: a first total beyond it is asked about. */
  readonly firstFrom?: number;
  /** Hardly ever a score of the measure itself: asked about unless the earlier scores are nearer to it as it stands. */
  readonly isUnlikelyOwn?: true;
}

/**
 * A total between 0 and 1 on a scale that is much longer: `0.44` is what a spreadsheet holds for 44 %. Scales up to 10
 * have halves of their own, and distances, times and forces have no whole.
 */
function fractions({ kind }: Measure, { min, max }: ScoreDefinition): readonly OtherScale[] {
  const hasWhole = kind === 'custom' ? max === 100 : !isOpenEnded(kind) && max > 10;
  if (min !== 0 || !hasWhole) return [];
  return [{ ...linear('of 1', 1, max), isUnlikelyOwn: true }];
}

/** The other ways in which a score of this measure is written down. Facts of `scoringRule` in the library. */
function otherScales(measure: Measure, { id, min, max }: ScoreDefinition): readonly OtherScale[] {
  if (measure.kind === 'custom') {
    if (min !== 0) return [];
    return max === 10 ? [linear('of 100', 100, 0.1)] : max === 100 ? [trap(linear('of 10', 10, 10))] : [];
  }
  switch (measure.id) {
    // Ten sections of 0 to 5: the sum is out of 50, the score is percent of it.
    case 'odi':
      return [trap(linear('of 50', 50, 2))];
    case 'ndi':
      return id === 'raw' ? [linear('%', 100, 0.5)] : [trap(linear('of 50', 50, 2))];
    // Likert version 0 to 96 (its parts shorter) against the normalised 0 to 100.
    case 'womac':
      return [linear('%', 100, max / 100)];
    case 'lefs':
      return [linear('%', 100, 0.8)];
    // The same pain on another instrument: told apart, never converted.
    case 'nprs':
      return [foreign('mm on the 100 mm line', 100, 'vas-pain', value => value / 10)];
    case 'vas-pain':
      return [trap(foreign('of 10', 10, 'nprs', value => value * 10))];
    case 'psfs':
      return [linear('of 100', 100, 0.1)];
    // The old Oxford scores run from 12 (best) to 60; the present ones from 48 (best) to 0.
    case 'oks':
    case 'ohs':
      return [trap(oldOxford())];
    case 'spadi':
    case 'ihot-12':
    case 'abc':
      return [trap(linear('of 10', 10, 10))];
    // Units of length and of force by their definitions.
    case '6mwt':
      return [{ ...linear('feet', 3280, 0.3048), firstFrom: LONGEST_WALK }];
    case 'hhd':
      return [linear('kg', 200, 9.80665), linear('lb', 450, 4.44822)];
    default:
      return [];
  }
}

function linear(name: string, max: number, factor: number): OtherScale {
  const toOwn = (value: number) => value * factor;
  return { name, min: 0, max, toOwn, about: toOwn };
}

/** Farther than anybody walks in six minutes. */
const LONGEST_WALK = evidence('scale.longestWalk').value;

/** The whole of the other scale is taken for this one often. */
function trap(scale: OtherScale): OtherScale {
  return { ...scale, firstUpTo: scale.max };
}

function foreign(name: string, max: number, measureId: string, about: (value: number) => number): OtherScale {
  return { name, min: 0, max, toOwn: null, measureId, about };
}

function oldOxford(): OtherScale {
  const toOwn = (value: number) => 60 - value;
  return { name: 'on the old scale of 12 to 60', min: 12, max: 60, toOwn, about: toOwn };
}

export interface ScaleDoubt {
  readonly typed: number;
  /** `47 %`; null where the value is no score of the measure: beyond its scale, or between its steps. */
  readonly own: string | null;
  /** `47 of 50` */
  readonly other: string;
  /** The value on the measure's own scale, when the other reading is chosen; null where it may not be converted. */
  readonly converted: number | null;
  /** The measure to record it under instead, where it may not be converted. */
  readonly measureId: string | null;
  /** The earlier scores the doubt rests on, newest last. */
  readonly earlier: readonly number[];
}

/** `47 of 50 or 47 %? Earlier: 90, 92.` The same sentence on the screen and from the command line. */
export function scaleQuestion({ typed, own, other, earlier }: ScaleDoubt): string {
  const question = own === null ? `${typed} is not on this scale. Is it ${other}?` : `${other} or ${own}?`;
  return earlier.length === 0 ? question : `${question} Earlier: ${earlier.join(', ')}.`;
}

/** Whether one number can stand for the whole measure; the KOOS, for one, has subscales only. */
export function hasTotal({ scores }: Measure): boolean {
  return scores.length === 1 || scores.some(({ id }) => id === 'total');
}

/** Scores looked back at: enough to know the scale in use, few enough to forget an old course. */
const LOOK_BACK = evidence('scale.lookBack').value;
/** A step of less than this share of the scale is no reason to ask. */
const LEAST_STEP = evidence('scale.leastStep').value;
/** The other reading must bring the value this much nearer to the earlier ones. */
const NEARER = 1 / 3;

/**
 * The question to ask about a typed total, or null where nothing speaks for another scale.
 * @param earlier scores of the same series, oldest first
 */
export function scaleDoubt(
  measure: Measure,
  scoreId: string | undefined,
  typed: number,
  earlier: readonly number[],
): ScaleDoubt | null {
  const definition = scoreDefinition(measure, scoreId);
  const { min, max, unit, decimals } = definition;
  const isOwn = typed >= min && typed <= max;
  const isScore = scoreTotal({ ...measure, scores: [definition] }, typed).ok;
  const recent = earlier.slice(-LOOK_BACK);
  const leastStep = leastStepOf(measure, max - min);
  const other = [...fractions(measure, definition), ...otherScales(measure, definition)].find(
    scale =>
      typed >= scale.min &&
      typed <= scale.max &&
      (!isOwn ||
        isFraction(typed, scale, recent) ||
        isNearer(typed, scale, recent, leastStep) ||
        isTrapped(typed, scale, recent)),
  );
  if (!other) return null;
  const value = other.toOwn?.(typed);
  const converted = value === undefined ? null : roundHalfUp(value, decimals);
  if (converted !== null && (converted < min || converted > max)) return null;
  return {
    typed,
    own: isScore ? `${typed} ${unit}`.trim() : null,
    other: `${typed} ${other.name}`,
    converted,
    measureId: other.measureId ?? null,
    earlier: recent,
  };
}

/** A first total has nothing to be compared with: where it could be either, or hardly this one, the person knows. */
function isTrapped(typed: number, scale: OtherScale, recent: readonly number[]): boolean {
  if (recent.length > 0 || scale.about(typed) === typed) return false;
  return typed <= (scale.firstUpTo ?? -1) || typed > (scale.firstFrom ?? Number.POSITIVE_INFINITY);
}

/** The ends of the scale are scores like any other; between them only earlier scores as low speak for the own scale. */
function isFraction(
  typed: number,
  { isUnlikelyOwn, about, max }: OtherScale,
  recent: readonly number[],
): boolean {
  if (!isUnlikelyOwn || typed <= 0 || typed >= max) return false;
  return recent.length === 0 || distance(about(typed), recent) <= distance(typed, recent);
}

function distance(value: number, recent: readonly number[]): number {
  return Math.min(...recent.map(score => Math.abs(score - value)));
}

/** Far from every recent score as it stands, and near to one of them when read on the other scale. */
function isNearer(
  typed: number,
  scale: OtherScale,
  recent: readonly number[],
  leastStep: (score: number) => number,
): boolean {
  if (recent.length === 0) return false;
  const isFar = recent.every(score => Math.abs(score - typed) >= leastStep(score));
  return isFar && distance(scale.about(typed), recent) <= NEARER * distance(typed, recent);
}

/** Distances and forces have no end of the scale that could be taken for a length: half of the score itself. */
function leastStepOf({ kind }: Measure, length: number): (score: number) => number {
  return score => (isOpenEnded(kind) ? Math.abs(score) / 2 : LEAST_STEP * length);
}

function isOpenEnded(kind: string): boolean {
  return kind === 'performance' || kind === 'user-defined';
}
