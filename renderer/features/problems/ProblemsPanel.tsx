// Problems like compiler messages: worst first, filtered by kind, severity or the open episode. Not the rules.
import { useMemo, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { t } from '../../../shared/i18n/en.ts';
import { currentTarget } from '../../commands/registry.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { filtered, NO_FILTER } from './filter.ts';
import { ProblemFilterBar } from './ProblemFilterBar.tsx';
import { ProblemList } from './ProblemList.tsx';

export function ProblemsPanel() {
  const problems = useHost('problem.list', { today: today() });
  if (problems.isError) return <p className="view-empty field-error">{problems.error.message}</p>;
  if (!problems.data) return null;
  if (problems.data.length === 0) return <p className="view-empty dim">{t('problems.none')}</p>;
  return <Problems all={problems.data} />;
}

function Problems({ all }: { readonly all: readonly Problem[] }) {
  const [filter, setFilter] = useState(NO_FILTER);
  // Another active tab is about other records; the list of patients tells whose they are.
  useWorkbench(state => state.activeEditor);
  useHost('caseload.list', {});
  const { episodeId, patientId } = currentTarget();
  const shown = useMemo(
    () => filtered(all, filter, { episodeId, patientId }),
    [all, filter, episodeId, patientId],
  );
  return (
    <div className="problems">
      <ProblemFilterBar all={all} shownCount={shown.length} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <p className="view-empty dim">{t('problems.noneShown')}</p>
      ) : (
        <ProblemList problems={shown} />
      )}
    </div>
  );
}
