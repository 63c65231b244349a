// Tab of one patient: facts and episodes of care.
import { formatDay } from '../../../shared/dates.ts';
import type { Episode } from '../../../shared/domain/episode.ts';
import { fullName, type Patient } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { CARE_ICONS, careStateOf, careWord } from '../../ui/care-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';

export function PatientView({ recordId }: EditorProps) {
  const query = useHost('patient.get', { patientId: recordId });
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  const { patient, episodes } = query.data;
  const target = { patientId: patient.id };
  return (
    <article className="page patient">
      <header className="section-head patient-head">
        <h1 className="page-title selectable">{fullName(patient)}</h1>
        <div className="button-bar">
          <CommandButton
            id="episode.create"
            look={episodes.length === 0 ? 'primary' : 'secondary'}
            target={target}
          />
          <CommandButton id="patient.edit" target={target} />
        </div>
      </header>
      <dl className="facts selectable" aria-label={t('patient.facts')}>
        {factsOf(patient).map(fact => (
          <div key={fact.name} className="fact">
            <dt>{fact.name}</dt>
            <dd>{fact.value === '' ? <span className="dim">{t('common.unknown')}</span> : fact.value}</dd>
          </div>
        ))}
      </dl>
      {patient.notes === '' ? null : <p className="selectable">{patient.notes}</p>}
      <section className="page-section" aria-labelledby={`episodes-${patient.id}`}>
        <h2 id={`episodes-${patient.id}`}>{t('patient.episodes')}</h2>
        {episodes.length === 0 ? <p className="dim">{t('patient.noEpisodes')}</p> : null}
        <ul className="episode-list">
          {episodes.map(episode => (
            <EpisodeLine key={episode.id} episode={episode} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function EpisodeLine({ episode }: { readonly episode: Episode }) {
  const caseload = useHost('caseload.list', {});
  const listed = caseload.data
    ?.flatMap(patient => patient.episodes)
    .find(candidate => candidate.episodeId === episode.id);
  const state = listed ? careStateOf(listed) : 'active';
  return (
    <li>
      <button
        type="button"
        className={`button button-row care-${state}`}
        onClick={() => openEditor(`episode:${episode.id}`)}
      >
        <Icon name={CARE_ICONS[state]} className="care-icon" />
        <span>
          {episode.title}{' '}
          <span className="dim">{t('patient.since', { day: formatDay(episode.startDate) })}</span>
        </span>
        <span className="dim">{careWord(state)}</span>
      </button>
    </li>
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
