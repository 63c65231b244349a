// List of measures: one Tab stop; arrows and first letters move, Enter opens, Space shows and stays.
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { rowForKey } from '../../ui/row-keys.ts';

export interface MeasureListProps {
  readonly measures: readonly Measure[];
  /** The measure of the active tab. */
  readonly openId: string | null;
  readonly onOpen: (measureId: string, isKept: boolean) => void;
}

const TYPING_PAUSE_MS = 800;

export function MeasureList({ measures, openId, onOpen }: MeasureListProps) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const wanted = activeId ?? openId;
  const index = Math.max(
    0,
    measures.findIndex(measure => measure.id === wanted),
  );
  const active = measures[index];
  if (!active) return null;

  function move(to: Measure | undefined) {
    if (!to) return;
    setActiveId(to.id);
    document.getElementById(rowId(to))?.scrollIntoView({ block: 'nearest' });
  }

  /** Letters typed in a row search the short names, then the names, from the next row on. */
  function moveToTyped(letter: string, now: number) {
    const isMore = now - typed.current.at < TYPING_PAUSE_MS;
    const text = (isMore ? typed.current.text : '') + letter.toLowerCase();
    typed.current = { text, at: now };
    const start = index + (text.length > 1 ? 0 : 1);
    const ordered = [...measures.slice(start), ...measures.slice(0, start)];
    const starts = (name: string) => name.toLowerCase().startsWith(text);
    move(
      ordered.find(({ abbreviation }) => starts(abbreviation)) ?? ordered.find(({ name }) => starts(name)),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!active) return;
    const to = rowForKey(event.key, index, measures.length);
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (to !== undefined) move(measures[to]);
    else if (event.key === 'Enter') onOpen(active.id, true);
    else if (event.key === ' ') onOpen(active.id, false);
    else if (isLetter) moveToTyped(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="visually-hidden" id="measures-keys">
        {t('library.keys')}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        className="list measures-rows"
        aria-label={t('measures.list')}
        aria-describedby="measures-keys"
        aria-activedescendant={rowId(active)}
        onKeyDown={onKeyDown}
      >
        {measures.map(measure => (
          <div
            key={measure.id}
            id={rowId(measure)}
            role="option"
            tabIndex={-1}
            aria-selected={measure === active}
            className="list-row"
            title={measure.name}
            onClick={() => {
              setActiveId(measure.id);
              onOpen(measure.id, false);
            }}
            onDoubleClick={() => onOpen(measure.id, true)}
          >
            <strong>{measure.abbreviation}</strong>
            <span className="tree-detail">{measure.name}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function rowId({ id }: Measure): string {
  return `measure-${id}`;
}
