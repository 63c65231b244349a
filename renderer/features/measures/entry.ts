// What is typed into the score form, checked and scored while typing. Pure; nothing is stored here.
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { hasTotal } from '../../../shared/measures/scale-guard.ts';
import { type Scored, scoreItems } from '../../ui/library.ts';
import type { ItemRange, MeasureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';

export type EntryMode = 'items' | 'total';

export interface Entry {
  readonly mode: EntryMode;
  readonly total: string;
  readonly items: readonly string[];
}

/** Stands in a box whose item the patient left out, so that a blank is seen to be one. */
export const BLANK = '-';

/**
 * How a measure is entered until the therapist chooses otherwise. The total, where it is all there is or where the terms
 * of the form were never confirmed (`unknown`): nothing of it is asked of the screen then. Numbered boxes otherwise,
 * which reproduce no wording; and always where the measure has no total.
 */
export function usualMode({ measure, items }: MeasureFacts): EntryMode {
  if (!measure || items.length === 0) return 'total';
  return measure.licence.status === 'unknown' && hasTotal(measure) ? 'total' : 'items';
}

export function errorsOf(entry: Entry, facts: MeasureFacts): FieldError[] {
  if (entry.mode === 'total') {
    const value = readNumber(entry.total, facts.min, facts.max, facts.step);
    if (value === null) return [{ field: 'total', message: t('record.required') }];
    return typeof value === 'string' ? [{ field: 'total', message: value }] : [];
  }
  const errors = entry.items.flatMap((typed, index) => {
    const value = readItem(typed, facts.items[index]);
    return typeof value === 'string' ? [{ field: `items.${index}`, message: value }] : [];
  });
  if (errors.length > 0) return errors;
  const scored = liveScore(entry, facts);
  if (scored === null) return [{ field: 'items.0', message: t('record.required') }];
  return scored.ok ? [] : [{ field: 'items', message: scored.reason }];
}

export function readItem(typed: string, range: ItemRange | undefined): number | null | string {
  if (!range) return t('record.notNumber');
  if (typed.trim() === BLANK) return null;
  const value = readNumber(typed, range.min, range.max, range.step);
  if (typeof value !== 'number' || range.values === null || range.values.includes(value)) return value;
  return t('record.oneOf', { values: range.values.join(', ') });
}

/** Largest number of answers an item is looked through for; measured inputs have no end. */
const MOST_ANSWERS = 1001;

/** Whether nothing that could still be typed behind it would be another answer: then the next item is asked. */
export function isComplete(typed: string, range: ItemRange): boolean {
  if (typeof readItem(typed, range) !== 'number') return false;
  const answers = range.values ?? answersOf(range);
  return answers !== null && !answers.some(answer => `${answer}` !== typed && `${answer}`.startsWith(typed));
}

function answersOf({ min, max, step }: ItemRange): number[] | null {
  if (step === null || (max - min) / step >= MOST_ANSWERS) return null;
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
}

/** Items as numbers; what cannot be read counts as missing until it is corrected. */
export function itemValues(entry: Entry, facts: MeasureFacts): (number | null)[] {
  const values = entry.items.map((typed, index) => {
    const value = readItem(typed, facts.items[index]);
    return typeof value === 'number' ? value : null;
  });
  if (!facts.isOpenEnded) return values;
  // Places after the patient's last activity are not missing items.
  const count = values.findLastIndex(value => value !== null) + 1;
  return values.slice(0, Math.max(1, count));
}

/** Numbers of the items that were left out on purpose. */
export function blankItems({ items }: Entry): number[] {
  return items.flatMap((typed, index) => (typed.trim() === BLANK ? [index + 1] : []));
}

/** The score of what is typed so far; null while nothing is. */
export function liveScore(entry: Entry, facts: MeasureFacts): Scored | null {
  if (entry.mode === 'total') {
    const value = readNumber(entry.total, facts.min, facts.max, facts.step);
    return typeof value === 'number' ? { ok: true, score: value, answered: 1, missing: 0, others: [] } : null;
  }
  const values = itemValues(entry, facts);
  return values.every(value => value === null) ? null : scoreItems(facts.id, values, facts.scoreId);
}
