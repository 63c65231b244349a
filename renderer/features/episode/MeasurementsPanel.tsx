// Panel: every score of the episode in the active tab, newest first.

import { seriesName, signed, weeksBetween } from '../../../shared/charts/course.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { allSeries } from '../../../shared/measures/series.ts';
import { useHost } from '../../host/queries.ts';
import { CorrectScoreButton } from '../../ui/CorrectScoreButton.tsx';
import { measureFacts } from '../../ui/measure-facts.ts';
import { useWorkbench } from '../../workbench/store.ts';

export function MeasurementsPanel() {
  const episodeId = useWorkbench(state =>
    state.activeEditor?.kind === 'episode' ? state.activeEditor.recordId : null,
  );
  if (episodeId === null) return <p className="view-empty dim">{t('episode.measurementsNone')}</p>;
  return <Measurements episodeId={episodeId} />;
}

function Measurements({ episodeId }: { readonly episodeId: string }) {
  const { data: record } = useHost('episode.record', { episodeId });
  if (!record) return null;
  if (record.observations.length === 0) {
    return <p className="view-empty dim">{t('episode.noMeasurements')}</p>;
  }
  const rows = [...record.observations].sort((a, b) =>
    a.date === b.date ? b.createdAt - a.createdAt : a.date < b.date ? 1 : -1,
  );
  return (
    <table className="table">
      <caption className="visually-hidden">
        {t('episode.table.caption', { title: record.episode.title })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('episode.table.date')}</th>
          <th scope="col" className="align-right">
            {t('episode.table.week')}
          </th>
          <th scope="col">{t('episode.table.measure')}</th>
          <th scope="col" className="align-right">
            {t('episode.table.score')}
          </th>
          <th scope="col" className="align-right">
            {t('episode.table.change')}
          </th>
          <th scope="col" className="align-right">
            {t('episode.table.items')}
          </th>
          <th scope="col">{t('episode.table.note')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('correct.title')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="selectable">
        {rows.map(row => {
          const first = firstOfSeries(record.observations, row);
          const { abbreviation } = measureFacts(row.measureId, record.customMeasures);
          const how = joined([seriesName(row), row.device]);
          return (
            <tr key={row.id}>
              <td className="nowrap">{formatDay(row.date)}</td>
              <td className="align-right">{weeksBetween(record.episode.startDate, row.date)}</td>
              <td>
                {abbreviation}
                {how === '' ? null : <span className="dim"> {how}</span>}
              </td>
              <td className="align-right">
                {row.score} {row.unit}
              </td>
              <td className="align-right">
                {first && first.id !== row.id ? signed(row.score - first.score) : ''}
              </td>
              <td className="align-right">
                {row.items === null ? '' : `${row.answered} / ${row.answered + row.missing}`}
              </td>
              <td>{row.note}</td>
              <td>
                <CorrectScoreButton
                  episodeId={record.episode.id}
                  observationId={row.id}
                  score={`${abbreviation} ${row.score}`}
                  day={row.date}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The score a change is counted from: the first of the same version, recall window and side. */
function firstOfSeries(observations: readonly Observation[], row: Observation): Observation | undefined {
  return allSeries(observations, row.measureId).find(series => series.includes(row))?.[0];
}
