// What is typed into the score form, checked and scored while typing. Pure; nothing is stored here.
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { type Scored, scoreItems } from '../../ui/library.ts';
import type { ItemRange, MeasureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';

export type EntryMode = 'items' | 'total';

export interface Entry {
  readonly mode: EntryMode;
  readonly total: string;
  readonly items: readonly string[];
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

function readItem(typed: string, range: ItemRange | undefined): number | null | string {
  if (!range) return t('record.notNumber');
  const value = readNumber(typed, range.min, range.max, range.step);
  if (typeof value !== 'number' || range.values === null || range.values.includes(value)) return value;
  return t('record.oneOf', { values: range.values.join(', ') });
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

/** The score of what is typed so far; null while nothing is. */
export function liveScore(entry: Entry, facts: MeasureFacts): Scored | null {
  if (entry.mode === 'total') {
    const value = readNumber(entry.total, facts.min, facts.max, facts.step);
    return typeof value === 'number' ? { ok: true, score: value, answered: 1, missing: 0, others: [] } : null;
  }
  const values = itemValues(entry, facts);
  return values.every(value => value === null) ? null : scoreItems(facts.id, values);
}
