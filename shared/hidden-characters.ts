// Characters that cannot be seen and make text look like something else than it is. Refused with their name, never
// dropped in silence. Letters of every script are welcome, with the marks that right-to-left text needs.

/** A character that text may not hold. */
export interface Hidden {
  /** Its name, with its code: `right-to-left override (U+202E)`. */
  readonly name: string;
  /** Which character of the text it is, counted from 1. */
  readonly place: number;
}

/** By code. Names are Unicode's own, in lower case. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x09, 'tab'],
  [0x0a, 'line break'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
]);

/** Never part of text: controls except tab and line break, direction overrides, spaces without width, half characters. */
const NEVER =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]/u;
const NEVER_ALL = new RegExp(NEVER, 'gu');

/**
 * A joiner belongs between letters of scripts that join, as in Persian or Hindi, and inside some pictures. Between
 * Latin letters, twice in a row or at an end it only makes two names that look the same.
 */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Emoji}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Emoji}])/u;
const LATIN_JOINER = /(?<=[\p{Script=Latin}\d])[\u200c\u200d]|[\u200c\u200d](?=[\p{Script=Latin}\d])/u;
const ON_ONE_LINE = /[\t\n]/;

/** The first character that may not stand in this text; null when all may. */
export function hiddenCharacter(text: string, isOneLine: boolean): Hidden | null {
  const places = [NEVER, LOOSE_JOINER, LATIN_JOINER, ...(isOneLine ? [ON_ONE_LINE] : [])]
    .map(pattern => text.search(pattern))
    .filter(place => place >= 0);
  if (places.length === 0) return null;
  const at = Math.min(...places);
  return { name: nameOf(text.codePointAt(at) ?? 0), place: [...text.slice(0, at)].length + 1 };
}

/** The text without what never belongs in one, for a field that says what it left out; each name once. */
export function withoutHidden(text: string): { readonly text: string; readonly leftOut: readonly string[] } {
  const found = new Set<string>();
  const kept = text.replace(NEVER_ALL, character => {
    found.add(nameOf(character.codePointAt(0) ?? 0));
    return '';
  });
  return { text: kept, leftOut: [...found] };
}

function nameOf(code: number): string {
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const usual = code >= 0xd800 && code <= 0xdfff ? 'half of a character' : 'control character';
  return `${NAMES.get(code) ?? usual} (U+${hex})`;
}
