// Waits for what is only just opening, then goes there. A box that was opened meanwhile keeps the focus: what is typed
// next is meant for it.
import { workbench } from '../workbench/store.ts';

/** A tab is loaded when it opens first: two seconds of drawings are enough for that. */
const MOST_FRAMES = 120;

export function isBoxOpen(): boolean {
  const { quickInput, dialog } = workbench();
  return quickInput !== null || dialog !== null;
}

/** Goes to an element of a tab that is opening. */
export function whenDrawn(id: string, then: (element: HTMLElement) => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (isBoxOpen()) return;
    if (element) then(element);
    else if (frames > 0) whenDrawn(id, then, frames - 1);
  });
}
