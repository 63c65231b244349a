// The list itself: one Tab stop, arrows move, Enter opens, Space previews, Ctrl+. lists the quick fixes. Draws only the
// rows that can be seen: a large caseload has thousands.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';
import { fixesOf, openProblem, runFix } from '../../ui/problem-actions.ts';
import { rowForKey } from '../../ui/row-keys.ts';
import { scrollRowIntoView, useRowWindow } from '../../ui/row-window.ts';
import { pick } from '../../workbench/pick.ts';

const ROW_HEIGHT = 26;
const ICONS = { error: 'error', warning: 'warning', info: 'info' } as const;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const window = useRowWindow(problems.length, ROW_HEIGHT, scroller);
  const index = Math.max(
    0,
    problems.findIndex(problem => problem.key === activeKey),
  );
  const active = problems[index];

  function move(to: number) {
    setActiveKey(problems[to]?.key ?? null);
    scrollRowIntoView(scroller.current, to, ROW_HEIGHT);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!active) return;
    const to = rowForKey(event.key, index, problems.length);
    const isFixes = event.key === 'ArrowRight' || (event.key === '.' && (event.ctrlKey || event.metaKey));
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') openProblem(active);
    else if (event.key === ' ') openProblem(active, { preserveFocus: true, isPreview: true });
    else if (isFixes) void offerFixes(active);
    else return;
    event.preventDefault();
  }

  // The active row stays drawn when it is scrolled away: the list points to it.
  const isDrawn = (row: number) => (row >= window.first && row < window.end) || row === index;
  return (
    <div ref={scroller} className="problem-scroller">
      <p className="visually-hidden" id="problems-keys">
        {t('problems.keys')}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        className="problem-list"
        style={{ height: window.totalHeight }}
        aria-label={t('problems.list')}
        aria-describedby="problems-keys"
        aria-activedescendant={active ? `problem-${active.key}` : undefined}
        onKeyDown={onKeyDown}
      >
        {problems.map((problem, row) =>
          isDrawn(row) ? (
            <ProblemRow
              key={problem.key}
              problem={problem}
              top={row * ROW_HEIGHT}
              place={{ 'aria-posinset': row + 1, 'aria-setsize': problems.length }}
              isActive={problem === active}
              onOpen={isKept => {
                setActiveKey(problem.key);
                openProblem(problem, { isPreview: !isKept, preserveFocus: !isKept });
              }}
            />
          ) : null,
        )}
      </div>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly top: number;
  readonly place: { readonly 'aria-posinset': number; readonly 'aria-setsize': number };
  readonly isActive: boolean;
  readonly onOpen: (isKept: boolean) => void;
}

function ProblemRow({ problem, top, place, isActive, onOpen }: ProblemRowProps) {
  return (
    <div
      id={`problem-${problem.key}`}
      role="option"
      aria-selected={isActive}
      {...place}
      tabIndex={-1}
      className="problem-row"
      style={{ top }}
      onClick={() => onOpen(false)}
      onDoubleClick={() => onOpen(true)}
    >
      <Icon name={ICONS[problem.severity]} className={`severity-${problem.severity}`} />
      <span className="problem-what" title={problem.patientName}>
        <span className="visually-hidden">{t(`problems.severity.${problem.severity}`)}: </span>
        {problem.patientName}
      </span>
      <span className="problem-what" title={problem.sentence}>
        {problem.sentence} <span className="dim">{problem.episodeTitle}</span>
      </span>
      <span className="dim numbers">{t('problems.age', { days: problem.ageDays })}</span>
      <span
        className="button button-icon"
        aria-hidden="true"
        title={t('problems.fixes')}
        onClick={event => {
          event.stopPropagation();
          void offerFixes(problem);
        }}
      >
        <Icon name="lightbulb" />
      </span>
    </div>
  );
}

async function offerFixes(problem: Problem): Promise<void> {
  const fixes = fixesOf(problem);
  const chosen = await pick(
    t('problems.fixesFor', { patient: problem.patientName }),
    fixes.map(command => ({ id: command.id, label: command.title, icon: command.icon ?? 'lightbulb' })),
  );
  const command = fixes.find(fix => fix.id === chosen);
  if (command) await runFix(problem, command, 'menu');
}
