// The list of a timeline: one Tab stop, arrows move, Enter opens, Delete removes. Draws only the rows that can be seen:
// years of care have thousands.
import { type KeyboardEvent, useRef } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { TimelineEntry, TimelineKind } from '../../../shared/timeline/entry.ts';
import { run } from '../../commands/registry.ts';
import { Icon } from '../../ui/Icon.tsx';
import { openingOf } from '../../ui/record-opening.ts';
import { rowForKey } from '../../ui/row-keys.ts';
import { scrollRowIntoView, useRowWindow } from '../../ui/row-window.ts';
import { timelineId } from './commands.ts';
import { removalOf } from './timeline-actions.ts';

const ROW_HEIGHT = 28;

const ICONS: Readonly<Record<TimelineKind, string>> = {
  visit: 'notebook',
  score: 'graph-line',
  goal: 'target',
  adherence: 'book',
  flare: 'flame',
  residual: 'pulse',
  finding: 'search',
  phase: 'milestone',
  plan: 'calendar',
  program: 'list-ordered',
  request: 'mail',
  milestone: 'flag',
  change: 'edit',
};

export interface TimelineListProps {
  readonly episodeId: string;
  readonly entries: readonly TimelineEntry[];
  readonly active: TimelineEntry;
  readonly onMove: (id: string) => void;
}

export function TimelineList({ episodeId, entries, active, onMove }: TimelineListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const window = useRowWindow(entries.length, ROW_HEIGHT, scroller);
  const index = entries.indexOf(active);

  function move(to: number) {
    const entry = entries[to];
    if (!entry) return;
    onMove(entry.id);
    scrollRowIntoView(scroller.current, to, ROW_HEIGHT);
  }

  function act(entry: TimelineEntry, isRemoval: boolean, source: 'key' | 'button') {
    const action = isRemoval ? removalOf(entry, episodeId) : openingOf(entry.opens, episodeId);
    if (action) void run(action.id, action.target, source);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = rowForKey(event.key, index, entries.length);
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') act(active, false, 'key');
    else if (event.key === 'Delete') act(active, true, 'key');
    else return;
    event.preventDefault();
  }

  // The active row stays drawn when it is scrolled away: the list points to it.
  const isDrawn = (row: number) => (row >= window.first && row < window.end) || row === index;
  return (
    <div ref={scroller} className="timeline-scroller">
      <p className="visually-hidden" id={`timeline-keys-${episodeId}`}>
        {t('timeline.keys')}
      </p>
      <div
        id={timelineId(episodeId)}
        role="listbox"
        tabIndex={0}
        className="timeline-list"
        style={{ height: window.totalHeight }}
        aria-label={t('timeline.list')}
        aria-describedby={`timeline-keys-${episodeId}`}
        aria-activedescendant={`timeline-${active.id}`}
        onKeyDown={onKeyDown}
      >
        {entries.map((entry, row) =>
          isDrawn(row) ? (
            <div
              key={entry.id}
              id={`timeline-${entry.id}`}
              role="option"
              aria-selected={entry === active}
              aria-posinset={row + 1}
              aria-setsize={entries.length}
              tabIndex={-1}
              className="timeline-row"
              style={{ top: row * ROW_HEIGHT }}
              onClick={() => onMove(entry.id)}
              onDoubleClick={() => act(entry, false, 'button')}
            >
              <span className="numbers dim">{formatDay(entry.date)}</span>
              <Icon name={ICONS[entry.kind]} />
              <span className="visually-hidden">{t(`timeline.kind.${entry.kind}`)}: </span>
              <span className="timeline-words">
                <strong>{entry.title}</strong> <span className="dim">{entry.detail}</span>
              </span>
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
}
