// How many slips of the fingers lie between two words: a letter too many, one missing, one wrong, two in wrong order.

/** Words of this length and more may hold one slip; of the second length and more, two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** How many slips a typed word of this length is forgiven. */
export function slipsAllowed(length: number): 0 | 1 | 2 {
  return length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : 0;
}

/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment), where no part is changed twice.
 * @returns the distance, or `limit + 1` as soon as it is known to be larger than `limit`
 */
export function slipsBetween(typed: string, meant: string, limit: number): number {
  if (Math.abs(typed.length - meant.length) > limit) return limit + 1;
  return lastRow(typed, meant, limit)?.[meant.length] ?? limit + 1;
}

/** The same against the best beginning of a longer word: a name that is not typed to its end yet. */
export function slipsToBeginning(typed: string, meant: string, limit: number): number {
  const cut = meant.slice(0, typed.length + limit);
  if (cut.length < typed.length - limit) return limit + 1;
  const row = lastRow(typed, cut, limit);
  return row === null ? limit + 1 : Math.min(limit + 1, ...row.slice(Math.max(0, typed.length - limit)));
}

/** Which of the letters a to z (and, as one, all others) a word has: one bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) {
    const code = word.charCodeAt(place) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return letters;
}

/** Cheap proof that a word lacks more of the typed letters than there may be slips. */
export function lacksTooMany(typed: number, meant: number, limit: number): boolean {
  let lacking = typed & ~meant;
  let count = 0;
  while (lacking !== 0) {
    lacking &= lacking - 1;
    count++;
  }
  return count > limit;
}

/** Distances of the whole of `typed` to each beginning of `meant`; null when none is within the limit. */
function lastRow(typed: string, meant: string, limit: number): number[] | null {
  const width = meant.length + 1;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let place = 0; place < width; place++) last.push(place);
  let row: number[] = [];
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charCodeAt(i - 1);
    const letterBefore = i > 1 ? typed.charCodeAt(i - 2) : -1;
    row[0] = i;
    let best = i;
    for (let j = 1; j < width; j++) {
      const other = meant.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      const removed = (last[j] ?? 0) + 1;
      const added = (row[j - 1] ?? 0) + 1;
      if (removed < cost) cost = removed;
      if (added < cost) cost = added;
      if (j > 1 && letter === meant.charCodeAt(j - 2) && letterBefore === other) {
        const swapped = (beforeLast[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return null;
    // Three rows are enough: the oldest is written over.
    const oldest = beforeLast;
    beforeLast = last;
    last = row;
    row = oldest;
  }
  return last;
}
