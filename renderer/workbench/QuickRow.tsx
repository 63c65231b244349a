// One row of the quick input, with the matched letters marked.
import type { MouseEvent } from 'react';
import { Icon } from '../ui/Icon.tsx';
import type { QuickItem } from './quick-items.ts';
import type { Hit } from './quick-search.ts';

export interface QuickRowProps {
  readonly id: string;
  readonly hit: Hit<QuickItem>;
  readonly isActive: boolean;
  readonly onChoose: (event: MouseEvent) => void;
}

export function QuickRow({ id, hit, isActive, onChoose }: QuickRowProps) {
  const { item, positions } = hit;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={!item.isEnabled}
      tabIndex={-1}
      className="quick-row"
      // Focus stays in the input.
      onMouseDown={event => event.preventDefault()}
      onClick={onChoose}
    >
      {item.icon === '' ? null : <Icon name={item.icon} />}
      <span className="quick-label">{marked(item.label, positions)}</span>
      <span className="quick-detail">{item.detail}</span>
      {item.note === '' ? null : <span className="quick-note">{item.note}</span>}
    </div>
  );
}

/** Runs of matched letters become `<mark>`. */
function marked(label: string, positions: ReadonlySet<number>) {
  if (positions.size === 0) return label;
  const runs: { text: string; start: number; isHit: boolean }[] = [];
  for (const [at, letter] of [...label].entries()) {
    const isHit = positions.has(at);
    const last = runs.at(-1);
    if (last?.isHit === isHit) last.text += letter;
    else runs.push({ text: letter, start: at, isHit });
  }
  return runs.map(run =>
    run.isHit ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
  );
}
