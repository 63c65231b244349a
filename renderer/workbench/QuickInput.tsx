// One box for three jobs: open a patient, run a command (">"), answer a pick-one question. Arrows, Enter, Esc.
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useShallow } from 'zustand/react/shallow';
import { findCommand } from '../../shared/commands/catalog.ts';
import type { ContextKeys } from '../../shared/commands/types.ts';
import type { CaseloadPatient } from '../../shared/domain/episode-record.ts';
import { t } from '../../shared/i18n/en.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { plainLetters } from '../../shared/search/latin.ts';
import { contextOf } from '../commands/context.ts';
import { run } from '../commands/registry.ts';
import { today } from '../host/clock.ts';
import { useHost } from '../host/queries.ts';
import { codeItem, openByCode } from '../ui/open-by-code.ts';
import { openEditor } from './editors.ts';
import { notifyError } from './notices.ts';
import { QuickRow } from './QuickRow.tsx';
import { commandItems, type QuickItem } from './quick-items.ts';
import { findPeople } from './quick-people.ts';
import { type Hit, SearchIndex } from './quick-search.ts';
import { type PickItem, type QuickInputMode, update, useWorkbench, workbench } from './store.ts';

const SHOWN = 100;
/** More names than fit the box twice are not read: another letter is quicker. */
const PEOPLE_SHOWN = 50;
const NOTHING: ReadonlySet<number> = new Set();
// The same empty lists each time: the index over a list is kept as long as the list is the same.
const NOBODY: readonly CaseloadPatient[] = [];
const NO_KEYS: OutputOf<'caseload.keys'> = [];
const COMMAND_PREFIX = '>';

export function QuickInput() {
  const mode = useWorkbench(state => state.quickInput);
  // A new mode is a new box: nothing typed for one question leaks into the next.
  return mode ? <QuickBox key={mode.kind} mode={mode} /> : null;
}

function QuickBox({ mode }: { readonly mode: QuickInputMode }) {
  const [text, setText] = useState(mode.kind === 'commands' ? COMMAND_PREFIX : '');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const [opener] = useState(() => document.activeElement);
  const isCommands = mode.kind !== 'pick' && text.startsWith(COMMAND_PREFIX);
  const query = useDeferredValue(isCommands ? text.slice(1) : text);
  const find = useFinder(mode, isCommands);
  const hits = useMemo(() => find(query), [find, query]);
  const current = hits[Math.min(active, hits.length - 1)];

  // With the first drawing: not one letter of a quick hand may go elsewhere.
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (current) document.getElementById(rowId(current.item.id))?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function leave(returnFocus: boolean) {
    update({ quickInput: null });
    // A list longer than its pane would be scrolled to its top, and what stands above it out of sight.
    if (returnFocus && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  }

  function cancel() {
    leave(true);
    if (mode.kind === 'pick') mode.resolve(null);
  }

  /** Enter may be quicker than the list: then what was typed counts, not what is still shown. */
  function chosenNow(): QuickItem | undefined {
    const typed = isCommands ? text.slice(1) : text;
    return typed === query ? current?.item : find(typed)[0]?.item;
  }

  function choose(item: QuickItem | undefined, toSide: boolean) {
    if (!item?.isEnabled) return;
    if (mode.kind === 'pick') {
      leave(true);
      mode.resolve(item.id);
    } else if (isCommands) {
      // Focus goes back first, so that a command which asks where focus was gets the right answer.
      leave(true);
      const command = findCommand(item.id);
      if (command) void run(command.id, {}, 'palette');
    } else {
      leave(false);
      if (item.requestCode === undefined) openEditor(item.uri ?? item.id, { toSide });
      else void openByCode(item.requestCode).then(found => found.ok || notifyError(found.error));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = hits.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(active + 10, last),
      PageUp: Math.max(active - 10, 0),
    };
    const move = moves[event.key];
    if (move !== undefined) setActive(Math.max(move, 0));
    else if (event.key === 'Enter') choose(chosenNow(), event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape') cancel();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  }

  const label =
    mode.kind === 'pick' ? mode.title : t(isCommands ? 'quick.labelCommands' : 'quick.labelPatients');
  return (
    <div
      className="quick-layer"
      role="presentation"
      onMouseDown={event => {
        if (event.target === event.currentTarget) cancel();
      }}
    >
      <section className="quick-input" role="dialog" aria-label={label}>
        {mode.kind === 'pick' ? <p className="quick-title">{mode.title}</p> : null}
        <input
          ref={input}
          className="input"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls="quick-list"
          aria-activedescendant={current ? rowId(current.item.id) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholderOf(mode, isCommands)}
          value={text}
          onChange={event => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="quick-list" role="listbox" aria-label={label} className="quick-list">
          {hits.map(hit => (
            <QuickRow
              key={hit.item.id}
              id={rowId(hit.item.id)}
              hit={hit}
              isActive={hit === current}
              onChoose={event => choose(hit.item, event.ctrlKey || event.metaKey)}
            />
          ))}
        </div>
        {hits.length === 0 ? (
          <p className="quick-none">
            {t(mode.kind === 'patients' && !isCommands ? 'quick.nonePatients' : 'quick.none')}
          </p>
        ) : null}
        <p className="visually-hidden" role="status">
          {t('quick.results', { count: hits.length })}
        </p>
      </section>
    </div>
  );
}

type Finder = (query: string) => Hit<QuickItem>[];

function useFinder(mode: QuickInputMode, isCommands: boolean): Finder {
  const isPeople = mode.kind === 'patients' && !isCommands;
  const caseload = useHost('caseload.list', {}).data;
  const keys = useHost('caseload.keys', {}, { enabled: isPeople }).data;
  const context = useCommandContext();
  return useMemo(() => {
    if (mode.kind === 'pick') return pickFinder(mode);
    if (isCommands) {
      const index = new SearchIndex(commandItems(context, workbench().lastCommands));
      return query => index.find(query, SHOWN);
    }
    const search = {
      caseload: caseload ?? NOBODY,
      keys: keys ?? NO_KEYS,
      recentUris: workbench().recentUris,
      today: today(),
    };
    return query => withCode(query, findPeople(search, query, PEOPLE_SHOWN));
  }, [mode, isCommands, caseload, keys, context]);
}

/** What commands are asked about, as it is while the box is open: what was just signed can be sent. Focus was elsewhere. */
function useCommandContext(): ContextKeys {
  const [focusRegion] = useState(() => workbench().focusRegion);
  return useWorkbench(useShallow(state => ({ ...contextOf(state), focusRegion })));
}

/** A code stands first; what only resembles one stands last: it may be a name after all. */
function withCode(query: string, people: readonly Hit<QuickItem>[]): Hit<QuickItem>[] {
  const made = codeItem(query);
  if (made === null) return [...people];
  const own = {
    item: { ...pickRow(made), isEnabled: made.isEnabled, requestCode: query },
    positions: NOTHING,
  };
  return made.isEnabled ? [own, ...people] : [...people, own];
}

/** The answers of one question, and one made of what was typed where the question takes that. */
function pickFinder({ items, other }: Extract<QuickInputMode, { kind: 'pick' }>): Finder {
  const index = new SearchIndex(items.map(pickRow));
  return query => {
    const hits = index.find(query, SHOWN);
    const made = other?.(query);
    if (!made) return hits;
    // What was typed stands before an answer that only resembles it, so that Enter never says something else.
    const isMeant = ({ item }: (typeof hits)[number]) =>
      plainLetters(item.label).includes(plainLetters(query.trim()));
    const own = { item: pickRow(made), positions: NOTHING };
    return [...hits.filter(isMeant), own, ...hits.filter(hit => !isMeant(hit))];
  };
}

function pickRow({ id, label, detail = '', icon = '' }: PickItem): QuickItem {
  return { id, label, detail, icon, note: '', isEnabled: true };
}

function placeholderOf(mode: QuickInputMode, isCommands: boolean): string {
  if (mode.kind === 'pick') return '';
  return t(isCommands ? 'quick.placeholderCommands' : 'quick.placeholderPatients');
}

function rowId(itemId: string): string {
  return `quick-${itemId}`;
}
