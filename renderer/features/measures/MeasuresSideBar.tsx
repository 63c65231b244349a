// The measures library in the side bar: search, filters, and the list that opens one measure as a tab.
import { useMemo, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { openEditor } from '../../workbench/editors.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { EVERYTHING, type FilterOption, filterOptions, found, libraryOf } from './library-search.ts';
import { MeasureList } from './MeasureList.tsx';

export function MeasuresSideBar() {
  const custom = useHost('measure.custom', {});
  const [filter, setFilter] = useState(EVERYTHING);
  const openId = useWorkbench(state =>
    state.activeEditor?.kind === 'measures' ? state.activeEditor.recordId : null,
  );
  const all = useMemo(() => libraryOf(custom.data ?? []), [custom.data]);
  const options = useMemo(() => filterOptions(all), [all]);
  const shown = useMemo(() => found(all, filter), [all, filter]);
  return (
    <div className="library">
      <div className="library-filter">
        <input
          className="input"
          type="search"
          aria-label={t('measures.search')}
          placeholder={t('measures.search')}
          maxLength={100}
          value={filter.text}
          onChange={event => setFilter({ ...filter, text: event.target.value })}
          onKeyDown={event => {
            const [first] = shown;
            if (event.key === 'Enter' && first) openEditor(`measures:${first.id}`);
          }}
        />
        <FilterSelect
          label={t('library.region')}
          value={filter.region}
          options={options.regions}
          onChange={region => setFilter({ ...filter, region })}
        />
        <FilterSelect
          label={t('library.construct')}
          value={filter.construct}
          options={options.constructs}
          onChange={construct => setFilter({ ...filter, construct })}
        />
        <FilterSelect
          label={t('library.kind')}
          value={filter.kind}
          options={options.kinds}
          onChange={kind => setFilter({ ...filter, kind })}
        />
        <p className="dim" role="status">
          {shown.length === 0 ? t('measures.none') : t('library.found', { count: shown.length })}
        </p>
      </div>
      <MeasureList
        measures={shown}
        openId={openId}
        onOpen={(measureId, isKept) =>
          openEditor(`measures:${measureId}`, { isPreview: !isKept, preserveFocus: !isKept })
        }
      />
    </div>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string) => void;
}

function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{t('library.all')}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
