// House types for every schema that crosses a boundary: ids, days, bounded text and lists.
// Unknown keys are refused everywhere (z.strictObject); everything has a maximum length.
import { z } from 'zod';
import { isDay } from './dates.ts';
import { ID_PATTERN } from './ids.ts';

// No `new Function`: the strict content policy forbids it. Must run before the first schema is built.
z.config({ jitless: true });

export { z };

/** A time-ordered UUID in lower case; `kind` only names it in error messages. */
export function id(kind: string) {
  return z.string().regex(ID_PATTERN, `not a valid ${kind} id`);
}

/** A calendar day `YYYY-MM-DD` that exists. */
export function day() {
  return z.string().refine(isDay, 'not a calendar day (YYYY-MM-DD)');
}

/** Text of 1 to `max` characters after trimming. */
export function text(max = 200) {
  return z.string().trim().min(1, 'must not be empty').max(max);
}

/** Text that may be empty, at most `max` characters. */
export function optionalText(max = 2000) {
  return z.string().trim().max(max);
}

/** Milliseconds since 1970-01-01 UTC. */
export function instant() {
  return z.int().min(0).max(253_402_300_799_999);
}

/** A finite number between `min` and `max`. */
export function number(min: number, max: number) {
  return z.number().min(min).max(max);
}

/** Version of a row for optimistic locking: the number the writer last saw. */
export function rowVersion() {
  return z.int().min(1);
}

/** At most `max` entries. */
export function list<T extends z.ZodType>(entry: T, max = 200) {
  return z.array(entry).max(max);
}
