// One question with a list of answers, asked in the quick input.
import { type PickItem, update } from './store.ts';

/**
 * Resolves to the chosen id, or null when the therapist pressed Esc.
 * @param other makes an answer of what was typed when the list has none like it
 */
export function pick(
  title: string,
  items: readonly PickItem[],
  other?: (typed: string) => PickItem | null,
): Promise<string | null> {
  return new Promise(resolve =>
    update({ quickInput: { kind: 'pick', title, items, resolve, ...(other ? { other } : {}) } }),
  );
}
