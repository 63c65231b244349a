// A code of the catalogue in words, where no better words are known. Not for the therapist's own words.

/** `neuro.dermatomal-loss` -> `dermatomal loss`; the therapist's own words stay as they are. */
export function wordsOfCode(code: string): string {
  const isCode = /^[a-z0-9]+(?:[.-][a-z0-9-]+)+$/.test(code);
  if (!isCode) return code;
  const tail = code.includes('.') ? code.slice(code.indexOf('.') + 1) : code;
  return tail.replaceAll('-', ' ');
}
