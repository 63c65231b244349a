// The outcome measures of an episode: one chart each over the same time axis, or the same as tables.
import { useMemo } from 'react';
import { checkpointMarks } from '../../../shared/charts/checkpoints.ts';
import { measureIdsOf } from '../../../shared/charts/course.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { TimeLimits } from '../../../shared/domain/time-limits.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useWorkbench } from '../../workbench/store.ts';
import { ChartCard } from './ChartCard.tsx';

interface EpisodeChartsProps {
  readonly record: EpisodeRecord;
  readonly limits: TimeLimits;
  readonly today: string;
}

export function EpisodeCharts({ record, limits, today }: EpisodeChartsProps) {
  const checkpoints = useMemo(() => checkpointMarks(record, limits, today), [record, limits, today]);
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
          <ChartCard
            key={measureId}
            record={record}
            measureId={measureId}
            today={today}
            isTable={isTable}
            checkpoints={checkpoints}
          />
        ))}
      </div>
    </section>
  );
}
