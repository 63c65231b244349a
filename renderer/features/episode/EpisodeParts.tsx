// Chooses what of an episode is shown: its overview, its timeline, or the tab of its home program.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';

export interface EpisodePartsProps {
  readonly episodeId: string;
  readonly isTimeline: boolean;
}

export function EpisodeParts({ episodeId, isTimeline }: EpisodePartsProps) {
  const target = { episodeId };
  return (
    <Toolbar label={t('timeline.parts')} className="episode-parts">
      <CommandButton
        id="episode.overview"
        label={t('timeline.overview')}
        target={target}
        isPressed={!isTimeline}
      />
      <CommandButton
        id="episode.timeline"
        label={t('timeline.title')}
        target={target}
        isPressed={isTimeline}
      />
      <CommandButton id="program.open" label={t('program.title')} target={target} />
      <CommandButton id="careLadder.open" label={t('ladder.title')} target={target} />
    </Toolbar>
  );
}
