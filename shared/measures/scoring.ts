// Scores of one administration by the rules of its measure: missing items, recoding, subscales, rounding.
// Exact and total: an answer outside its range is an error with the item's number, never clamped.
import { failure, type Result, success } from '../result.ts';
import type { Algorithm, Measure, ScoreDefinition } from './types.ts';

/** Stored with each observation; raise it when a rule changes. */
export const SCORING_VERSION = '1';

type Answers = readonly (number | null)[];

export interface Score {
  readonly measure: string;
  /** The score with id `total`, or the first where there is none; null when only others can be given. */
  readonly score: number | null;
  readonly unit: string;
  readonly answered: number;
  readonly missing: number;
  readonly subscales: Readonly<Record<string, number | null>>;
}

export type ScoreErrorCode =
  | 'unknown-measure'
  | 'item-count'
  | 'out-of-range'
  | 'step'
  | 'too-many-missing'
  | 'not-a-number';

export interface ScoreError {
  readonly code: ScoreErrorCode;
  /** Number of the item, from 1. */
  readonly item?: number;
  readonly value?: number;
  readonly expected?: string;
}

/** The score shown and followed when none is named. */
export function mainScore(measure: Measure): ScoreDefinition {
  const main = measure.scores.find(entry => entry.id === 'total') ?? measure.scores[0];
  if (!main) throw new Error(`measure ${measure.id} has no score`);
  return main;
}

/**
 * Scores the items of one administration; null is a missing item. Measures computed from named inputs take them in
 * the order of `items.inputs`. Fails only when no score of the measure can be given.
 */
export function score(measure: Measure, answers: Answers): Result<Score, ScoreError> {
  const problem = checkAnswers(measure, answers);
  if (problem) return failure(problem);
  const exact = new Map<string, number | null>();
  for (const definition of measure.scores) exactScore(measure, definition.id, answers, exact);
  const subscales: Record<string, number | null> = {};
  for (const definition of measure.scores) {
    const value = exact.get(definition.id) ?? null;
    const rounded = value === null ? null : roundHalfUp(value, definition.decimals);
    if (rounded !== null && (rounded < definition.min || rounded > definition.max)) {
      return failure({
        code: 'out-of-range',
        value: rounded,
        expected: `${definition.min} to ${definition.max}`,
      });
    }
    subscales[definition.id] = rounded;
  }
  const missing = answers.filter(answer => answer === null).length;
  if (Object.values(subscales).every(value => value === null)) return failure({ code: 'too-many-missing' });
  const main = mainScore(measure);
  return success({
    measure: measure.id,
    score: subscales[main.id] ?? null,
    unit: main.unit,
    answered: answers.length - missing,
    missing,
    subscales,
  });
}

/** Takes a total the therapist read from paper: checked against the scale and its decimals, then kept as it is. */
export function scoreTotal(measure: Measure, total: number): Result<Score, ScoreError> {
  const main = mainScore(measure);
  if (!Number.isFinite(total)) return failure({ code: 'not-a-number' });
  if (total < main.min || total > main.max) {
    return failure({ code: 'out-of-range', value: total, expected: `${main.min} to ${main.max}` });
  }
  const step = totalStep(measure, main);
  if (!isMultiple(total - main.min, step)) {
    return failure({ code: 'step', value: total, expected: `steps of ${step}` });
  }
  return success({
    measure: measure.id,
    score: total,
    unit: main.unit,
    answered: 0,
    missing: 0,
    subscales: Object.fromEntries(
      measure.scores.map(entry => [entry.id, entry.id === main.id ? total : null]),
    ),
  });
}

/**
 * Smallest difference of a typed total: the step of a value that is entered as such, a whole number where whole answers
 * are added up, else two decimals, as paper forms give them.
 */
export function totalStep({ items }: Measure, { algorithm, decimals }: ScoreDefinition): number {
  if (items.entered && items.itemStep !== undefined) return items.itemStep;
  const isCount = algorithm.type === 'sum' && decimals === 0 && algorithm.scale === 1;
  return isCount ? 1 : 10 ** -Math.max(decimals, 2);
}

/** One plain sentence about why there is no score. */
export function describeScoreError(error: ScoreError): string {
  const place = error.item === undefined ? '' : `item ${error.item}: `;
  switch (error.code) {
    case 'unknown-measure':
      return 'there is no such measure';
    case 'item-count':
      return `${error.value ?? 0} items given, ${error.expected ?? ''} expected`;
    case 'out-of-range':
      return `${place}${error.value} is outside ${error.expected ?? 'the scale'}`;
    case 'step':
      return `${place}${error.value} is not on the scale (${error.expected ?? ''})`;
    case 'too-many-missing':
      return 'too many items are missing for any score of this measure';
    case 'not-a-number':
      return `${place}is not a number`;
  }
}

/** Rounds half up on the decimal value: 1.005 to two places is 1.01, whatever its binary form. */
export function roundHalfUp(value: number, decimals: number): number {
  const shifted = Number((value * 10 ** decimals).toPrecision(13));
  const rounded = Math.floor(shifted + 0.5) / 10 ** decimals;
  return rounded === 0 ? 0 : rounded;
}

function checkAnswers(measure: Measure, answers: Answers): ScoreError | null {
  const { items } = measure;
  const expected = items.inputs?.length ?? items.count;
  // The patient-specific scale takes one to `count` activities; every other form has all its places.
  const mayBeShorter = measure.id === 'psfs' && answers.length >= 1 && answers.length <= expected;
  if (answers.length !== expected && !mayBeShorter) {
    return { code: 'item-count', value: answers.length, expected: String(expected) };
  }
  for (const [index, answer] of answers.entries()) {
    if (answer === null) continue;
    const problem = checkAnswer(measure, index + 1, answer);
    if (problem) return problem;
  }
  return null;
}

function checkAnswer(measure: Measure, item: number, answer: number): ScoreError | null {
  const { items } = measure;
  if (!Number.isFinite(answer)) return { code: 'not-a-number', item };
  if (items.inputs)
    return answer > 0 ? null : { code: 'out-of-range', item, value: answer, expected: 'above 0' };
  const values = items.perItemValues?.[item];
  if (values)
    return values.includes(answer)
      ? null
      : { code: 'out-of-range', item, value: answer, expected: values.join(', ') };
  const max = items.perItemMax?.[item] ?? items.itemMax;
  if (answer < items.itemMin || answer > max) {
    return { code: 'out-of-range', item, value: answer, expected: `${items.itemMin} to ${max}` };
  }
  const step = items.itemStep ?? (items.entered ? null : 1);
  if (step !== null && !isMultiple(answer - items.itemMin, step)) {
    return { code: 'step', item, value: answer, expected: `steps of ${step}` };
  }
  return null;
}

function isMultiple(value: number, step: number): boolean {
  const ratio = value / step;
  return Math.abs(ratio - Math.round(ratio)) < 1e-6;
}

/** The unrounded score; scores that build on others are computed from unrounded ones. */
function exactScore(
  measure: Measure,
  id: string,
  answers: Answers,
  known: Map<string, number | null>,
): number | null {
  const done = known.get(id);
  if (done !== undefined) return done;
  const definition = measure.scores.find(entry => entry.id === id);
  if (!definition) throw new Error(`measure ${measure.id} refers to the unknown score ${id}`);
  const value = compute(measure, definition.algorithm, answers, other =>
    exactScore(measure, other, answers, known),
  );
  known.set(id, value);
  return value;
}

function compute(
  measure: Measure,
  algorithm: Algorithm,
  answers: Answers,
  scoreOf: (id: string) => number | null,
): number | null {
  switch (algorithm.type) {
    case 'entered':
      return answers[0] ?? null;
    case 'sum':
      return sumScore(algorithm, answers);
    case 'mean': {
      const values = answeredValues(algorithm.items, answers);
      if (values.length < algorithm.minAnswered || values.length === 0) return null;
      return (total(values) / values.length) * algorithm.scale + algorithm.offset;
    }
    case 'combine': {
      let sum = algorithm.offset;
      for (const { score: other, weight } of algorithm.terms) {
        const value = scoreOf(other);
        if (value === null) return null;
        sum += weight * value;
      }
      return sum;
    }
    case 'lookup': {
      const raw = scoreOf(algorithm.score);
      return raw === null ? null : (algorithm.table[raw] ?? null);
    }
    case 'percent-of-max':
      return percentOfMax(measure, algorithm, answers);
    case 'ratio': {
      const input = (name: string) => answers[measure.items.inputs?.indexOf(name) ?? -1] ?? null;
      const [numerator, denominator] = [input(algorithm.numerator), input(algorithm.denominator)];
      return numerator === null || denominator === null ? null : numerator / denominator;
    }
  }
}

function sumScore(algorithm: Extract<Algorithm, { type: 'sum' }>, answers: Answers): number | null {
  const values = algorithm.items.flatMap(item => {
    const answer = answers[item - 1] ?? null;
    if (answer === null) return [];
    const coded = algorithm.recode?.[item]?.[answer] ?? answer;
    return [coded * (algorithm.weights?.[item] ?? 1)];
  });
  if (values.length < algorithm.minAnswered || values.length === 0) return null;
  const sum = total(values);
  const filled =
    algorithm.impute === 'person-mean' || algorithm.impute === 'mean'
      ? (sum / values.length) * algorithm.items.length
      : sum;
  return filled * algorithm.scale + algorithm.offset;
}

function percentOfMax(
  measure: Measure,
  algorithm: Extract<Algorithm, { type: 'percent-of-max' }>,
  answers: Answers,
): number | null {
  const answered = algorithm.items.filter(item => (answers[item - 1] ?? null) !== null);
  if (answered.length < algorithm.minAnswered) return null;
  const reachable = total(answered.map(item => measure.items.perItemMax?.[item] ?? measure.items.itemMax));
  return (100 * total(answeredValues(answered, answers))) / reachable;
}

function answeredValues(items: readonly number[], answers: Answers): number[] {
  return items.flatMap(item => answers[item - 1] ?? []);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
