// What each measure does by itself: its scores, its change against error and important difference, what is to come.
import { forecastWords, tidy } from '../../../shared/detector/points.ts';
import { againstWords, standingWords } from '../../../shared/detector/standing-words.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { MeasureEvidence } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { evidenceName } from './facts.ts';

export interface MeasureStandingsProps {
  readonly measures: readonly MeasureEvidence[];
  readonly record: EpisodeRecord;
}

const NUMBERS = ['first', 'best', 'latest'] as const;
const CHANGES = ['change', 'recent', 'expected'] as const;

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
              {NUMBERS.map(column => (
                <th key={column} scope="col" className="align-right">
                  {t(`episode.own.${column}`)}
                </th>
              ))}
              {CHANGES.map(column => (
                <th key={column} scope="col">
                  {t(`episode.own.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(evidence => (
              <tr key={`${evidence.measureId} ${evidence.side}`}>
                <th scope="row">{evidenceName(evidence, record)}</th>
                <td>{standingWords(evidence)}</td>
                {NUMBERS.map(column => (
                  <td key={column} className="align-right">
                    {tidy(evidence[column])}
                  </td>
                ))}
                <td>{againstWords(evidence.improvement, 'MDC', evidence.mdc)}</td>
                <td>{againstWords(evidence.improvement28, 'MCID', evidence.mcid)}</td>
                <td>{forecastWords(evidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="dim">{t('episode.own.note')}</p>
    </>
  );
}
