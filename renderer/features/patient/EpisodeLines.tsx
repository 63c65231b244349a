// The episodes of one patient with their state, setting, and how they ended.
import { formatDay } from '../../../shared/dates.ts';
import type { Discharge } from '../../../shared/domain/discharge.ts';
import type { Episode } from '../../../shared/domain/episode.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { CARE_ICONS, careStateOf, careWord } from '../../ui/care-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { openEditor } from '../../workbench/editors.ts';

export interface EpisodeLinesProps {
  readonly patientId: string;
  readonly episodes: readonly Episode[];
}

export function EpisodeLines({ patientId, episodes }: EpisodeLinesProps) {
  const discharges = useHost('patient.discharges', { patientId }).data ?? [];
  return (
    <ul className="episode-list">
      {episodes.map(episode => (
        <EpisodeLine
          key={episode.id}
          episode={episode}
          discharge={discharges.find(one => one.episodeId === episode.id && one.reopenedOn === null)}
        />
      ))}
    </ul>
  );
}

interface EpisodeLineProps {
  readonly episode: Episode;
  readonly discharge: Discharge | undefined;
}

function EpisodeLine({ episode, discharge }: EpisodeLineProps) {
  const caseload = useHost('caseload.list', {});
  const listed = caseload.data
    ?.flatMap(patient => patient.episodes)
    .find(candidate => candidate.episodeId === episode.id);
  const state = listed ? careStateOf(listed, today()) : 'active';
  return (
    <li className="episode-line">
      <button
        type="button"
        className={`button button-row care-${state}`}
        onClick={() => openEditor(`episode:${episode.id}`)}
      >
        <Icon name={CARE_ICONS[state]} className="care-icon" />
        <span>
          {episode.title} <span className="dim">{spanOf(episode)}</span>
        </span>
        <span className="dim">
          {joined([
            careWord(state),
            t(`caseload.setting.${episode.setting}`).toLowerCase(),
            discharge ? t(`discharge.${discharge.reason}`).toLowerCase() : '',
            discharge?.note ?? '',
          ])}
        </span>
      </button>
      {episode.status === 'discharged' ? (
        <CommandButton id="episode.reopen" look="link" target={{ episodeId: episode.id }} />
      ) : null}
    </li>
  );
}

function spanOf(episode: Episode): string {
  const day = formatDay(episode.startDate);
  return episode.endDate === null
    ? t('patient.since', { day })
    : t('patient.fromTo', { day, end: formatDay(episode.endDate) });
}
