// A JPEG is a row of marked segments, then the picture up to its end mark (ITU-T T.81). What does not reach it was cut.
import { type Refusal, refusePixels } from './refusal.ts';

const END = 0xd9;
const SCAN = 0xda;

/** Marks that begin a frame and tell its size: SOF0 to SOF15 without the tables that share their range. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

export function inspectJpeg(bytes: Uint8Array): Refusal | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let isSized = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'unreadable';
    const mark = bytes[at + 1] ?? 0;
    // Filling before a mark.
    if (mark === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return 'unreadable';
    if (at + 2 + length > bytes.length) return 'cut';
    if (isFrame(mark)) {
      if (length < 8) return 'unreadable';
      const refusal = refusePixels(view.getUint16(at + 7), view.getUint16(at + 5));
      if (refusal !== null) return refusal;
      isSized = true;
    }
    at += 2 + length;
    if (mark === SCAN) {
      if (!isSized) return 'unreadable';
      at = endOfScan(bytes, at);
      if (bytes[at + 1] === END) return isOver(bytes, at + 2) ? null : 'trailing';
    }
  }
  return 'cut';
}

/** The next mark that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Scanners fill the last block with zeros; anything else after the picture is not the picture. */
function isOver(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every(byte => byte === 0);
}
