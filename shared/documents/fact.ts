// A sentence of a letter with the records it rests on, so that the screen can show the source of each sentence.
import { z } from '../schema.ts';

export const Fact = z.strictObject({
  text: z.string(),
  /** Ids of the records, each once, in order of use. */
  sources: z.array(z.string()),
});
export type Fact = z.infer<typeof Fact>;

export function fact(text: string, sources: readonly string[] = []): Fact {
  return { text, sources: [...new Set(sources)] };
}
