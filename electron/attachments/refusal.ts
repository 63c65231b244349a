// Why a file is refused, and the two tests that every kind of file shares.

/** Why a file is refused; the sentences are in shared/i18n/en/attachments.ts. */
export type Refusal =
  | 'empty'
  | 'cut'
  | 'trailing'
  | 'too-many-pixels'
  | 'encrypted'
  | 'active'
  | 'embedded'
  | 'unreadable'
  | 'program'
  | 'archive'
  | 'unknown';

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

/** A picture of more points than this unfolds to more memory than a page is worth. A4 at 600 dots per inch has 35 million. */
const MOST_PIXELS = 100_000_000;

/** Whether a picture of this size can be shown. */
export function refusePixels(width: number, height: number): Refusal | null {
  if (width === 0 || height === 0) return 'unreadable';
  return width * height > MOST_PIXELS ? 'too-many-pixels' : null;
}
