// The outcome measures of an episode: one chart each over the same time axis, or the same as tables.

import { measureIdsOf } from '../../../shared/charts/course.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWorkbench } from '../../workbench/store.ts';
import { ChartCard } from './ChartCard.tsx';

export function EpisodeCharts({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const isTable = useWorkbench(state => state.tablesShown.has(record.episode.id));
  const ids = measureIdsOf(record);
  const target = { episodeId: record.episode.id, patientId: record.patient.id };
  return (
    <section className="page-section" aria-labelledby={`charts-${record.episode.id}`}>
      <div className="section-head">
        <h2 id={`charts-${record.episode.id}`}>{t('episode.charts')}</h2>
        {record.observations.length > 0 ? (
          <CommandButton
            id="episode.toggleTable"
            look="link"
            label={t(isTable ? 'episode.chartPicture' : 'episode.chartTable')}
            target={target}
          />
        ) : null}
      </div>
      {record.observations.length === 0 ? <p className="dim">{t('episode.chartNone')}</p> : null}
      <div className="chart-grid">
        {ids.map(measureId => (
          <ChartCard key={measureId} record={record} measureId={measureId} today={today} isTable={isTable} />
        ))}
      </div>
    </section>
  );
}
