// The keys that lead through a list of rows, the same in every list.

const PAGE_ROWS = 10;

/** The row a key leads to from the row `index` of `count`; undefined for a key that leads nowhere. */
export function rowForKey(key: string, index: number, count: number): number | undefined {
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(index + 1, last),
    ArrowUp: Math.max(index - 1, 0),
    PageDown: Math.min(index + PAGE_ROWS, last),
    PageUp: Math.max(index - PAGE_ROWS, 0),
    Home: 0,
    End: last,
  };
  return moves[key];
}
