// What a file that was picked really is, told by its content and never by its name, and why it is refused where it is.
// Runs where no key is. It reads bytes; nothing in them is ever executed.
import type { MediaType } from '../../shared/domain/attachment.ts';
import { foreignKind } from './foreign.ts';
import { inspectJpeg } from './jpeg.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPng } from './png.ts';

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

export type Inspected =
  | { readonly mediaType: MediaType; readonly pages: number }
  | { readonly refusal: Refusal };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

export function inspectFile(bytes: Uint8Array): Inspected {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (startsWith(bytes, PNG)) return asImage('image/png', inspectPng(bytes));
  if (startsWith(bytes, JPEG)) return asImage('image/jpeg', inspectJpeg(bytes));
  if (startsWith(bytes, PDF)) {
    const found = inspectPdf(bytes);
    return typeof found === 'number' ? { mediaType: 'application/pdf', pages: found } : { refusal: found };
  }
  return { refusal: foreignKind(bytes) };
}

function asImage(mediaType: MediaType, refusal: Refusal | null): Inspected {
  return refusal === null ? { mediaType, pages: 1 } : { refusal };
}

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
