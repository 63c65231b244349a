// What the therapist wrote into a letter in place of a sentence made from the record, left out of it, or added. Kept
// apart from the record: the letter is made anew each time, and these are laid over it (shared/documents/letter-edits.ts).
import { id, instant, optionalText, rowVersion, text, z } from '../schema.ts';
import { LANGUAGES } from './language.ts';

/** Parts of the letter that hold sentences, in the order of the letter. */
export const LETTER_SECTIONS = [
  'conclusion',
  'questions',
  'redFlags',
  'assessment',
  'meanwhile',
  'adherence',
  'courseOfCare',
  'screens',
  'withheld',
  'quality',
] as const;
export type LetterSection = (typeof LETTER_SECTIONS)[number];

/** Where the therapist can add a sentence. */
export const OPEN_SECTIONS = [
  'conclusion',
  'questions',
  'assessment',
  'meanwhile',
  'adherence',
  'courseOfCare',
] as const satisfies readonly LetterSection[];

/** Characters of one sentence: more than the longest that is made from a record. */
export const LONGEST_SENTENCE = 1500;

export const LetterEdit = z.strictObject({
  requestId: id('request'),
  /** Of the sentence (see `Fact`); one that was added is `own#<id>`. */
  key: text(200),
  section: z.enum(LETTER_SECTIONS),
  /** What the record said when the therapist decided; empty for a sentence that was added. */
  generated: z.string().max(20_000),
  /** The therapist's own words; null where those of the record stand. */
  text: optionalText(LONGEST_SENTENCE).min(1).nullable(),
  isLeftOut: z.boolean(),
  /** Place among the questions, from 0; null where the order of the record stands. */
  position: z.int().min(0).max(100).nullable(),
  language: z.enum(LANGUAGES),
  editedBy: optionalText(200),
  editedAt: instant(),
  rowVersion: rowVersion(),
});
export type LetterEdit = z.infer<typeof LetterEdit>;

/** Whether nothing of an edit is left: the sentence is as the record makes it. */
export function isWithoutEffect({ text, isLeftOut, position }: LetterEdit): boolean {
  return text === null && !isLeftOut && position === null;
}
