// Finding by a few letters: uFuzzy keeps the candidates, fzf ranks them and says which letters matched.
// Pure; the quick input draws the result.
import uFuzzy from '@leeoniya/ufuzzy';
import { Fzf } from 'fzf';

export interface SearchItem {
  readonly id: string;
  /** What is matched and highlighted. */
  readonly label: string;
}

export interface Hit<T extends SearchItem> {
  readonly item: T;
  /** Positions in the label that matched. */
  readonly positions: ReadonlySet<number>;
}

const CANDIDATES = 300;
const NOTHING: ReadonlySet<number> = new Set();
const fuzzy = new uFuzzy({ intraMode: 1 });

export class SearchIndex<T extends SearchItem> {
  private readonly items: readonly T[];
  private readonly haystack: string[];

  constructor(items: readonly T[]) {
    this.items = items;
    this.haystack = uFuzzy.latinize(items.map(item => item.label));
  }

  /** At most `limit` hits, best first; all items in their order for an empty query. */
  find(query: string, limit: number): Hit<T>[] {
    const needle = uFuzzy.latinize([query.trim()])[0] ?? '';
    if (needle === '') return this.items.slice(0, limit).map(item => ({ item, positions: NOTHING }));
    const indexes = fuzzy.filter(this.haystack, needle) ?? [];
    // Out of order words ("dmitri abbott" for "Abbott, Dmitri") and initials fall through to fzf on everything.
    const kept =
      indexes.length > 0 ? indexes.slice(0, CANDIDATES) : this.haystack.map((_text, index) => index);
    const finder = new Fzf(kept, {
      selector: index => this.haystack[index] ?? '',
      limit,
      casing: 'case-insensitive',
    });
    const words = needle.split(/[\s,]+/).filter(word => word !== '');
    const hits = finder.find(needle);
    if (hits.length > 0 || words.length < 2) return this.toHits(hits);
    return this.findAllWords(words, limit);
  }

  private findAllWords(words: readonly string[], limit: number): Hit<T>[] {
    const found: Hit<T>[] = [];
    for (const [index, text] of this.haystack.entries()) {
      const item = this.items[index];
      const lower = text.toLowerCase();
      if (!item || !words.every(word => lower.includes(word.toLowerCase()))) continue;
      found.push({ item, positions: positionsOf(lower, words) });
      if (found.length === limit) break;
    }
    return found;
  }

  private toHits(results: readonly { item: number; positions: Set<number> }[]): Hit<T>[] {
    return results.flatMap(result => {
      const item = this.items[result.item];
      return item ? [{ item, positions: result.positions }] : [];
    });
  }
}

function positionsOf(text: string, words: readonly string[]): Set<number> {
  const positions = new Set<number>();
  for (const word of words) {
    const at = text.indexOf(word.toLowerCase());
    for (let i = 0; i < word.length; i++) positions.add(at + i);
  }
  return positions;
}
