// Scoring as a filter of JSON lines, and the reading of items typed on a command line.
import { failure, type Result, success } from '../result.ts';
import { findMeasure } from './registry.ts';
import { describeScoreError, type ScoreErrorCode, score } from './scoring.ts';

interface LineError {
  readonly error: string;
  readonly code: ScoreErrorCode | 'not-json' | 'wrong-type';
  readonly line: number;
}

/** Answers one line `{"measure","items"}` with one line: the score, or `{"error","code","line"}`. */
export function scoreLine(line: string, lineNumber: number): string {
  return JSON.stringify(answerLine(line, lineNumber));
}

function answerLine(text: string, line: number): object {
  const refuse = (error: string, code: LineError['code']): LineError => ({
    error: `line ${line}: ${error}`,
    code,
    line,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('is not JSON', 'not-json');
  }
  if (typeof value !== 'object' || value === null) return refuse('is not an object', 'wrong-type');
  if (!('measure' in value) || typeof value.measure !== 'string') {
    return refuse('field measure is missing or not text', 'wrong-type');
  }
  if (!('items' in value) || !isItems(value.items)) {
    return refuse('field items must be a list of numbers and nulls', 'wrong-type');
  }
  const measure = findMeasure(value.measure);
  if (!measure) return refuse(`field measure: there is no measure "${value.measure}"`, 'unknown-measure');
  const scored = score(measure, value.items);
  return scored.ok
    ? scored.value
    : refuse(`field items: ${describeScoreError(scored.error)}`, scored.error.code);
}

function isItems(value: unknown): value is (number | null)[] {
  return Array.isArray(value) && value.every(entry => entry === null || typeof entry === 'number');
}

/** Reads `4,3,,2`; an empty place is a missing item. */
export function parseItems(text: string): Result<(number | null)[], { field: string; message: string }> {
  const items: (number | null)[] = [];
  for (const [index, cell] of text.split(',').entries()) {
    const trimmed = cell.trim();
    if (trimmed === '') items.push(null);
    else if (/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(trimmed)) items.push(Number(trimmed));
    else return failure({ field: `item ${index + 1}`, message: `"${trimmed}" is not a number` });
  }
  return success(items);
}
