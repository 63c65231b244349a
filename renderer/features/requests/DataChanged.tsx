// Says of a signed letter what is no longer what the record says, and offers a new version. The letter itself stays.
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface DataChangedProps {
  readonly request: Request;
  /** The one that may take its place; null where none may. */
  readonly newVersion: number | null;
}

export function DataChanged({ request, newVersion }: DataChangedProps) {
  const found = useHost('request.changes', { requestId: request.id }).data;
  if (!found) return null;
  const { changes, sentences, newer } = found;
  const since =
    newer.visits + newer.scores === 0
      ? null
      : t('changed.newer', {
          visits: t('changed.newerVisits', { count: newer.visits }),
          scores: t('changed.newerScores', { count: newer.scores }),
        });
  if (changes.length + sentences.length === 0) return since === null ? null : <p className="dim">{since}</p>;
  return (
    <div className="callout" role="status" aria-label={t('changed.heading')}>
      <Icon name="warning" className="severity-warning" />
      <div>
        <strong>{t('changed.heading')}</strong>
        <p>{t('changed.lead')}</p>
        <ul className="bullets selectable">
          {changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {sentences.length === 0 ? null : (
          <details>
            <summary>{t('changed.sentences', { count: sentences.length })}</summary>
            <ul className="bullets selectable">
              {sentences.map(({ before, after }) => (
                <li key={`${before}|${after}`}>
                  {quoted(before)} <strong>{t('changed.arrow')}</strong> {quoted(after)}
                </li>
              ))}
            </ul>
          </details>
        )}
        {since === null ? null : <p className="dim">{since}</p>}
        {newVersion === null ? null : (
          <CommandButton
            id="request.version"
            look="primary"
            target={{ requestId: request.id }}
            label={t('request.writeVersion', { version: newVersion })}
            showKeys
          />
        )}
      </div>
    </div>
  );
}

function quoted(sentence: string): string {
  return sentence === '' ? t('changed.missing') : t('changed.reads', { text: sentence });
}
