// The rows of one table of the letter, or its charts: each shows the records it stands on, and opens them. Nothing is
// reworded here: the record is.
import type { MouseEvent } from 'react';
import type { LetterRow, LetterTable } from '../../../shared/documents/letter-rows.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { SourceRecord } from '../../../shared/timeline/sources.ts';
import { run } from '../../commands/registry.ts';
import { sourceOpeningOf } from '../../ui/record-opening.ts';
import { chooseSentence, sentenceId } from './desk.ts';
import { SentenceSources } from './SentenceSources.tsx';

export interface RowListProps {
  readonly requestId: string;
  readonly episodeId: string;
  readonly patientId: string;
  readonly table: LetterTable;
  readonly rows: readonly LetterRow[];
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly chosen: string;
  readonly onPoint: (key: string | null) => void;
}

export function RowList(props: RowListProps) {
  const { requestId, episodeId, patientId, table, rows, sources, chosen, onPoint } = props;
  const heading = `letter-${requestId}-row-${table}`;

  function open(records: readonly SourceRecord[]) {
    const newest = records.at(-1);
    if (!newest) return;
    const { id, target } = sourceOpeningOf(newest, episodeId, patientId);
    void run(id, target, 'button');
  }

  return (
    <section aria-labelledby={heading} className="sentence-section">
      <h2 id={heading}>{t(`letter.table.${table}`)}</h2>
      <p className="dim row-note">{t('letter.rowKeys')}</p>
      <ul>
        {rows.map(row => {
          const records = row.sources.flatMap(id => sources.get(id) ?? []);
          const isChosen = row.key === chosen;
          return (
            <li
              key={row.key}
              className={`sentence-row ${isChosen ? 'is-chosen' : ''}`}
              onMouseEnter={() => onPoint(row.key)}
              onMouseLeave={() => onPoint(null)}
            >
              <button
                type="button"
                id={sentenceId(requestId, row.key)}
                className="sentence selectable"
                tabIndex={isChosen ? 0 : -1}
                aria-current={isChosen}
                title={records.map(({ words }) => words).join('; ')}
                data-sentence={row.key}
                onFocus={() => chooseSentence(requestId, row.key)}
                // A key press or a double click opens; one click shows what can be opened.
                onClick={({ detail }: MouseEvent) => (detail === 1 ? undefined : open(records))}
              >
                <span dir="auto">{row.text}</span>
              </button>
              {isChosen ? (
                <SentenceSources
                  sources={records}
                  isOwn={false}
                  episodeId={episodeId}
                  patientId={patientId}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
