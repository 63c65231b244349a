// One question with a list of answers, asked in the quick input.
import { type PickItem, update } from './store.ts';

/** Resolves to the chosen id, or null when the therapist pressed Esc. */
export function pick(title: string, items: readonly PickItem[]): Promise<string | null> {
  return new Promise(resolve => update({ quickInput: { kind: 'pick', title, items, resolve } }));
}
