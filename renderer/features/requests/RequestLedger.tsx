// The list itself: one Tab stop, arrows move, Enter opens, Space shows and stays, Shift+F10 lists the commands. Draws only
// the rows that can be seen. In a narrow tab a row takes two lines.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { LedgerRow } from '../../../shared/request-ledger.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { rowForKey } from '../../ui/row-keys.ts';
import { scrollRowIntoView, useRowWindow } from '../../ui/row-window.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { update, useWorkbench } from '../../workbench/store.ts';
import { LedgerHead, LedgerLine } from './LedgerLine.tsx';
import { useIsNarrow } from './use-is-narrow.ts';

const ROW_HEIGHT = 26;
const NARROW_ROW_HEIGHT = 46;
/** Below this width eight columns do not stand side by side. */
const NARROW_WIDTH = 1300;

export interface RequestLedgerProps {
  /** At least one. */
  readonly rows: readonly LedgerRow[];
  readonly uri: string;
}

export function RequestLedger({ rows, uri }: RequestLedgerProps) {
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const isNarrow = useIsNarrow(grid, NARROW_WIDTH);
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const window = useRowWindow(rows.length, rowHeight, scroller);
  const index = Math.max(
    0,
    rows.findIndex(({ line }) => line.requestId === activeId),
  );
  const active = rows[index];
  useChosen(active, uri);

  function move(to: number) {
    setActiveId(rows[to]?.line.requestId ?? null);
    scrollRowIntoView(scroller.current, to, rowHeight);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = rowForKey(event.key, index, rows.length);
    if (to !== undefined) move(to);
    else if (active && event.key === 'Enter') open(active, true);
    else if (active && event.key === ' ') open(active, false);
    else return;
    event.preventDefault();
  }

  /** By the pointer it is about the row under it, by key about the active one. */
  function onContextMenu(event: MouseEvent) {
    const pointed = (event.target as Element).closest<HTMLElement>('[data-request]');
    const row = rows.find(({ line }) => line.requestId === pointed?.dataset['request']) ?? active;
    if (!row) return;
    event.preventDefault();
    setActiveId(row.line.requestId);
    const place = document.getElementById(rowId(row))?.getBoundingClientRect();
    const at = pointed ? { x: event.clientX, y: event.clientY } : { x: place?.left, y: place?.bottom };
    // The menu asks for the state of the row: it is drawn after this one.
    choose(row);
    update({
      contextMenu: {
        menu: 'requests/row',
        target: targetOf(row),
        x: at.x ?? 0,
        y: at.y ?? 0,
        label: row.line.code,
      },
    });
  }

  // The active row stays drawn when it is scrolled away: the list points to it.
  const isDrawn = (row: number) => (row >= window.first && row < window.end) || row === index;
  return (
    <>
      {active ? <LedgerActions row={active} /> : null}
      <p className="visually-hidden" id="ledger-keys">
        {t('requests.keys')}
      </p>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        data-autofocus="true"
        className={isNarrow ? 'ledger ledger-narrow' : 'ledger'}
        aria-label={t('requests.list')}
        aria-describedby="ledger-keys"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active ? rowId(active) : undefined}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <LedgerHead />
        <div ref={scroller} role="presentation" className="ledger-scroller">
          <div role="rowgroup" className="ledger-rows" style={{ height: window.totalHeight }}>
            {rows.map((row, at) =>
              isDrawn(at) ? (
                <LedgerLine
                  key={row.line.requestId}
                  id={rowId(row)}
                  row={row}
                  place={at + 2}
                  top={at * rowHeight}
                  height={rowHeight}
                  isActive={row === active}
                  onChoose={() => setActiveId(row.line.requestId)}
                  onOpen={() => open(row, true)}
                />
              ) : null,
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** What the commands mean by "the request" while this tab is in front. */
function useChosen(row: LedgerRow | undefined, uri: string): void {
  const isActive = useWorkbench(state => state.activeEditor?.uri === uri);
  useEffect(() => {
    if (isActive && row) choose(row);
  }, [isActive, row]);
}

function choose(row: LedgerRow): void {
  update({ requestStatus: row.line.status, chosenRequest: targetOf(row) });
}

function targetOf({ line: { requestId, episodeId, patientId } }: LedgerRow) {
  return { requestId, episodeId, patientId };
}

function open({ line }: LedgerRow, isKept: boolean): void {
  openEditor(`request:${line.requestId}`, { isPreview: !isKept, preserveFocus: !isKept });
}

function rowId({ line }: LedgerRow): string {
  return `ledger-${line.requestId}`;
}

function LedgerActions({ row }: { readonly row: LedgerRow }) {
  const target = targetOf(row);
  return (
    <Toolbar className="button-bar ledger-actions" label={t('requests.actions')}>
      <CommandButton id="request.open" label={t('requests.open')} target={target} />
      <CommandButton id="request.markSent" label={t('request.markSent')} target={target} />
      <CommandButton id="request.nudge" label={t('requests.nudge')} target={target} />
      <CommandButton id="request.recordReply" target={target} />
      <CommandButton id="request.close" label={t('requests.close')} target={target} />
      <CommandButton id="document.requestEvidence" label={t('requests.evidence')} target={target} />
      <CommandButton id="request.void" label={t('requests.void')} target={target} />
    </Toolbar>
  );
}
