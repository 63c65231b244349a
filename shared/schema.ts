// House types for every schema that crosses a boundary: ids, days, bounded text and lists.
// Unknown keys are refused everywhere (z.strictObject); everything has a maximum length.
import { z } from 'zod';
import { isDay } from './dates.ts';
import { hiddenCharacter } from './hidden-characters.ts';
import { formatCount } from './i18n/format.ts';
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

/** Longest text that stands on one line; what may be longer may have lines and tabs in it. */
const ONE_LINE = 255;

/** Text of 1 to `max` characters after trimming; composed (NFC), without characters that cannot be seen. */
export function text(max = 200) {
  return optionalText(max).min(1, 'must not be empty');
}

/** Text that may be empty, at most `max` characters; as `text` otherwise. */
export function optionalText(max = 2000) {
  return z
    .string()
    .overwrite(composed)
    .max(max, {
      error: ({ input }) =>
        `has ${formatCount(String(input).length)} characters; ${formatCount(max)} are the most it can hold`,
    })
    .superRefine((value, context) => {
      const hidden = hiddenCharacter(value, max <= ONE_LINE);
      if (hidden === null) return;
      context.addIssue({
        code: 'custom',
        message: `has a character that cannot be seen, at place ${hidden.place}: ${hidden.name}. Delete it, or type this anew`,
      });
    });
}

/** One way to write what looks the same: letters with their accents in one piece, lines ended alike, no spaces around. */
function composed(value: string): string {
  return value.replaceAll('\r\n', '\n').trim().normalize('NFC');
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
