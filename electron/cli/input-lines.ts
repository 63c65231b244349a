// Lines of an endless input, in the memory of one of them: a line too long to be meant is passed over, not kept.

/** Above the largest episode of the contract (5000 visits of 12 measures), in characters. */
export const LONGEST_LINE = 8_000_000;

/**
 * Gives each line without its ending (LF or CRLF) and without a byte order mark, which files laid end to end have in
 * their midst too, and null for one that is too long.
 * Other separators of lines stay: they may stand inside a JSON string.
 */
export async function* inputLines(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let line = '';
  let isTooLong = false;
  const add = (piece: string) => {
    isTooLong ||= line.length + piece.length > LONGEST_LINE;
    line = isTooLong ? '' : line + piece;
  };
  const take = () => {
    const taken = isTooLong ? null : line.replace(/^\uFEFF/, '').replace(/\r$/, '');
    line = '';
    isTooLong = false;
    return taken;
  };
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    add(first);
    for (const piece of others) {
      yield take();
      add(piece);
    }
  }
  if (line !== '' || isTooLong) yield take();
}
