// Which rows of a long list are worth drawing. Rows have one fixed height, so the sum is simple.
import { type RefObject, useEffect, useState } from 'react';

export interface RowWindow {
  readonly first: number;
  /** One past the last row to draw. */
  readonly end: number;
  readonly rowHeight: number;
  readonly totalHeight: number;
}

const OVERSCAN = 8;
/** Before the first measurement, and where nothing can be measured (tests without layout). */
const UNMEASURED_ROWS = 60;

export function useRowWindow(
  count: number,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
): RowWindow {
  const [view, setView] = useState({ top: 0, height: 0 });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    element.addEventListener('scroll', measure, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer?.disconnect();
    };
  }, [scroller]);

  const shown = view.height > 0 ? Math.ceil(view.height / rowHeight) : UNMEASURED_ROWS;
  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN);
  return {
    first: Math.min(first, Math.max(0, count - shown)),
    end: Math.min(count, Math.floor(view.top / rowHeight) + shown + OVERSCAN),
    rowHeight,
    totalHeight: count * rowHeight,
  };
}

/** Scrolls only as far as needed to show a row. */
export function scrollRowIntoView(element: HTMLElement | null, index: number, rowHeight: number): void {
  if (!element || index < 0) return;
  const top = index * rowHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + element.clientHeight) {
    element.scrollTop = top + rowHeight - element.clientHeight;
  }
}
