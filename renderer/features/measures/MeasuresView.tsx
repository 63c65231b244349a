// The measures library: list left, one measure right with range, scoring and every number's source.
import { useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { libraryMeasures } from '../../ui/library.ts';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { MeasureDetail } from './MeasureDetail.tsx';
import { MeasureList } from './MeasureList.tsx';

export function MeasuresView() {
  const [filter, setFilter] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shown = libraryMeasures().filter(facts => matches(facts, filter));
  const chosen = shown.find(facts => facts.id === chosenId) ?? shown[0];
  return (
    <div className="measures">
      <h1 className="visually-hidden">{t('measures.title')}</h1>
      <div className="measures-list">
        <div className="measures-filter">
          <input
            className="input"
            type="search"
            aria-label={t('measures.search')}
            placeholder={t('measures.search')}
            value={filter}
            onChange={event => setFilter(event.target.value)}
          />
        </div>
        <MeasureList measures={shown} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
        {shown.length === 0 ? <p className="view-empty dim">{t('measures.none')}</p> : null}
      </div>
      {chosen ? <MeasureDetail facts={chosen} /> : null}
    </div>
  );
}

function matches(facts: MeasureFacts, filter: string): boolean {
  const text = `${facts.abbreviation} ${facts.name} ${facts.regions.join(' ')}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
