// Tab of one patient: facts, tags, episodes of care, and with which other record it was merged.
import { useEffect, useRef } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { fullName, type Patient } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { EpisodeLines } from './EpisodeLines.tsx';
import { MergeHistory } from './MergeHistory.tsx';

export function PatientView({ recordId }: EditorProps) {
  const query = useHost('patient.get', { patientId: recordId });
  const merges = useHost('patient.merges', { patientId: recordId }).data ?? [];
  const page = useRef<HTMLElement>(null);
  const hasNoEpisode = query.data?.episodes.length === 0;

  // Somebody new at the door: the next thing to do is their first episode, one key away.
  useEffect(() => {
    if (!hasNoEpisode) return;
    const pane = page.current?.closest<HTMLElement>('[data-panel]');
    if (pane && document.activeElement === pane) {
      page.current?.querySelector<HTMLElement>('.button-primary')?.focus();
    }
  }, [hasNoEpisode]);

  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  const { patient, episodes } = query.data;
  const target = { patientId: patient.id };
  const mergedInto = merges.find(merge => merge.mergedId === patient.id && merge.undoneAt === null);
  return (
    <article ref={page} className="page patient">
      <header className="section-head patient-head">
        <h1 className="page-title selectable">{fullName(patient)}</h1>
        {mergedInto ? null : (
          <div className="button-bar">
            {patient.status === 'archived' ? (
              <CommandButton id="patient.restore" look="primary" target={target} />
            ) : (
              <CommandButton
                id="episode.create"
                look={hasNoEpisode ? 'primary' : 'secondary'}
                target={target}
              />
            )}
            <CommandButton id="patient.edit" target={target} />
          </div>
        )}
      </header>
      {mergedInto ? (
        <p className="callout">
          <Icon name="git-merge" />
          <span>
            {t('patient.mergedInto')}{' '}
            <button
              type="button"
              className="button button-link"
              onClick={() => openEditor(`patient:${mergedInto.keptId}`)}
            >
              {mergedInto.keptName}
            </button>
          </span>
        </p>
      ) : patient.status === 'archived' ? (
        <p className="callout">
          <Icon name="archive" />
          <span>{t('patient.isArchived')}</span>
        </p>
      ) : null}
      <div className="tag-line">
        {patient.tags.length === 0 ? null : (
          <ul className="tags" aria-label={t('patient.tags')}>
            {patient.tags.map(tag => (
              <li key={tag} className="tag">
                {tag}
              </li>
            ))}
          </ul>
        )}
        {mergedInto ? null : <CommandButton id="patient.tag" look="link" target={target} />}
      </div>
      <dl className="facts selectable" aria-label={t('patient.facts')}>
        {factsOf(patient).map(fact => (
          <div key={fact.name} className="fact">
            <dt>{fact.name}</dt>
            <dd>{fact.value === '' ? <span className="dim">{t('common.unknown')}</span> : fact.value}</dd>
          </div>
        ))}
      </dl>
      {patient.notes === '' ? null : (
        <section className="page-section" aria-labelledby={`notes-${patient.id}`}>
          <h2 id={`notes-${patient.id}`}>{t('patient.notes')}</h2>
          <p className="selectable patient-notes">{patient.notes}</p>
        </section>
      )}
      <section className="page-section" aria-labelledby={`episodes-${patient.id}`}>
        <h2 id={`episodes-${patient.id}`}>{t('patient.episodes')}</h2>
        {episodes.length === 0 ? <p className="dim">{t('patient.noEpisodes')}</p> : null}
        <EpisodeLines patientId={patient.id} episodes={episodes} />
      </section>
      <MergeHistory patientId={patient.id} merges={merges} />
    </article>
  );
}

function factsOf(patient: Patient): { name: string; value: string }[] {
  const born =
    patient.birthDate !== null
      ? formatDay(patient.birthDate)
      : patient.birthYear === null
        ? ''
        : String(patient.birthYear);
  return [
    { name: t('patient.born'), value: born },
    { name: t('patient.sex'), value: patient.sex === null ? '' : t(`patient.sex.${patient.sex}`) },
    { name: t('patient.identifier'), value: patient.identifier },
    { name: t('patient.phone'), value: patient.phone },
    { name: t('patient.email'), value: patient.email },
    { name: t('patient.address'), value: patient.address },
  ];
}
