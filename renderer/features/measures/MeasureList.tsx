// List of measures: one Tab stop, arrows choose.
import type { KeyboardEvent } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { MeasureFacts } from '../../ui/measure-facts.ts';

export interface MeasureListProps {
  readonly measures: readonly MeasureFacts[];
  readonly chosenId: string | null;
  readonly onChoose: (measureId: string) => void;
}

export function MeasureList({ measures, chosenId, onChoose }: MeasureListProps) {
  if (measures.length === 0) return null;

  function onKeyDown(event: KeyboardEvent) {
    const index = measures.findIndex(facts => facts.id === chosenId);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(index + 1, measures.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: measures.length - 1,
    };
    const next = measures[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`measure-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      className="list measures-rows"
      aria-label={t('measures.list')}
      aria-activedescendant={chosenId === null ? undefined : `measure-${chosenId}`}
      onKeyDown={onKeyDown}
    >
      {measures.map(facts => (
        <div
          key={facts.id}
          id={`measure-${facts.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={facts.id === chosenId}
          className="list-row"
          onClick={() => onChoose(facts.id)}
        >
          <strong>{facts.abbreviation}</strong>
          <span className="tree-detail">{facts.name}</span>
        </div>
      ))}
    </div>
  );
}
