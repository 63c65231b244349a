// Tab of a recorded visit: what was told, whether it is signed, what was recorded with it, and how it was amended.
import { addDays, formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { localDay } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { entryLine } from './entry-words.ts';
import { VisitFacts } from './VisitFacts.tsx';
import { VisitHeader } from './VisitHeader.tsx';
import { VisitHistory } from './VisitHistory.tsx';
import { lastVisit } from './visit-values.ts';

export function VisitView({ recordId }: EditorProps) {
  const visit = useHost('visit.get', { visitId: recordId });
  const episodeId = visit.data?.episodeId ?? '';
  const record = useHost('episode.record', { episodeId }, { enabled: episodeId !== '' });
  if (visit.isError) {
    const isGone = visit.error.error.code === 'not-found';
    return <p className="view-empty">{isGone ? t('visit.gone') : visit.error.message}</p>;
  }
  if (!visit.data || !record.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <RecordedVisit visit={visit.data} record={record.data} />;
}

function RecordedVisit({ visit, record }: { readonly visit: Visit; readonly record: EpisodeRecord }) {
  const target = { episodeId: visit.episodeId, visitId: visit.id };
  const isSigned = visit.signedAt !== null;
  const signedOn = visit.signedAt === null ? '' : formatDay(localDay(visit.signedAt));
  const amendments = record.amendments.filter(
    entry => entry.entity === 'visit' && entry.recordId === visit.id && entry.kind === 'changed',
  );
  const dayBefore = addDays(visit.date, -1);
  const beside = [
    ...record.adherence
      .filter(entry => entry.to === dayBefore || entry.to === visit.date)
      .map(entry => entryLine(record, 'adherence', entry.id)),
    ...record.residualSymptoms
      .filter(entry => entry.visitId === visit.id)
      .map(entry => entryLine(record, 'residual-symptom', entry.id)),
    ...record.observations
      .filter(entry => entry.visitId === visit.id || entry.date === visit.date)
      .map(entry => entryLine(record, 'observation', entry.id)),
    ...record.findings
      .filter(entry => entry.date === visit.date)
      .map(entry => entryLine(record, 'finding', entry.id)),
  ];
  return (
    <article className="page visit">
      <VisitHeader
        record={record}
        title={t('visit.of', { day: formatDay(visit.date) })}
        last={lastVisit(record, visit.date)}
      />
      <div className="visit-state">
        <p className="visit-signed">
          <Icon name={isSigned ? 'pass' : 'edit'} />
          <span>
            {isSigned ? t('visit.signedBy', { name: visit.signedBy, day: signedOn }) : t('visit.open')}
          </span>
        </p>
        <div className="button-bar">
          {isSigned ? null : <CommandButton id="visit.sign" look="primary" target={target} />}
          <CommandButton
            id="visit.amend"
            label={t(isSigned ? 'visit.amend' : 'visit.change')}
            target={target}
          />
          {isSigned ? null : (
            <CommandButton
              id="entry.remove"
              label={t('entry.remove')}
              target={{ ...target, entry: { entity: 'visit', recordId: visit.id } }}
            />
          )}
          <CommandButton id="visit.record" label={t('visit.next')} target={{ episodeId: visit.episodeId }} />
        </div>
      </div>
      <VisitFacts visit={visit} label={t('visit.of', { day: formatDay(visit.date) })} />
      {beside.length === 0 ? null : (
        <section className="page-section" aria-label={t('visit.beside')}>
          <h2>{t('visit.beside')}</h2>
          <ul className="bullets selectable">
            {beside.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <VisitHistory visit={visit} amendments={amendments} />
    </article>
  );
}
