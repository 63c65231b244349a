// Fingerprints of what is kept: of texts, pages and files alike.
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
