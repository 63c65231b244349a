// The words of one sentence. What the therapist wrote is underlined, until the letter is signed.
import type { Fact } from './fact.ts';

export function SentenceText({ of: { text, generated } }: { readonly of: Pick<Fact, 'text' | 'generated'> }) {
  return generated === undefined ? text : <u>{text}</u>;
}
