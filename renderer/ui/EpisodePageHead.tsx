// Head of a page about one part of an episode: what it is, whose, and the way back to the episode.
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { fullName } from '../../shared/domain/patient.ts';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

export interface EpisodePageHeadProps {
  readonly title: string;
  readonly record: Pick<EpisodeRecord, 'patient' | 'episode'>;
}

export function EpisodePageHead({ title, record: { patient, episode } }: EpisodePageHeadProps) {
  return (
    <header className="episode-header">
      <p className="dim">{title}</p>
      <h1 className="page-title">{fullName(patient)}</h1>
      <p>
        <CommandButton
          id="episode.open"
          look="link"
          label={episode.title}
          target={{ episodeId: episode.id, patientId: patient.id }}
        />{' '}
        <span className="dim">{t(`region.${episode.region}`)}</span>
      </p>
    </header>
  );
}
