// What a file is that is neither picture nor PDF, as far as its first bytes tell: enough to say why it is refused.
import { type Refusal, startsWith } from './refusal.ts';

const PROGRAMS: readonly (readonly number[])[] = [
  // Windows; Linux; macOS in its four orders; a script.
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];

const ARCHIVES: readonly (readonly number[])[] = [
  // Zip, which word processors use as well; 7z; RAR; gzip.
  [0x50, 0x4b, 0x03, 0x04],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
];

export function foreignKind(bytes: Uint8Array): Refusal {
  const begins = (signature: readonly number[]) => startsWith(bytes, signature);
  if (PROGRAMS.some(begins)) return 'program';
  return ARCHIVES.some(begins) ? 'archive' : 'unknown';
}
