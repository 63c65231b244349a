// Which records are searched: kind, state of care, period, tag, region. Folded away until it is asked for.
import { useMemo } from 'react';
import { REGIONS } from '../../../shared/domain/episode.ts';
import { SEARCH_KINDS, SEARCH_STATUSES } from '../../../shared/domain/search.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { NO_FILTERS, PERIODS, setSearch, useSearch } from './store.ts';

export function SearchFilters() {
  const filters = useSearch(state => state.filters);
  const caseload = useHost('caseload.list', {}).data;
  const tags = useMemo(() => [...new Set(caseload?.flatMap(patient => patient.tags))].sort(), [caseload]);
  const { kind, status, period, tag, region } = filters;
  const count = [kind !== null, status !== null, period !== 'any', tag !== null, region !== null].filter(
    Boolean,
  ).length;
  const set = (change: Partial<typeof filters>) => setSearch({ filters: { ...filters, ...change } });
  return (
    <details className="more search-filters">
      <summary>{count === 0 ? t('search.filters') : t('search.filtersOn', { count })}</summary>
      <div className="search-filter-fields">
        <SelectField
          label={t('search.kind')}
          value={filters.kind ?? ''}
          options={[
            { value: '', label: t('search.any') },
            ...SEARCH_KINDS.map(kind => ({ value: kind, label: t(`search.kind.${kind}`) })),
          ]}
          onChange={value => set({ kind: SEARCH_KINDS.find(kind => kind === value) ?? null })}
        />
        <SelectField
          label={t('search.status')}
          value={filters.status ?? ''}
          options={[
            { value: '', label: t('search.any') },
            ...SEARCH_STATUSES.map(status => ({ value: status, label: t(`search.status.${status}`) })),
          ]}
          onChange={value => set({ status: SEARCH_STATUSES.find(status => status === value) ?? null })}
        />
        <SelectField
          label={t('search.period')}
          value={filters.period}
          options={PERIODS.map(period => ({ value: period, label: t(`search.period.${period}`) }))}
          onChange={value => set({ period: PERIODS.find(period => period === value) ?? 'any' })}
        />
        <SelectField
          label={t('search.region')}
          value={filters.region ?? ''}
          options={[
            { value: '', label: t('search.any') },
            ...REGIONS.map(region => ({ value: region, label: t(`region.${region}`) })),
          ]}
          onChange={value => set({ region: REGIONS.find(region => region === value) ?? null })}
        />
        <SelectField
          label={t('search.tag')}
          value={filters.tag ?? ''}
          options={[{ value: '', label: t('search.any') }, ...tags.map(tag => ({ value: tag, label: tag }))]}
          onChange={value => set({ tag: value === '' ? null : value })}
        />
        {count === 0 ? null : (
          <button
            type="button"
            className="button button-secondary"
            onClick={() => setSearch({ filters: NO_FILTERS })}
          >
            {t('search.clearFilters')}
          </button>
        )}
      </div>
    </details>
  );
}
