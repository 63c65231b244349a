// The physician or other clinician who referred; receives the letter.
import { id, instant, optionalText, rowVersion, text, z } from '../schema.ts';
import { LANGUAGES } from './language.ts';

export const REQUEST_CHANNELS = ['fax', 'phone', 'mail', 'secure-mail', 'by-hand'] as const;

export const ReferrerInput = z.strictObject({
  name: text(200),
  credential: optionalText(60).default(''),
  practice: optionalText(200).default(''),
  address: optionalText(400).default(''),
  phone: optionalText(60).default(''),
  fax: optionalText(60).default(''),
  email: optionalText(200).default(''),
  preferredChannel: z.enum(REQUEST_CHANNELS).nullable().default(null),
  /** What letters to this recipient are written in. */
  language: z.enum(LANGUAGES).default('en'),
  notes: optionalText(2000).default(''),
});
export type ReferrerInput = z.infer<typeof ReferrerInput>;

export const Referrer = z.strictObject({
  id: id('referrer'),
  name: text(200),
  credential: optionalText(60),
  practice: optionalText(200),
  address: optionalText(400),
  phone: optionalText(60),
  fax: optionalText(60),
  email: optionalText(200),
  preferredChannel: z.enum(REQUEST_CHANNELS).nullable(),
  language: z.enum(LANGUAGES),
  notes: optionalText(2000),
  rowVersion: rowVersion(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type Referrer = z.infer<typeof Referrer>;
