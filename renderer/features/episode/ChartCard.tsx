// One measure: heading with goal, chart or table, and what the marks mean.
import { lazy, Suspense, useMemo } from 'react';
import { checkpointWords, trianglesNote } from '../../../shared/charts/checkpoints.ts';
import { type ChartModel, chartModel } from '../../../shared/charts/model.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ENGLISH, unitIn } from '../../../shared/i18n/words.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { CorrectScoreButton } from '../../ui/CorrectScoreButton.tsx';
import { forecastNotes } from './facts.ts';

// The drawing library comes with the first chart, not with the window.
const Chart = lazy(() => import('../../ui/Chart.tsx').then(module => ({ default: module.Chart })));

export interface ChartCardProps {
  readonly record: EpisodeRecord;
  readonly measureId: string;
  readonly today: string;
  readonly isTable: boolean;
  /** Of the expected course; drawn at the foot. */
  readonly checkpoints?: ChartModel['checkpoints'];
}

export function ChartCard({ record, measureId, today, isTable, checkpoints }: ChartCardProps) {
  const measure = useMemo(
    () => measureLookup(record.customMeasures, record.thresholds)(measureId),
    [record.customMeasures, record.thresholds, measureId],
  );
  const model = useMemo(
    () => ({ ...chartModel(record, measureId, measure, today), checkpoints }),
    [record, measureId, measure, today, checkpoints],
  );
  const target = { episodeId: record.episode.id, patientId: record.patient.id, measureId };
  const name = measure?.name ?? measureId;
  const triangles = isTable || model.runs.length === 0 ? '' : trianglesNote(model);
  return (
    <section className="chart-card" aria-label={name}>
      <div className="chart-head">
        <h3 title={name}>
          {model.name} {name === model.name ? null : <span className="dim">{name}</span>}
        </h3>
        <CommandButton
          id="episode.setGoal"
          look="link"
          target={target}
          label={goalLabel(model, measure?.unit ?? '')}
        />
      </div>
      {model.runs.length === 0 ? (
        <p className="dim">{model.summary}</p>
      ) : isTable ? (
        <ScoreTable model={model} record={record} />
      ) : (
        <Suspense fallback={<div className="chart-canvas" />}>
          <Chart model={model} keysHint={[checkpointWords(model), t('episode.chartKeys')].join(' ').trim()} />
        </Suspense>
      )}
      {isTable ? null : (
        <p className="chart-foot selectable">
          {[
            ...(model.runs.length === 0 ? [] : [model.summary]),
            ...forecastNotes(record, measureId),
            ...model.notes,
          ].join(' ')}
        </p>
      )}
      {triangles === '' ? null : <p className="chart-foot selectable">{triangles}</p>}
    </section>
  );
}

function goalLabel({ goal }: ChartModel, unit: string): string {
  if (goal === null) return t('episode.goalSet');
  const text = t('episode.goal', { goal: goal.value, unit: unitIn(ENGLISH, unit, goal.value) });
  return goal.isDefault ? `${text} (${t('episode.goalDefault')})` : text;
}

interface ScoreTableProps {
  readonly model: ChartModel;
  readonly record: EpisodeRecord;
}

function ScoreTable({ model, record }: ScoreTableProps) {
  return (
    <table className="table selectable">
      <caption>{[model.summary, checkpointWords(model)].join(' ').trim()}</caption>
      <thead>
        <tr>
          <th scope="col">{t('episode.table.date')}</th>
          <th scope="col" className="align-right">
            {t('episode.table.week')}
          </th>
          <th scope="col" className="align-right">
            {t('episode.table.score')}
          </th>
          <th scope="col" className="align-right">
            {t('episode.table.change')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('correct.title')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {model.rows.map(row => (
          <tr key={row.id}>
            <td>{row.date}</td>
            <td className="align-right">{row.week}</td>
            <td className="align-right">{row.score}</td>
            <td className="align-right">{row.change === '' ? row.series : row.change}</td>
            <td>
              <CorrectScoreButton
                episodeId={record.episode.id}
                observationId={row.id}
                score={`${model.name} ${row.score}`}
                day={record.observations.find(({ id }) => id === row.id)?.date ?? ''}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
