// A scanned page or file that belongs to a reply, or shows that a letter went out. The bytes are kept apart and never listed.
import { id, instant, text, z } from '../schema.ts';

export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Larger files are refused unread: ten scanned pages take about 3 MB. */
export const MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024;
export const MOST_ATTACHMENTS = 20;

export const Attachment = z.strictObject({
  id: id('attachment'),
  /** Of one of the two. */
  replyId: id('reply').nullable(),
  requestId: id('request').nullable().default(null),
  /** As it was called where it came from. */
  fileName: text(200),
  mediaType: z.enum(MEDIA_TYPES),
  byteCount: z.int().min(1).max(MOST_ATTACHMENT_BYTES),
  pages: z.int().min(1),
  /** SHA-256 of the bytes, hex. */
  hash: z.string().length(64),
  createdAt: instant(),
});
export type Attachment = z.infer<typeof Attachment>;
