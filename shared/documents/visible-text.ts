// Makes characters that would change how a letter reads - direction overrides, control characters, invisible joints -
// visible as their number. Escaping for HTML is left to the renderer of the elements.

// Bidirectional controls (Unicode TR 9), zero-width characters, byte order mark, C0 and C1 controls but tab and newline.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

function visibleText(text: string): string {
  return text.replace(
    INVISIBLE,
    char => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** The same data with every text in it made visible. */
export function visibleTexts<T>(value: T): T;
export function visibleTexts(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(entry => visibleTexts<unknown>(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, visibleTexts<unknown>(entry)]));
}
