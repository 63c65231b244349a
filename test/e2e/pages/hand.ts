// A hand on the keyboard that counts what it does: one for each key or chord, one for each value typed into a field.
import type { Desk } from './desk.ts';

export interface Hand {
  /** Keys and chords: `Enter`, `Control+P`. One action each. */
  press(...keys: string[]): Promise<void>;
  /** One value typed into the field that has focus: one action, however long it is. */
  enter(value: string): Promise<void>;
  /** The same, but each character counts: answers given by number keys, letters of a name. */
  strike(characters: string): Promise<void>;
  readonly actions: number;
}

export function handAt(desk: Desk): Hand {
  let actions = 0;
  return {
    async press(...keys) {
      actions += keys.length;
      await desk.press(...keys);
    },
    async enter(value) {
      actions += 1;
      await desk.type(value);
    },
    async strike(characters) {
      actions += [...characters].length;
      await desk.type(characters);
    },
    get actions() {
      return actions;
    },
  };
}
