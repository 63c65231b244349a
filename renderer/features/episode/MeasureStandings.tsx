// What each measure does by itself: its scores, its change against error and important difference, what is to come.
import { CHANGE_COLUMNS, SCORE_COLUMNS, standingCells } from '../../../shared/detector/standing-words.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { MeasureEvidence } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { evidenceName } from './facts.ts';

export interface MeasureStandingsProps {
  readonly measures: readonly MeasureEvidence[];
  readonly record: EpisodeRecord;
}

/** Nothing for verdicts from before measures were judged by themselves. */
export function MeasureStandings({ measures, record }: MeasureStandingsProps) {
  if (measures.every(({ course }) => course === undefined)) return null;
  return (
    <>
      <div className="table-scroller">
        <table className="table">
          <caption className="visually-hidden">{t('episode.own.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('episode.own.measure')}</th>
              <th scope="col">{t('episode.own.standing')}</th>
              {SCORE_COLUMNS.map(column => (
                <th key={column} scope="col" className="align-right">
                  {t(`episode.own.${column}`)}
                </th>
              ))}
              {CHANGE_COLUMNS.map(column => (
                <th key={column} scope="col">
                  {t(`episode.own.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(evidence => {
              const cells = standingCells(evidence);
              return (
                <tr key={`${evidence.measureId} ${evidence.side}`}>
                  <th scope="row">{evidenceName(evidence, record)}</th>
                  <td>{cells.standing}</td>
                  {SCORE_COLUMNS.map(column => (
                    <td key={column} className="align-right">
                      {cells[column]}
                    </td>
                  ))}
                  {CHANGE_COLUMNS.map(column => (
                    <td key={column}>{cells[column]}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="dim">{t('episode.own.note')}</p>
    </>
  );
}
