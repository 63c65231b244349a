// The records the chosen sentence rests on; each opens.
import { useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { SourceRecord } from '../../../shared/timeline/sources.ts';
import { run } from '../../commands/registry.ts';
import { sourceOpeningOf } from '../../ui/record-opening.ts';

/** The newest; more would push the sentence away. */
const MOST_SHOWN = 6;

export interface SentenceSourcesProps {
  readonly sources: readonly SourceRecord[];
  readonly isOwn: boolean;
  readonly episodeId: string;
  readonly patientId: string;
}

export function SentenceSources({ sources, isOwn, episodeId, patientId }: SentenceSourcesProps) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? sources : sources.slice(-MOST_SHOWN);
  if (sources.length === 0) return isOwn ? null : <p className="dim">{t('letter.noRecords')}</p>;
  return (
    <div className="sentence-sources">
      <span className="dim">{t('letter.from')}</span>
      <ul>
        {shown.map(source => (
          <li key={source.id}>
            <button
              type="button"
              className="button button-link numbers"
              onClick={() => {
                const { id, target } = sourceOpeningOf(source, episodeId, patientId);
                void run(id, target, 'button');
              }}
            >
              {source.words}
            </button>
          </li>
        ))}
        {shown.length === sources.length ? null : (
          <li>
            <button type="button" className="button button-link" onClick={() => setIsAll(true)}>
              {t('letter.more', { count: sources.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
