// The caseload in the side bar: filter, and the tree of episodes in the groups and order that were chosen.
import { useDeferredValue, useMemo } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { CaseloadTree } from './CaseloadTree.tsx';
import { caseloadRows } from './rows.ts';
import { setFilter, useCaseloadView } from './store.ts';
import { useTagCompletion } from './tag-completion.ts';

export function CaseloadView() {
  const caseload = useHost('caseload.list', {});
  const days = useHost('caseload.days', { today: today() });
  const problems = useHost('problem.list', { today: today() });
  const filter = useCaseloadView(state => state.filter);
  // The field keeps up with the fingers; the tree of a large caseload follows.
  const shownFilter = useDeferredValue(filter);
  const completions = useTagCompletion(caseload.data, filter);
  const rows = useMemo(
    () =>
      caseloadRows({
        caseload: caseload.data ?? [],
        days: days.data ?? [],
        due: new Set(
          problems.data?.flatMap(problem =>
            problem.kind === 'measure-overdue' && problem.episodeId !== null ? [problem.episodeId] : [],
          ),
        ),
        today: today(),
      }),
    [caseload.data, days.data, problems.data],
  );
  if (caseload.isError) return <p className="view-empty field-error">{caseload.error.message}</p>;
  if (!caseload.data) return null;
  if (caseload.data.every(patient => patient.status === 'archived')) {
    return (
      <div className="view-empty">
        <p>{t('caseload.empty')}</p>
        <p className="dim">{t('caseload.emptyHint')}</p>
        <CommandButton id="patient.create" look="primary" />
      </div>
    );
  }
  return (
    <>
      <div className="view-padding">
        <input
          className="input"
          type="search"
          list="caseload-tags"
          aria-label={t('caseload.filter')}
          placeholder={t('caseload.filterHint')}
          maxLength={100}
          value={filter}
          onChange={event => setFilter(event.target.value)}
        />
        <datalist id="caseload-tags">
          {completions.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      </div>
      <CaseloadTree rows={rows} filter={shownFilter} />
    </>
  );
}
