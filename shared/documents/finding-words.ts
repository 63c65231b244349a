// Findings and red flags in the words of a letter.
import { findingWords } from '../clinical/findings.ts';
import { redFlagOf } from '../clinical/red-flags.ts';
import { FINDINGS_ES, RED_FLAGS_ES } from '../i18n/letters/es/findings.ts';
import type { Words } from '../i18n/words.ts';

/** A finding of any group by its code; the therapist's own words stay as they are. */
export function findingIn(words: Words, code: string): string {
  if (words.language === 'en') return findingWords(code);
  return FINDINGS_ES[code] ?? RED_FLAGS_ES[code]?.words ?? findingWords(code);
}

/** What a red flag makes one think of. */
export function suspicionIn(words: Words, code: string): string {
  const own = words.language === 'en' ? undefined : RED_FLAGS_ES[code]?.suspicion;
  return own ?? redFlagOf(code).suspicion;
}
