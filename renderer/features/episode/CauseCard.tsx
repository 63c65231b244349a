// One possible reason of a stall: what speaks for and against it, what is not known, the records behind it, what follows,
// and where its rule comes from.
import type { CommandId } from '../../../shared/commands/catalog.ts';
import type { CommandTarget } from '../../../shared/commands/types.ts';
import type { CauseRecord, CauseView } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

const STATUS_ICONS: Readonly<Record<CauseView['status'], string>> = {
  supported: 'circle-filled',
  possible: 'circle-outline',
  'not-supported': 'circle-slash',
  'no-data': 'question',
};

export interface CauseCardProps {
  readonly cause: CauseView;
  readonly episodeId: string;
}

export function CauseCard({ cause, episodeId }: CauseCardProps) {
  return (
    <section className={`cause cause-${cause.status}`}>
      <h4>
        <Icon name={STATUS_ICONS[cause.status]} />
        {t(`cause.${cause.cause}`)}
        <span className="tag">{t(`causeStatus.${cause.status}`)}</span>
      </h4>
      <CauseLines title={t('episode.for')} lines={cause.evidenceFor} />
      <CauseLines title={t('episode.against')} lines={cause.evidenceAgainst} />
      <CauseLines title={t('episode.missing')} lines={cause.evidenceMissing} />
      <CauseLines title={t('episode.next')} lines={cause.next ? [cause.next] : []} />
      {cause.records && cause.records.length > 0 ? (
        <details className="cause-records">
          <summary>{t('episode.records', { count: cause.records.length })}</summary>
          <ul>
            {cause.records.map(record => (
              <li key={`${record.kind} ${record.id}`}>
                <RecordLink record={record} episodeId={episodeId} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {cause.source ? (
        <p className="dim cause-source">
          {cause.source} <span className="tag">{t(`causeMark.${cause.mark}`)}</span>
        </p>
      ) : null}
    </section>
  );
}

function CauseLines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="cause-lines">
      <span className="dim">{title}</span>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function RecordLink({ record, episodeId }: { readonly record: CauseRecord; readonly episodeId: string }) {
  const opening = openingOf(record, episodeId);
  if (opening === null) return <span>{record.words}</span>;
  return <CommandButton id={opening.id} target={opening.target} look="link" label={record.words} />;
}

/** What shows a record; null for one that says all there is in its words. */
function openingOf(
  { kind, id }: CauseRecord,
  episodeId: string,
): { readonly id: CommandId; readonly target: CommandTarget } | null {
  switch (kind) {
    case 'visit':
      return { id: 'visit.open', target: { episodeId, visitId: id } };
    case 'score':
      return { id: 'score.correct', target: { episodeId, entry: { entity: 'observation', recordId: id } } };
    case 'program':
      return { id: 'program.open', target: { episodeId } };
    case 'adherence':
    case 'flare':
      return { id: 'adherence.calendar', target: { episodeId } };
    case 'finding':
    case 'appointment':
      return null;
  }
}
