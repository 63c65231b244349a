// A PNG is a row of chunks, each with its length and a check: a cut or doctored one does not add up (ISO/IEC 15948).
import { crc32 } from 'node:zlib';
import { type Refusal, refusePixels } from './refusal.ts';

const SIGNATURE_BYTES = 8;
/** Length, type and check around the data of a chunk. */
const FRAME_BYTES = 12;

export function inspectPng(bytes: Uint8Array): Refusal | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE_BYTES;
  let isFirst = true;
  let hasPicture = false;
  while (at + FRAME_BYTES <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length) return 'cut';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'unreadable';
    if (isFirst) {
      if (type !== 'IHDR' || length < 8) return 'unreadable';
      const refusal = refusePixels(view.getUint32(at + 8), view.getUint32(at + 12));
      if (refusal !== null) return refusal;
      isFirst = false;
    }
    if (type === 'IDAT') hasPicture = true;
    if (type === 'IEND') {
      if (!hasPicture) return 'unreadable';
      return end === bytes.length ? null : 'trailing';
    }
    at = end;
  }
  return 'cut';
}
