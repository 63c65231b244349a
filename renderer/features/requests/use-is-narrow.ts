// Whether an element is too narrow for what is to stand side by side in it.
import { type RefObject, useEffect, useState } from 'react';

/** @param least in CSS pixels; false before the first measurement */
export function useIsNarrow(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (!box || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setIsNarrow(box.clientWidth > 0 && box.clientWidth < least));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, least]);
  return isNarrow;
}
