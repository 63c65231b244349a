// Problems like compiler messages: worst first. Arrows move, Enter opens, Ctrl+. lists the quick fixes.
import { type KeyboardEvent, useState } from 'react';
import { findCommand } from '../../../shared/commands/catalog.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { t } from '../../../shared/i18n/en.ts';
import { run } from '../../commands/registry.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { pick } from '../../workbench/pick.ts';

const ICONS = { error: 'error', warning: 'warning', info: 'eye' } as const;

export function ProblemsPanel() {
  const problems = useHost('problem.list', { today: today() });
  const [activeKey, setActiveKey] = useState<string | null>(null);
  if (problems.isError) return <p className="view-empty field-error">{problems.error.message}</p>;
  const all = problems.data;
  if (!all) return null;
  if (all.length === 0) return <p className="view-empty dim">{t('problems.none')}</p>;
  const index = Math.max(
    0,
    all.findIndex(problem => problem.key === activeKey),
  );
  const active = all[index];

  function onKeyDown(event: KeyboardEvent) {
    if (!all || !active) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(index + 1, all.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: all.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      const next = all[move];
      setActiveKey(next?.key ?? null);
      document.getElementById(`problem-${next?.key ?? ''}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') {
      openEditor(`episode:${active.episodeId}`, {
        preserveFocus: event.key === ' ',
        isPreview: event.key === ' ',
      });
    } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      void offerFixes(active);
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <p className="visually-hidden" id="problems-keys">
        {t('problems.keys')}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        className="problem-list"
        aria-label={t('problems.list')}
        aria-describedby="problems-keys"
        aria-activedescendant={active ? `problem-${active.key}` : undefined}
        onKeyDown={onKeyDown}
      >
        {all.map(problem => (
          <ProblemRow
            key={problem.key}
            problem={problem}
            isActive={problem === active}
            onOpen={isKept => {
              setActiveKey(problem.key);
              openEditor(`episode:${problem.episodeId}`, { isPreview: !isKept, preserveFocus: !isKept });
            }}
          />
        ))}
      </div>
    </>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly isActive: boolean;
  readonly onOpen: (isKept: boolean) => void;
}

function ProblemRow({ problem, isActive, onOpen }: ProblemRowProps) {
  const fix = problem.quickFixes.map(findCommand).find(command => command !== undefined);
  return (
    <div
      id={`problem-${problem.key}`}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="problem-row"
      onClick={() => onOpen(false)}
      onDoubleClick={() => onOpen(true)}
    >
      <Icon name={ICONS[problem.severity]} className={`severity-${problem.severity}`} />
      <span className="problem-what">
        <span className="visually-hidden">{t(`problems.severity.${problem.severity}`)}: </span>
        {problem.patientName}
      </span>
      <span className="problem-what" title={problem.sentence}>
        {problem.sentence} <span className="dim">{problem.episodeTitle}</span>
      </span>
      <span className="dim numbers">{t('problems.age', { days: problem.ageDays })}</span>
      {fix ? (
        <span
          className="button button-icon"
          aria-hidden="true"
          title={fix.title}
          onClick={event => {
            event.stopPropagation();
            void run(fix.id, { episodeId: problem.episodeId, patientId: problem.patientId }, 'button');
          }}
        >
          <Icon name={fix.icon ?? 'lightbulb'} />
        </span>
      ) : null}
    </div>
  );
}

async function offerFixes(problem: Problem): Promise<void> {
  const fixes = problem.quickFixes.flatMap(id => findCommand(id) ?? []);
  const chosen = await pick(
    t('problems.fixesFor', { patient: problem.patientName }),
    fixes.map(command => ({ id: command.id, label: command.title, icon: command.icon ?? 'lightbulb' })),
  );
  const command = chosen === null ? undefined : findCommand(chosen);
  if (!command) return;
  await run(command.id, { episodeId: problem.episodeId, patientId: problem.patientId }, 'menu');
}
