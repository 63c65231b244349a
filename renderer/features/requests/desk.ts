// Which sentence of a draft is chosen, which is being edited, and which pane a narrow tab shows, so that keys, palette and
// buttons mean the same. Not the sentences themselves.
import { create } from 'zustand';

export type Pane = 'sentences' | 'page';

/** A narrow tab shows the letter first, as it will print. */
export const FIRST_PANE: Pane = 'page';

interface DeskState {
  /** Key of the chosen sentence, by request. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Key of the sentence that is being edited, or `new:<section>`, by request. */
  readonly editing: Readonly<Record<string, string | null>>;
  readonly pane: Readonly<Record<string, Pane>>;
}

export const useDesk = create<DeskState>()(() => ({ chosen: {}, editing: {}, pane: {} }));

export function chooseSentence(requestId: string, key: string): void {
  useDesk.setState(state => ({ chosen: { ...state.chosen, [requestId]: key } }));
}

export function startEditing(requestId: string, key: string | null): void {
  if (key !== null) showPane(requestId, 'sentences');
  useDesk.setState(state => ({ editing: { ...state.editing, [requestId]: key } }));
}

export function showPane(requestId: string, pane: Pane): void {
  useDesk.setState(state => ({ pane: { ...state.pane, [requestId]: pane } }));
}

export function paneOf(requestId: string): Pane {
  return useDesk.getState().pane[requestId] ?? FIRST_PANE;
}

export function sentenceId(requestId: string, key: string): string {
  return `sentence-${requestId}-${key}`;
}

/** Where the cursor goes when what it was on is gone. */
export function focusSentence(requestId: string, key: string): void {
  chooseSentence(requestId, key);
  showPane(requestId, 'sentences');
  requestAnimationFrame(() => document.getElementById(sentenceId(requestId, key))?.focus());
}
