// Full-text search over all records, in the side bar. The field keeps the focus: arrows walk through the hits, Enter
// opens one, Esc empties the field and then goes back to the tab.
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { MOST_HITS } from '../../../shared/domain/search.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { editors, openEditor } from '../../workbench/editors.ts';
import { peopleLike } from '../../workbench/quick-people.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResults } from './SearchResults.tsx';
import { inputOf, listedHits } from './search-results.ts';
import { setSearch, showMore, useSearch } from './store.ts';

const SHORTEST = 2;
const SUGGESTIONS = 3;
const PAGE_OF_KEYS = 10;

export function SearchView() {
  const typed = useSearch(state => state.text);
  const filters = useSearch(state => state.filters);
  const limit = useSearch(state => state.limit);
  const text = useDeferredValue(typed.trim());
  const isLongEnough = text.length >= SHORTEST;
  const results = useHost('search.query', inputOf(text, filters, limit, today()), { enabled: isLongEnough });
  const answer = isLongEnough ? results.data : undefined;
  const hits = useMemo(() => listedHits(answer), [answer]);
  const [active, setActive] = useState(0);
  const current = hits[Math.min(active, hits.length - 1)];

  useEffect(() => {
    if (current) document.getElementById(current.id)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function onKeyDown(event: KeyboardEvent) {
    const last = Math.max(0, hits.length - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(active + PAGE_OF_KEYS, last),
      PageUp: Math.max(active - PAGE_OF_KEYS, 0),
    };
    const move = moves[event.key];
    if (move !== undefined) setActive(move);
    else if (event.key === 'Enter' && current && typed.trim() === text) {
      openEditor(current.uri, { toSide: event.ctrlKey || event.metaKey });
    } else if (event.key === 'Escape') {
      if (typed === '') editors().focusActive();
      else setSearch({ text: '' });
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="view-padding">
        <input
          className="input"
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={hits.length > 0}
          aria-controls="search-results"
          aria-activedescendant={current?.id}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={t('search.placeholder')}
          maxLength={200}
          value={typed}
          onChange={event => {
            setSearch({ text: event.target.value });
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <SearchFilters />
        <p className="field-help" role="status">
          {statusOf()}
        </p>
      </div>
      {answer && answer.total === 0 ? <Suggestions text={text} /> : null}
      {answer && answer.total > 0 ? <SearchResults answer={answer} activeId={current?.id} /> : null}
      {answer && hits.length < answer.total && hits.length < MOST_HITS ? (
        <div className="view-padding">
          <button type="button" className="button button-secondary" onClick={showMore}>
            {t('search.more', { shown: hits.length, total: answer.total })}
          </button>
        </div>
      ) : null}
    </>
  );

  function statusOf(): string {
    if (!isLongEnough) return t('search.hint');
    if (results.isError) return results.error.message;
    if (!answer) return '';
    if (answer.total === 0) return t('search.none', { text });
    return `${t('search.results', { count: answer.total })} ${t('search.people', { count: answer.groups.length })}`;
  }
}

/** Names like what was typed: a slip in a name finds nothing in a text. */
function Suggestions({ text }: { readonly text: string }) {
  const caseload = useHost('caseload.list', {}).data;
  const keys = useHost('caseload.keys', {}).data;
  const people = useMemo(
    () => (caseload && keys ? peopleLike({ caseload, keys }, text, SUGGESTIONS) : []),
    [caseload, keys, text],
  );
  if (people.length === 0) return null;
  return (
    <div className="view-padding" role="group" aria-label={t('search.didYouMean')}>
      <p className="dim">{t('search.didYouMean')}</p>
      {people.map(patient => (
        <button
          key={patient.patientId}
          type="button"
          className="button button-link"
          onClick={() => setSearch({ text: listName(patient) })}
        >
          {listName(patient)}
          {patient.birthYear === null ? '' : ` (${patient.birthYear})`}
        </button>
      ))}
    </div>
  );
}
