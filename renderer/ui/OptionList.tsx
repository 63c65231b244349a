// A list whose rows are opened: one Tab stop; arrows and first letters move, Enter opens, Space shows and stays.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { rowForKey } from './row-keys.ts';

export interface OptionListProps<R extends { readonly id: string }> {
  readonly rows: readonly R[];
  readonly label: string;
  /** What the keys do, for screen readers. */
  readonly keysHelp: string;
  /** The row of the active tab. */
  readonly openId: string | null;
  /** What typed letters are compared with, the foremost first. */
  readonly namesOf: (row: R) => readonly string[];
  readonly titleOf: (row: R) => string;
  readonly draw: (row: R) => ReactNode;
  readonly onOpen: (id: string, isKept: boolean) => void;
}

const TYPING_PAUSE_MS = 800;

export function OptionList<R extends { readonly id: string }>(props: OptionListProps<R>) {
  const { rows, label, keysHelp, openId, namesOf, titleOf, draw, onOpen } = props;
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const wanted = activeId ?? openId;
  const index = Math.max(
    0,
    rows.findIndex(row => row.id === wanted),
  );
  const active = rows[index];
  if (!active) return null;
  const rowId = (row: R) => `${listId}-${row.id}`;

  function move(to: R | undefined) {
    if (!to) return;
    setActiveId(to.id);
    document.getElementById(rowId(to))?.scrollIntoView({ block: 'nearest' });
  }

  /** Letters typed in a row search the foremost names, then the others, from the next row on. */
  function moveToTyped(letter: string, now: number) {
    const isMore = now - typed.current.at < TYPING_PAUSE_MS;
    const text = (isMore ? typed.current.text : '') + letter.toLowerCase();
    typed.current = { text, at: now };
    const start = index + (text.length > 1 ? 0 : 1);
    const ordered = [...rows.slice(start), ...rows.slice(0, start)];
    const starts = (name: string | undefined) => name?.toLowerCase().startsWith(text) === true;
    move(ordered.find(row => starts(namesOf(row)[0])) ?? ordered.find(row => namesOf(row).some(starts)));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!active) return;
    const to = rowForKey(event.key, index, rows.length);
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (to !== undefined) move(rows[to]);
    else if (event.key === 'Enter') onOpen(active.id, true);
    else if (event.key === ' ') onOpen(active.id, false);
    else if (isLetter) moveToTyped(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="visually-hidden" id={`${listId}-keys`}>
        {keysHelp}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        className="list option-rows"
        aria-label={label}
        aria-describedby={`${listId}-keys`}
        aria-activedescendant={rowId(active)}
        onKeyDown={onKeyDown}
      >
        {rows.map(row => (
          <div
            key={row.id}
            id={rowId(row)}
            role="option"
            tabIndex={-1}
            aria-selected={row === active}
            className="list-row"
            title={titleOf(row)}
            onClick={() => {
              setActiveId(row.id);
              onOpen(row.id, false);
            }}
            onDoubleClick={() => onOpen(row.id, true)}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    </>
  );
}
