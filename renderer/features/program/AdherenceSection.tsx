// Adherence as the verdict counts it, and the calendar to tell of single days.
import { recentAdherence } from '../../../shared/documents/adherence.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { AdherenceCalendar } from './AdherenceCalendar.tsx';

export function AdherenceSection({
  record,
  today,
}: {
  readonly record: EpisodeRecord;
  readonly today: string;
}) {
  const { percent, windowDays: days, recordedDays: recorded } = recentAdherence(record, today);
  const headingId = `adherence-${record.episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{t('adherence.title')}</h2>
        <CommandButton id="adherence.record" target={{ episodeId: record.episode.id }} showKeys />
      </div>
      <p className="selectable numbers">
        {percent === null
          ? t('adherence.unknown', { days, recorded })
          : t('adherence.known', { percent, days, recorded })}
      </p>
      <AdherenceCalendar record={record} today={today} />
    </section>
  );
}
