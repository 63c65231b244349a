// What a file that was picked really is, told by its content and never by its name, and why it is refused where it is.
// Runs where no key is. It reads bytes; nothing in them is ever executed.
import type { MediaType } from '../../shared/domain/attachment.ts';
import { foreignKind } from './foreign.ts';
import { inspectJpeg } from './jpeg.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPng } from './png.ts';
import { type Refusal, startsWith } from './refusal.ts';

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
