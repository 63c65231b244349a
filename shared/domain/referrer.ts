// The physician or other clinician who referred; receives the letter.
import { id, instant, list, optionalText, rowVersion, text, z } from '../schema.ts';
import { plainWords } from '../search/latin.ts';
import { LANGUAGES } from './language.ts';

export const REQUEST_CHANNELS = ['fax', 'phone', 'mail', 'secure-mail', 'by-hand'] as const;

const fields = {
  name: text(200),
  credential: optionalText(60),
  practice: optionalText(200),
  address: optionalText(400),
  phone: optionalText(60),
  fax: optionalText(60),
  /** Address for secure mail. */
  email: optionalText(200),
  /** How they like to be reached, the best way first. */
  channels: list(z.enum(REQUEST_CHANNELS), REQUEST_CHANNELS.length).refine(
    channels => new Set(channels).size === channels.length,
    'names a channel twice',
  ),
  /** What letters to this recipient are written in. */
  language: z.enum(LANGUAGES),
  notes: optionalText(2000),
};

export const ReferrerInput = z.strictObject({
  name: fields.name,
  credential: fields.credential.default(''),
  practice: fields.practice.default(''),
  address: fields.address.default(''),
  phone: fields.phone.default(''),
  fax: fields.fax.default(''),
  email: fields.email.default(''),
  channels: fields.channels.default([]),
  language: fields.language.default('en'),
  notes: fields.notes.default(''),
});
export type ReferrerInput = z.infer<typeof ReferrerInput>;

/** A change names only the fields it changes. */
export const ReferrerPatch = z.strictObject(fields).partial();

export const Referrer = z.strictObject({
  id: id('referrer'),
  ...fields,
  rowVersion: rowVersion(),
  createdAt: instant(),
  updatedAt: instant(),
});
export type Referrer = z.infer<typeof Referrer>;

/** An entry of the directory as a letter keeps it: a later change of the directory does not reach it. */
export const Recipient = z.strictObject(fields).omit({ notes: true });
export type Recipient = z.infer<typeof Recipient>;

export function recipientOf(referrer: Referrer): Recipient {
  const { name, credential, practice, address, phone, fax, email, channels, language } = referrer;
  return { name, credential, practice, address, phone, fax, email, channels, language };
}

/** Words that tell nobody apart. */
const TITLES = new Set([
  'dr',
  'dra',
  'prof',
  'md',
  'do',
  'phd',
  'np',
  'pa',
  'mr',
  'mrs',
  'ms',
  'doctor',
  'doctora',
]);

/**
 * Whether two entries are likely to be one: the same name, whatever its accents, titles and order, and the same
 * practice, or one of them without.
 */
export function areAlike(one: Named, other: Named): boolean {
  if (keyOf(one.name) !== keyOf(other.name)) return false;
  const [practice, otherPractice] = [keyOf(one.practice), keyOf(other.practice)];
  return practice === '' || otherPractice === '' || practice === otherPractice;
}

type Named = Pick<ReferrerInput, 'name' | 'practice'>;

function keyOf(text: string): string {
  const words = plainWords(text).map(word => word.text);
  const telling = words.filter(word => !TITLES.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

/** Fields that are filled from the other entry where the kept one has nothing. */
const FILLED = ['credential', 'practice', 'address', 'phone', 'fax', 'email', 'notes'] as const;

/** Two entries made one: the kept one's words win, what it lacks comes from the other, and each name stands once. */
export function mergedReferrer(kept: Referrer, other: Referrer): Referrer {
  const filled = Object.fromEntries(
    FILLED.map(field => [field, kept[field] === '' ? other[field] : kept[field]]),
  );
  return { ...kept, ...filled, channels: [...new Set([...kept.channels, ...other.channels])] };
}

const ADDRESS_OF = {
  fax: 'fax',
  phone: 'phone',
  mail: 'address',
  'secure-mail': 'email',
  'by-hand': 'practice',
} as const satisfies Record<(typeof REQUEST_CHANNELS)[number], keyof Recipient>;

/** The number or address that a channel reaches; empty where none is known. */
export function addressFor(referrer: Recipient | null, channel: (typeof REQUEST_CHANNELS)[number]): string {
  return referrer?.[ADDRESS_OF[channel]] ?? '';
}

/** The middle of the days between sending and answer; of two middles their mean. Null of none. */
export function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
