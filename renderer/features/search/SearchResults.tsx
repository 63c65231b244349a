// The hits of a search by patient, with the words found marked. One is active; the field above keeps the focus.
import { formatDay } from '../../../shared/dates.ts';
import type { SearchAnswer, SearchGroup, SearchHit } from '../../../shared/domain/search.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { openEditor } from '../../workbench/editors.ts';
import { hitId, uriOf } from './search-results.ts';

export interface SearchResultsProps {
  readonly answer: SearchAnswer;
  readonly activeId: string | undefined;
}

export function SearchResults({ answer, activeId }: SearchResultsProps) {
  return (
    <div id="search-results" role="listbox" aria-label={t('search.title')} className="search-results">
      {answer.groups.map(group => (
        <div key={group.patientId} role="group" aria-labelledby={`found-${group.patientId}`}>
          <div id={`found-${group.patientId}`} className="search-person">
            <strong>{group.patientName}</strong>
            <span className="visually-hidden">, </span>
            <span className="dim numbers">
              {joined([
                group.birthYear === null ? '' : String(group.birthYear),
                group.isArchived ? t('quick.archived') : '',
              ])}
            </span>
          </div>
          {group.hits.map(hit => (
            <HitRow key={hitId(hit)} group={group} hit={hit} isActive={hitId(hit) === activeId} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface HitRowProps {
  readonly group: SearchGroup;
  readonly hit: SearchHit;
  readonly isActive: boolean;
}

function HitRow({ group, hit, isActive }: HitRowProps) {
  const when = hit.date === null ? '' : formatDay(hit.date);
  return (
    <div
      id={hitId(hit)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="search-row"
      // Focus stays in the field.
      onMouseDown={event => event.preventDefault()}
      onClick={event => openEditor(uriOf(group, hit), { toSide: event.ctrlKey || event.metaKey })}
    >
      <span className="search-kind">
        {t(`search.kind.${hit.kind}`)}
        <span className="visually-hidden">, </span>
        <span className="numbers">{when}</span>
        <span className="visually-hidden">: </span>
      </span>
      <span className="search-snippet">
        {hit.snippet.map((segment, place) =>
          segment.isHit ? (
            // Segments of one line never change places.
            <mark key={`${place} ${segment.text}`}>{segment.text}</mark>
          ) : (
            <span key={`${place} ${segment.text}`}>{segment.text}</span>
          ),
        )}
      </span>
    </div>
  );
}
