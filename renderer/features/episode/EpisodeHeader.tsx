// Path, name with second identifier, and what the episode is about.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { fullName, listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ageOn } from './facts.ts';

export function EpisodeHeader({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const { patient, episode } = record;
  const age = ageOn(patient, today);
  const second = [
    patient.birthDate === null
      ? patient.birthYear === null
        ? ''
        : t('caseload.born', { year: patient.birthYear })
      : t('caseload.born', { year: formatDay(patient.birthDate) }),
    age === null ? '' : t('patient.age', { age }),
    patient.identifier === '' ? '' : `${t('patient.identifier')} ${patient.identifier}`,
  ].filter(part => part !== '');
  const about = [
    episode.side === 'none' ? '' : t(`side.${episode.side}`),
    t(`region.${episode.region}`),
    episode.diagnosis === episode.title ? '' : episode.diagnosis,
    episode.icd10 ?? '',
  ].filter(part => part !== '');
  return (
    <header className="episode-header">
      <nav aria-label={t('episode.breadcrumb')} className="breadcrumb">
        <CommandButton
          id="patient.open"
          look="link"
          label={listName(patient)}
          target={{ patientId: patient.id }}
        />
        <Icon name="chevron-right" />
        <span aria-current="page">{episode.title}</span>
      </nav>
      <div className="episode-name selectable">
        <h1>{fullName(patient)}</h1>
        <p className="dim numbers">{second.join(' · ')}</p>
      </div>
      <p className="selectable">
        <strong>{episode.title}</strong> <span className="dim">{['', ...about].join(' · ')}</span>
      </p>
      {episode.status === 'active' ? null : (
        <p className="episode-status numbers">
          <span className="tag">{t(`episode.status.${episode.status}`)}</span>
          {episode.endDate === null ? null : (
            <span>{t('episode.statusSince', { day: formatDay(episode.endDate) })}</span>
          )}
          <CommandButton
            id="episode.reopen"
            look="link"
            target={{ episodeId: episode.id, patientId: patient.id }}
          />
        </p>
      )}
    </header>
  );
}
