// Phases of the episode, the present one first, each with the day of its window.
import { beginsCourse } from '../../../shared/course-start.ts';
import { addDays, formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Phase } from '../../../shared/domain/plan.ts';
import { t } from '../../../shared/i18n/en.ts';
import { windowDay } from '../../../shared/plan-status.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function PhaseList({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const { episode, phases } = record;
  const headingId = `phases-${episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{t('phase.title')}</h2>
        <CommandButton id="phase.start" target={{ episodeId: episode.id }} />
      </div>
      {phases.length === 0 ? <p className="dim">{t('phase.none')}</p> : null}
      <ul className="lines selectable numbers">
        {phases.toReversed().map(phase => (
          <li key={phase.id}>
            <strong>{phase.title}</strong>{' '}
            <span>
              {t('phase.since', { kind: t(`phase.${phase.kind}`), day: formatDay(phase.startsOn) })}
            </span>{' '}
            {beginsCourse(phase) ? <span className="tag">{t('phase.baseline')}</span> : null}{' '}
            <span className="dim">{windowWords(phase, today)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `day 12 of 42`; empty without a window. */
function windowWords(phase: Phase, today: string): string {
  const { windowDays: days, startsOn } = phase;
  if (days === null) return '';
  const day = windowDay(phase, today);
  if (day !== null) return t('phase.windowDay', { day, days });
  return addDays(startsOn, days - 1) < today ? t('phase.windowOver', { days }) : '';
}
