// A row or column of buttons with one Tab stop; arrow keys move inside. Works on the buttons it contains.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export interface ToolbarProps {
  readonly label: string;
  readonly className?: string;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Toolbar({ label, className, orientation = 'horizontal', children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);

  // Buttons come and go with their conditions, so the stop is set after every drawing.
  useEffect(() => {
    const all = buttonsOf(bar.current);
    const current = all.find(button => button.tabIndex === 0) ?? all[0];
    for (const button of all) button.tabIndex = button === current ? 0 : -1;
  });

  function onKeyDown(event: KeyboardEvent) {
    const all = buttonsOf(bar.current);
    const index = all.findIndex(button => button === document.activeElement);
    if (index < 0) return;
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? all.length - 1
          : step === undefined
            ? -1
            : (index + step + all.length) % all.length;
    const target = all[next];
    if (!target) return;
    event.preventDefault();
    for (const button of all) button.tabIndex = button === target ? 0 : -1;
    target.focus();
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-orientation={orientation}
      className={className}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

function buttonsOf(bar: HTMLElement | null): HTMLButtonElement[] {
  return [...(bar?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
}
