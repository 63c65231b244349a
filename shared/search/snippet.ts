// The stretch of a text around what was searched for, cut into segments. Not HTML: the screen marks the hits itself.
import type { Segment } from '../domain/search.ts';
import { type PlainWord, plainWords } from './latin.ts';

/** Words shown before the first hit, and at most in all. */
const WORDS_BEFORE = 4;
const WORDS_SHOWN = 18;
const CUT = '…';

/** The words somebody searches for, in plain letters, parted where the index parts them. */
export function searchWords(query: string): string[] {
  return plainWords(query, 'part').map(word => word.text);
}

/**
 * @param words plain words; each marks the words of the text that begin with it
 * @returns segments of one line, at least one unless the text is empty
 */
export function snippetOf(text: string, words: readonly string[]): Segment[] {
  const all = plainWords(text, 'part');
  const isHit = (word: PlainWord) => words.some(wanted => word.text.startsWith(wanted));
  const first = Math.max(0, all.findIndex(isHit) - WORDS_BEFORE);
  const shown = all.slice(first, first + WORDS_SHOWN);
  const isCutBefore = first > 0;
  const isCutAfter = first + shown.length < all.length;
  const from = isCutBefore ? startOf(shown[0]) : 0;
  const to = isCutAfter ? startOf(all[first + shown.length]) : text.length;

  const segments: Segment[] = [];
  const add = (piece: string, hit: boolean) => {
    const line = piece.replace(/\s+/g, ' ');
    if (line !== '') segments.push({ text: line, isHit: hit });
  };
  let place = from;
  for (const word of shown.filter(isHit)) {
    add(text.slice(place, startOf(word)), false);
    place = endOf(word, text);
    add(text.slice(startOf(word), place), true);
  }
  add(text.slice(place, to).trimEnd(), false);
  return [
    ...(isCutBefore ? [{ text: `${CUT} `, isHit: false }] : []),
    ...segments,
    ...(isCutAfter ? [{ text: ` ${CUT}`, isHit: false }] : []),
  ];
}

function startOf(word: PlainWord | undefined): number {
  return word?.places[0] ?? 0;
}

/** Marks that stand on the last letter belong to it. */
function endOf(word: PlainWord, text: string): number {
  const last = word.places.at(-1) ?? 0;
  const rest = /^.\p{M}*/su.exec(text.slice(last))?.[0] ?? '';
  return last + rest.length;
}
