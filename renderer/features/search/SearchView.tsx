// Full-text search over all records, in the side bar.
import { useDeferredValue, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { openEditor } from '../../workbench/editors.ts';

const SHORTEST = 2;
const LIMIT = 100;

export function SearchView() {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const isLongEnough = text.length >= SHORTEST;
  const results = useHost('search.query', { text, limit: LIMIT }, { enabled: isLongEnough });
  const hits = isLongEnough ? results.data : undefined;

  return (
    <>
      <div className="view-padding">
        <input
          className="input"
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          maxLength={200}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <p className="field-help" role="status">
          {!isLongEnough
            ? t('search.hint')
            : hits === undefined
              ? ''
              : hits.length === 0
                ? t('search.none', { text })
                : t('search.results', { count: hits.length })}
        </p>
      </div>
      <ul className="search-results" aria-label={t('search.title')}>
        {(hits ?? []).map(hit => {
          const uri = hit.episodeId === null ? `patient:${hit.patientId}` : `episode:${hit.episodeId}`;
          return (
            <li key={`${uri} ${hit.kind} ${hit.snippet}`}>
              <button type="button" className="search-row" onClick={() => openEditor(uri)}>
                <span>
                  {hit.patientName} <span className="dim">{hit.kind}</span>
                </span>
                <span className="search-snippet" title={hit.snippet}>
                  {hit.snippet}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
