// A sentence of a letter with the records it rests on, so that the screen can show the source of each sentence.
import type { MessageParams } from '../i18n/format.ts';
import type { Words, WordsId } from '../i18n/words.ts';
import { z } from '../schema.ts';

export const Fact = z.strictObject({
  /**
   * Which sentence it is, the same in every language and whatever numbers it holds: its message, and what it is about
   * where a letter says it of several things. No other sentence of the letter has it.
   */
  key: z.string(),
  text: z.string(),
  /** Ids of the records, each once, in order of use. */
  sources: z.array(z.string()),
  /** What the record says, where the therapist wrote `text`; empty where the sentence was added. */
  generated: z.string().optional(),
});
export type Fact = z.infer<typeof Fact>;

interface FactParts {
  readonly params?: MessageParams;
  readonly sources?: readonly string[];
  /** What it is about, where the letter may say the same of another thing: the id of a record, or the like. */
  readonly of?: string;
}

export function fact(words: Words, id: WordsId, { params, sources = [], of }: FactParts = {}): Fact {
  return { key: keyOf(id, of), text: words.say(id, params), sources: [...new Set(sources)] };
}

/** `quality.missing#0190...`: the message, and what it is about. */
export function keyOf(id: WordsId, of?: string): string {
  return of === undefined ? id : `${id}#${of}`;
}

/** Ends a text of the record like a sentence, whether or not it does so already. */
export function withStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
