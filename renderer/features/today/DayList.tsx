// The visits of a day in the order of the route: one Tab stop, arrows move, Enter records, single letters act on the
// chosen row. Every action is a command; the keys only name it.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CommandId } from '../../../shared/commands/catalog.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { DayRow as Row } from '../../../shared/domain/appointment.ts';
import type { MarkedEpisode } from '../../../shared/domain/course-mark.ts';
import { t } from '../../../shared/i18n/en.ts';
import { run } from '../../commands/registry.ts';
import { DayRow } from './DayRow.tsx';
import { choose, useDay } from './store.ts';
import { openChart, openVisit, targetOf } from './visit-target.ts';

export interface DayListProps {
  readonly date: string;
  readonly rows: readonly Row[];
  /** Episodes behind the expected course of their condition. */
  readonly marks?: readonly MarkedEpisode[];
  /** In the side bar: names and times only. */
  readonly isShort?: boolean;
}

const LETTERS: Readonly<Record<string, CommandId>> = {
  m: 'appointment.miss',
  c: 'appointment.cancel',
  p: 'appointment.replan',
  e: 'appointment.edit',
  a: 'appointment.add',
  Delete: 'appointment.remove',
};

export function DayList({ date, rows, marks = [], isShort = false }: DayListProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosenId = useDay(state => state.chosen[date]);
  const index = Math.max(
    0,
    rows.findIndex(row => row.id === chosenId),
  );
  const chosen = rows[index];
  const listId = isShort ? 'day-short' : 'day';

  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  function onKeyDown(event: KeyboardEvent) {
    if (!chosen || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.key === 'ArrowUp') void run('appointment.moveUp', targetOf(chosen), 'key');
      else if (event.key === 'ArrowDown') void run('appointment.moveDown', targetOf(chosen), 'key');
      else return;
      event.preventDefault();
      return;
    }
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(index + 1, rows.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: rows.length - 1,
    };
    const to = rows[moves[event.key] ?? -1];
    const command = LETTERS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (to) choose(date, to.id);
    else if (event.key === 'Enter') openVisit(chosen, 'key');
    else if (event.key.toLowerCase() === 'o') openChart(chosen, 'key');
    else if (command !== undefined) void run(command, targetOf(chosen), 'key');
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="visually-hidden" id={`${listId}-keys`}>
        {t('today.keys')}
      </p>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        className={`day-list ${isShort ? 'day-list-short' : ''}`}
        data-autofocus="true"
        aria-label={t('today.list', { day: formatDay(date) })}
        aria-describedby={`${listId}-keys`}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, at) => (
          <DayRow
            key={row.id}
            id={`${listId}-${row.id}`}
            row={row}
            mark={marks.find(({ episodeId }) => episodeId === row.episodeId) ?? null}
            place={at + 1}
            isChosen={row === chosen}
            isShort={isShort}
            onChoose={() => choose(date, row.id)}
          />
        ))}
      </div>
    </>
  );
}
