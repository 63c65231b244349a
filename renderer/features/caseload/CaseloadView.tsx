// The caseload in the side bar: filter, and the tree of episodes grouped by state.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { CaseloadTree } from './CaseloadTree.tsx';
import { setFilter, useCaseloadView } from './store.ts';

export function CaseloadView() {
  const caseload = useHost('caseload.list', {});
  const filter = useCaseloadView(state => state.filter);
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
          aria-label={t('caseload.filter')}
          placeholder={t('caseload.filter')}
          value={filter}
          onChange={event => setFilter(event.target.value)}
        />
      </div>
      <CaseloadTree caseload={caseload.data} filter={filter} />
    </>
  );
}
