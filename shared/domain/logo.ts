// The logo of the practice: a small picture in the head of letters and reports.
import { z } from '../schema.ts';

/** Larger pictures make every letter slow to send and to print. */
export const MOST_LOGO_BYTES = 100 * 1024;

export const Logo = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(Math.ceil((MOST_LOGO_BYTES * 4) / 3) + 4),
});
export type Logo = z.infer<typeof Logo>;

/** The picture as an address that holds it: nothing is loaded. */
export function logoAddress({ mediaType, base64 }: Logo): string {
  return `data:${mediaType};base64,${base64}`;
}
