// One measure: heading with goal, chart or table, and what the marks mean.
import { lazy, Suspense, useMemo } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { observationsOf, signed, weeksBetween } from './facts.ts';
import { chartPicture, markLetter } from './picture.ts';

// The drawing library comes with the first chart, not with the window.
const Chart = lazy(() => import('../../ui/Chart.tsx').then(module => ({ default: module.Chart })));

export interface ChartCardProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  readonly today: string;
  readonly isTable: boolean;
}

export function ChartCard({ record, facts, today, isTable }: ChartCardProps) {
  const picture = useMemo(() => chartPicture(record, facts, today), [record, facts, today]);
  const followed = record.measures.find(measure => measure.measureId === facts.id);
  const target = { episodeId: record.episode.id, patientId: record.patient.id, measureId: facts.id };
  const goal = followed?.goal ?? null;
  return (
    <section className="chart-card" aria-label={facts.name}>
      <div className="chart-head">
        <h3 title={facts.name}>
          {facts.abbreviation} <span className="dim">{facts.name}</span>
        </h3>
        <CommandButton
          id="episode.setGoal"
          look="link"
          target={target}
          label={
            goal === null
              ? t('episode.goalSet')
              : `${t('episode.goal', { goal, unit: facts.unit })}${
                  followed?.goalSource === 'default' ? ` (${t('episode.goalDefault')})` : ''
                }`
          }
        />
      </div>
      {picture.runs.length === 0 ? (
        <p className="dim">{picture.summary}</p>
      ) : isTable ? (
        <ScoreTable record={record} facts={facts} caption={picture.summary} />
      ) : (
        <Suspense fallback={<div className="chart-canvas" />}>
          <Chart picture={picture} keysHint={t('episode.chartKeys')} />
        </Suspense>
      )}
      {isTable ? null : <p className="chart-foot selectable">{footOf(record, facts, picture.summary)}</p>}
    </section>
  );
}

function footOf(record: EpisodeRecord, facts: MeasureFacts, summary: string): string {
  const error =
    facts.mdc === null && facts.mcid === null
      ? t('chart.noError')
      : facts.mdc === null
        ? ''
        : t('chart.error', { value: facts.mdc.value });
  const marks = record.phases.map((phase, index) =>
    t('chart.mark', { letter: markLetter(index), title: phase.title, day: formatDay(phase.startsOn) }),
  );
  return [summary, error, ...marks].filter(part => part !== '').join(' ');
}

interface ScoreTableProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  readonly caption: string;
}

function ScoreTable({ record, facts, caption }: ScoreTableProps) {
  const rows = observationsOf(record, facts.id);
  const [first] = rows;
  return (
    <table className="table selectable">
      <caption>{caption}</caption>
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
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td>{formatDay(row.date)}</td>
            <td className="align-right">{weeksBetween(record.episode.startDate, row.date)}</td>
            <td className="align-right">{row.score}</td>
            <td className="align-right">
              {first && first.id !== row.id ? signed(row.score - first.score) : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
