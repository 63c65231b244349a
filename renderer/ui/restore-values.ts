// Puts stored values of a form back over what it starts with. Pure; what no longer fits the form is left out.

import type { Caret } from '../../shared/domain/draft.ts';

type Json = unknown;

/**
 * @param initial what the form starts with: its keys and types are those that count
 * @param stored what was kept, perhaps by another version of the program
 */
export function restoreValues<T extends object>(initial: T, stored: Json): T {
  if (!isRecord(stored)) return initial;
  const fitting = Object.entries(initial).flatMap(([key, value]) =>
    Object.hasOwn(stored, key) && fits(value, stored[key]) ? [[key, restored(value, stored[key])]] : [],
  );
  return { ...initial, ...Object.fromEntries(fitting) };
}

/**
 * What was typed while the draft was still on its way goes into the restored text, where the cursor had been: neither
 * of the two is lost. Of other values the one just chosen counts.
 * @returns the values, and how far the cursor has moved on
 */
export function withTyped<T extends object>(
  initial: T,
  restored: T,
  typed: T,
  caret: Caret | null,
): { readonly values: T; readonly moved: number } {
  const before = new Map<string, unknown>(Object.entries(restored));
  const start = new Map<string, unknown>(Object.entries(initial));
  let moved = 0;
  const merged = Object.entries(changedValues(initial, typed)).map(([key, value]) => {
    const text = before.get(key);
    const isBoth = typeof value === 'string' && typeof text === 'string' && text !== start.get(key);
    if (!isBoth) return [key, value];
    // Over text that stood there from the beginning it cannot be told what was typed: the draft has more of it.
    if (start.get(key) !== '') return [key, text];
    const at = caret?.field === key ? caret.start : text.length;
    if (caret?.field === key) moved = value.length;
    return [key, text.slice(0, at) + value + text.slice(at)];
  });
  return { values: { ...restored, ...Object.fromEntries(merged) }, moved };
}

/** Values that differ from what the form starts with. */
export function changedValues<T extends object>(initial: T, values: T): Partial<T> {
  const before = new Map<string, unknown>(Object.entries(initial));
  const changed = Object.entries(values).filter(([key, value]) => !isSame(before.get(key), value));
  const partial: Partial<T> = {};
  return Object.assign(partial, Object.fromEntries(changed));
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Null says nothing of a type, so a plain value may take its place; and a number may have been emptied. */
function fits(initial: unknown, stored: Json): boolean {
  if (initial === null) return stored === null || typeof stored !== 'object';
  if (typeof initial === 'number') return typeof stored === 'number' || stored === null;
  if (Array.isArray(initial)) return Array.isArray(stored);
  if (isRecord(initial)) return isRecord(stored);
  return typeof stored === typeof initial;
}

function restored(initial: unknown, stored: Json): unknown {
  if (Array.isArray(initial) && Array.isArray(stored)) return restoredRows(initial, stored);
  return isRecord(initial) && isRecord(stored) ? restoredRecord(initial, stored) : stored;
}

/** Rows come and go while typing; the first row of the form says what each looks like. */
function restoredRows(initial: readonly unknown[], stored: readonly Json[]): unknown[] {
  const [pattern] = initial;
  if (pattern === undefined) return [...stored];
  return stored.filter(row => fits(pattern, row)).map(row => restored(pattern, row));
}

/** A record whose values are all of one type is a table of answers by code: its keys come and go as well. */
function restoredRecord(
  initial: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, Json>>,
): Record<string, unknown> {
  const known = restoreValues(initial, stored);
  const values = Object.values(initial);
  const isTable = values.every(value => typeof value === typeof values[0] && typeof value !== 'object');
  if (!isTable) return known;
  const others = Object.entries(stored).filter(
    ([key, value]) =>
      !Object.hasOwn(initial, key) &&
      (values.length === 0 ? typeof value !== 'object' : typeof value === typeof values[0]),
  );
  return { ...known, ...Object.fromEntries(others) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
