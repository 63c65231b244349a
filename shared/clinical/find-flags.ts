// Finds a red flag by what somebody types: flags of the region first, then those of others, best match first.
import type { Region } from '../domain/episode.ts';
import { RED_FLAGS, type RedFlag, redFlagsFor } from './red-flags.ts';

export interface FoundFlag {
  readonly flag: RedFlag;
  /** Listed in the screening of the region. */
  readonly isOfRegion: boolean;
}

/** All flags of the region when nothing is typed; else every flag of the catalogue whose words begin like the text. */
export function findFlags(region: Region, text: string): FoundFlag[] {
  const own = new Set(redFlagsFor(region).map(flag => flag.code));
  const tokens = wordsOf(text);
  if (tokens.length === 0) return redFlagsFor(region).map(flag => ({ flag, isOfRegion: true }));
  return RED_FLAGS.map(flag => ({ flag, isOfRegion: own.has(flag.code), score: scoreOf(flag, tokens) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => Number(b.isOfRegion) - Number(a.isOfRegion) || b.score - a.score)
    .map(({ flag, isOfRegion }) => ({ flag, isOfRegion }));
}

/** Every token must be found; its own words count more than search words, those more than the full text. */
function scoreOf(flag: RedFlag, tokens: readonly string[]): number {
  const places = [
    { words: wordsOf(flag.asks), weight: 1 },
    { words: wordsOf(flag.search.join(' ')), weight: 2 },
    { words: wordsOf(flag.words), weight: 3 },
  ];
  const scores = tokens.map(token =>
    Math.max(
      0,
      ...places.filter(({ words }) => words.some(word => word.startsWith(token))).map(({ weight }) => weight),
    ),
  );
  return scores.includes(0) ? 0 : scores.reduce((total, score) => total + score, 0);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
