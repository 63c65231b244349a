// A tab takes focus when it comes to the front; in a list the focus belongs in the list.
import { type RefObject, useEffect, useRef } from 'react';

// A list longer than the window would be brought to its top, and the heading above it out of sight.
const WHERE_IT_IS: FocusOptions = { preventScroll: true };

export function usePaneFocus(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  // After every drawing: the list is not there before its first answer.
  useEffect(() => {
    const pane = page.current?.closest<HTMLElement>('[data-panel]');
    if (!pane) return undefined;
    const place = (event?: FocusEvent) => {
      if (event && event.target !== pane) return;
      page.current
        ?.querySelector<HTMLElement>('[data-autofocus="true"], .button-primary')
        ?.focus(WHERE_IT_IS);
    };
    pane.addEventListener('focusin', place);
    if (document.activeElement === pane) place();
    return () => pane.removeEventListener('focusin', place);
  });
  return page;
}
