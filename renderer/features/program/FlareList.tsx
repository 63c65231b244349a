// Flares of the episode, the newest first, each with the load that came before it.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { loadLine } from '../../../shared/timeline/timeline.ts';
import { flareWords } from '../../../shared/timeline/words.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function FlareList({ record }: { readonly record: EpisodeRecord }) {
  const { episode, flares } = record;
  const headingId = `flares-${episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{t('flare.title')}</h2>
        <CommandButton id="flare.record" target={{ episodeId: episode.id }} />
      </div>
      {flares.length === 0 ? <p className="dim">{t('flare.none')}</p> : null}
      <ul className="lines selectable">
        {flares.toReversed().map(flare => {
          const { title, detail } = flareWords(flare, loadLine(record, flare));
          return (
            <li key={flare.id}>
              <span className="numbers">{formatDay(flare.date)}</span> <strong>{title}</strong>{' '}
              <span className="dim">{detail}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
