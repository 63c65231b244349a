// Findings are stored by code: here is which codes are meant by a word that somebody searches for.
import { FINDINGS } from '../clinical/findings.ts';
import { RED_FLAGS } from '../clinical/red-flags.ts';
import { searchWords } from './snippet.ts';

/** Shorter beginnings are those of half the catalogue. */
const SHORTEST = 3;

const CATALOGUE = [...RED_FLAGS, ...FINDINGS].map(({ code, words }) => ({ code, words: searchWords(words) }));

/** Codes of the catalogue with a word that begins like this one, typed with or without accents. */
export function codesMeantBy(typed: string): string[] {
  const [word = ''] = searchWords(typed);
  if (word.length < SHORTEST) return [];
  return CATALOGUE.filter(({ words }) => words.some(known => known.startsWith(word))).map(({ code }) => code);
}
