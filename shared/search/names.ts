// Finding a person by a few letters: beginnings, initials, parts, slips of the fingers, and at last by sound.
// Names in any order, with year of birth and digits of identifier or phone as extra keys. Pure; no screen, no clock.
import { lacksTooMany, lettersOf, slipsAllowed, slipsBetween, slipsToBeginning } from './distance.ts';
import { type PlainWord, plainWords } from './latin.ts';
import { soundOf } from './phonetic.ts';

export interface Person {
  /** As it is listed: `Abbott, Dmitri`. */
  readonly name: string;
  readonly birthYear: number | null;
  /** Record number, phone: found by three characters of them in a row. */
  readonly keys: readonly string[];
  /** Those of a lower number come first, however well a later one matches. */
  readonly rank: number;
}

export interface NameHit {
  /** Which of the people. */
  readonly index: number;
  /** 0 is a whole name; larger is farther away. */
  readonly cost: number;
  /** Places in the name that matched. */
  readonly positions: ReadonlySet<number>;
}

/** What one typed word adds to the cost of a hit, by how it was found. */
const COST = { whole: 0, beginning: 1, initials: 2, key: 2, inside: 3, slip: 10, strewn: 15, sound: 30 };
/** Hits that make looking among slips and sounds needless. */
const ENOUGH = 3;
const SHORTEST_INSIDE = 3;
const SHORTEST_SOUND = 4;
const MOST_INITIALS = 6;
/** Nobody types more of a name; what is pasted by mistake is cut. */
const LONGEST_QUERY = 60;
const NONE = Number.POSITIVE_INFINITY;
const NOBODY: ReadonlySet<number> = new Set();

interface Word {
  readonly text: string;
  /** As bits (distance.ts). */
  readonly letters: number;
}

interface Entry {
  readonly words: readonly number[];
  readonly birthYear: string;
  /** Identifier and phone without what stands between their characters, each between spaces. */
  readonly keys: string;
  /** In the orders they are typed in, each between spaces. */
  readonly initials: string;
  /** All words of the name in one, for letters that are strewn over it. */
  readonly run: string;
}

/** How far a word of a name is from a typed one; where letters may be strewn over the whole name, that counts too. */
interface Measure {
  readonly ofWord: (word: Word, query: Word) => number;
  readonly isStrewnAllowed: boolean;
}

const EXACT: Measure = { ofWord: closeness, isStrewnAllowed: false };
const LENIENT: Measure = { ofWord: withSlips, isStrewnAllowed: true };

export class NameIndex<P extends Person> {
  readonly people: readonly P[];
  private readonly entries: readonly Entry[];
  /** Each different word of all names, once. */
  private readonly words: readonly Word[];
  private sounds: ReadonlyMap<string, string> | null = null;

  constructor(people: readonly P[]) {
    this.people = people;
    const numbers = new Map<string, number>();
    this.entries = people.map(person => entryOf(person, numbers));
    this.words = [...numbers.keys()].map(wordOf);
  }

  /**
   * At most `limit` people, best first; equals stay in the order they were given. Nobody for an empty query.
   * Slips and sounds are forgiven only where what was typed is found in few names.
   * @param preferred those who come first among equals, by their places
   */
  find(query: string, limit: number, preferred: ReadonlySet<number> = NOBODY): NameHit[] {
    const words = plainWords(query.slice(0, LONGEST_QUERY)).map(word => wordOf(word.text));
    if (words.length === 0) return [];
    const exact = this.matches(words, EXACT);
    const hits = exact.length >= ENOUGH ? exact : this.findDistant(words);
    return hits
      .sort(
        (a, b) =>
          this.rankOf(a) - this.rankOf(b) ||
          a.cost - b.cost ||
          Number(preferred.has(b.index)) - Number(preferred.has(a.index)) ||
          a.index - b.index,
      )
      .slice(0, limit)
      .map(hit => ({ ...hit, positions: this.positionsOf(hit, words) }));
  }

  private rankOf({ index }: { readonly index: number }): number {
    return this.people[index]?.rank ?? 0;
  }

  private findDistant(words: readonly Word[]): Match[] {
    // Whatever is near is also in the lenient pass, at the same cost.
    const near = this.matches(words, LENIENT);
    if (near.length > 0) return near;
    this.sounds ??= new Map(this.words.map(({ text }) => [text, soundOf(text)]));
    const { sounds } = this;
    const heard = new Map(words.map(({ text }) => [text, soundOf(text)]));
    const ofWord = (word: Word, query: Word) =>
      soundCost(word, query, sounds.get(word.text) === heard.get(query.text));
    return this.matches(words, { ofWord, isStrewnAllowed: true });
  }

  private matches(words: readonly Word[], measure: Measure): Match[] {
    const typed = words.map(query => ({
      query: query.text,
      hasDigit: /\d/.test(query.text),
      costs: this.words.map(word => measure.ofWord(word, query)),
      isAlone: words.length === 1,
      isStrewnAllowed: measure.isStrewnAllowed,
    }));
    const hits: Match[] = [];
    for (const [index, entry] of this.entries.entries()) {
      const cost = costOf(entry, typed, 0, 0);
      if (cost < NONE) hits.push({ index, cost });
    }
    return hits;
  }

  /** The letters that were matched, in the name as it is written. */
  private positionsOf({ index }: Match, queries: readonly Word[]): ReadonlySet<number> {
    const words = plainWords(this.people[index]?.name ?? '');
    return new Set(queries.flatMap(query => placesOf(words, query.text)));
  }
}

interface Match {
  readonly index: number;
  readonly cost: number;
}

interface Typed {
  readonly query: string;
  readonly hasDigit: boolean;
  /** By number of the word. */
  readonly costs: readonly number[];
  /** Only then may it run over the words of a name: the others would be found twice. */
  readonly isAlone: boolean;
  readonly isStrewnAllowed: boolean;
}

function entryOf(person: Person, numbers: Map<string, number>): Entry {
  const words = plainWords(person.name).map(word => word.text);
  return {
    words: words.map(word => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
    birthYear: person.birthYear === null ? '' : String(person.birthYear),
    // 555-0134 is typed as 5550134 too.
    keys: ` ${person.keys.map(runOf).join(' ')} `,
    initials: ` ${ordersOf(words).join(' ')} `,
    run: words.join(''),
  };
}

function runOf(text: string): string {
  return plainWords(text)
    .map(word => word.text)
    .join('');
}

/** Every typed word must be somewhere, and no two of them in the same word of the name: the cheapest way. */
function costOf(entry: Entry, typed: readonly Typed[], place: number, used: number): number {
  const own = typed[place];
  if (own === undefined) return 0;
  const { words } = entry;
  const isLast = place === typed.length - 1;
  let best = NONE;
  // Counted by hand: this runs for every person of the caseload at every key.
  for (let position = 0; position < words.length; position++) {
    const cost = own.costs[words[position] ?? -1] ?? NONE;
    if (cost >= best || (used & (1 << position)) !== 0) continue;
    const rest = isLast ? 0 : costOf(entry, typed, place + 1, used | (1 << position));
    if (cost + rest < best) best = cost + rest;
  }
  if (best <= COST.beginning) return best;
  const other = otherCost(entry, own);
  if (other >= best) return best;
  return Math.min(best, other + (isLast ? 0 : costOf(entry, typed, place + 1, used)));
}

/** What is not one word of the name: year of birth, identifier, phone, initials, the name in one, strewn letters. */
function otherCost(entry: Entry, { query, hasDigit, isAlone, isStrewnAllowed }: Typed): number {
  const { initials, run, keys } = entry;
  if (hasDigit && query === entry.birthYear) return COST.key;
  if (query.length === 1) return NONE;
  if (query.length <= MOST_INITIALS && initials.includes(` ${query} `)) return COST.initials;
  if (query.length < SHORTEST_INSIDE) return NONE;
  if (hasDigit) return keys.includes(query) ? COST.key : NONE;
  if (!isAlone) return keys.includes(` ${query}`) ? COST.key : NONE;
  if (run.includes(query) || keys.includes(` ${query}`)) return COST.inside;
  return isStrewnAllowed && query[0] === run[0] && strewnPlaces(run, query) !== null ? COST.strewn : NONE;
}

/** `da` and `ad` for Abbott, Dmitri; of longer names the first two, or all: family name first or last. */
function ordersOf(words: readonly string[]): string[] {
  const initials = words.map(word => word[0] ?? '').join('');
  const [first = '', second = ''] = initials;
  const last = initials.at(-1) ?? '';
  return [first + second, second + first, last + first, initials, initials.slice(1) + first];
}

function wordOf(text: string): Word {
  return { text, letters: lettersOf(text) };
}

/** Places of the letters of `query` in `run`, in their order; null when one is not there. */
function strewnPlaces(run: string, query: string): number[] | null {
  const places: number[] = [];
  for (const letter of query) {
    const at = run.indexOf(letter, (places.at(-1) ?? -1) + 1);
    if (at < 0) return null;
    places.push(at);
  }
  return places;
}

/** Which letters of a name to mark for one typed word: of the nearest word, else initials, else strewn ones. */
function placesOf(words: readonly PlainWord[], query: string): readonly number[] {
  const [best] = words
    .map(word => ({ word, cost: withSlips(wordOf(word.text), wordOf(query)) }))
    .sort((a, b) => a.cost - b.cost);
  if (best && best.cost < NONE) {
    const from = best.cost < COST.slip ? best.word.text.indexOf(query) : 0;
    return best.word.places.slice(from, from + query.length);
  }
  if (ordersOf(words.map(word => word.text)).includes(query)) {
    return words.filter(word => query.includes(word.text[0] ?? ' ')).flatMap(word => word.places.slice(0, 1));
  }
  const places = words.flatMap(word => word.places);
  const strewn = strewnPlaces(words.map(word => word.text).join(''), query);
  return (strewn ?? []).flatMap(at => places[at] ?? []);
}

function closeness(word: Word, { text: query }: Word): number {
  if (word.text.startsWith(query)) return word.text.length === query.length ? COST.whole : COST.beginning;
  return query.length >= SHORTEST_INSIDE && word.text.includes(query) ? COST.inside : NONE;
}

function withSlips(word: Word, query: Word): number {
  const close = closeness(word, query);
  const allowed = slipsAllowed(query.text.length);
  if (close < NONE || allowed === 0 || lacksTooMany(query.letters, word.letters, allowed)) return close;
  const whole = slipsBetween(query.text, word.text, allowed);
  if (whole <= allowed) return COST.slip * whole + (soundOf(word.text) === soundOf(query.text) ? 0 : 1);
  // A beginning with a slip says less than a whole word with one; its first letter must be right.
  const begun = word.text[0] === query.text[0] ? slipsToBeginning(query.text, word.text, allowed) : NONE;
  return begun <= allowed ? COST.slip * begun + 5 : NONE;
}

function soundCost(word: Word, query: Word, soundsAlike: boolean): number {
  const close = withSlips(word, query);
  if (close < NONE || !soundsAlike || query.text.length < SHORTEST_SOUND) return close;
  // The same sound in half other letters is another name.
  const most = Math.ceil(Math.max(word.text.length, query.text.length) / 2);
  const slips = slipsBetween(query.text, word.text, most);
  return slips <= most ? COST.sound + slips : NONE;
}
