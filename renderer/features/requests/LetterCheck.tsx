// What the one who signs should look at again: edits over records that changed, and words a letter does not use.
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { warningWords } from './sentence-words.ts';

export function LetterCheck({ requestId }: { readonly requestId: string }) {
  const lines = useHost('letter.sentences', { requestId }).data ?? [];
  const count = (is: (line: LetterLine) => boolean) => lines.filter(is).length;
  const edited = count(({ state }) => state === 'edited' || state === 'own');
  const leftOut = count(({ state }) => state === 'leftOut');
  const changed = count(({ state, before }) => before !== null && state !== 'orphaned');
  const orphaned = count(({ state }) => state === 'orphaned');
  const printed = lines.filter(({ state }) => state === 'edited' || state === 'own');
  const warnings = [...new Set(printed.flatMap(line => line.warnings.map(warningWords)))];
  if (edited + leftOut + orphaned === 0) return null;
  const points = [
    ...(changed > 0 ? [t('letter.checkChanged', { count: changed })] : []),
    ...(orphaned > 0 ? [t('letter.checkOrphaned', { count: orphaned })] : []),
    ...warnings,
  ];
  const summary = t('letter.checkEdited', { count: edited, leftOut });
  if (points.length === 0) return <p className="dim">{summary}</p>;
  return (
    <div className="callout" role="note" aria-label={t('letter.check')}>
      <Icon name="warning" className="severity-warning" />
      <div>
        <strong>{t('letter.check')}</strong>
        <ul className="bullets">
          {points.map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="dim">{summary}</p>
      </div>
    </div>
  );
}
