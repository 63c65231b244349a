// The evidence of a verdict on paper: for whoever asks on what a conclusion rests, and by which rules it was reached.

import { formatDay } from '../dates.ts';
import { inReadingOrder } from '../detector/cause-order.ts';
import { percentOf } from '../detector/certainty.ts';
import { CHANGE_COLUMNS, SCORE_COLUMNS } from '../detector/standing-words.ts';
import type { Paper } from '../domain/letterhead.ts';
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { EvidencePage } from './EvidencePage.tsx';
import type { EvidenceRow, VerdictEvidenceData } from './verdict-evidence.ts';

export interface VerdictEvidenceProps {
  readonly data: VerdictEvidenceData;
  readonly paper: Paper;
}

export function VerdictEvidence({ data, paper }: VerdictEvidenceProps) {
  const { verdict } = data;
  return (
    <EvidencePage
      head={data}
      title={t('evidencePaper.title')}
      fact={t('evidencePaper.asOf', { day: formatDay(verdict.asOf) })}
      limits={t('evidencePaper.limits')}
      paper={paper}
    >
      <section className="core">
        <h2>{t('evidencePaper.conclusion')}</h2>
        <p>
          <strong>{`${t(`state.${verdict.state}`)}. ${verdict.headline}`}</strong>
        </p>
        {verdict.sentences
          .filter(sentence => sentence !== verdict.headline)
          .map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        <p>{chances(data)}</p>
      </section>
      <h2>{t('episode.evidence')}</h2>
      {data.measures.length === 0 ? (
        <p>{t('evidencePaper.noMeasures')}</p>
      ) : (
        <Measures rows={data.measures} />
      )}
      <h2>{t('episode.causes')}</h2>
      {data.causes.length === 0 ? <p>{t('episode.causesNone')}</p> : null}
      {inReadingOrder(data.causes).map(cause => (
        <Cause key={cause.cause} cause={cause} />
      ))}
      <h2>{t('evidencePaper.origin')}</h2>
      <p>{t('verdicts.madeOn', { day: formatDay(data.reachedOn), version: verdict.detectorVersion })}</p>
      <p>{t('evidencePaper.visits', { visits: verdict.visitsUsed })}</p>
      {data.numbers.map(words => (
        <p key={words}>{words}</p>
      ))}
      <p>{data.replay}</p>
      <p>{t('evidencePaper.hash', { hash: verdict.inputHash })}</p>
    </EvidencePage>
  );
}

function chances({ verdict }: VerdictEvidenceData): string {
  return t('evidencePaper.chances', {
    stalled: percentOf(verdict.pStalled),
    worse: percentOf(verdict.pWorse),
    recovered: percentOf(verdict.pRecovered),
  });
}

function Measures({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('episode.own.measure')}</th>
            <th scope="col">{t('episode.own.standing')}</th>
            {SCORE_COLUMNS.map(column => (
              <th key={column} scope="col" className="number">
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
          {rows.map(row => (
            <tr key={row.name}>
              <td>{row.name}</td>
              <td>{row.standing}</td>
              {SCORE_COLUMNS.map(column => (
                <td key={column} className="number">
                  {row[column]}
                </td>
              ))}
              {CHANGE_COLUMNS.map(column => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="facts">
        {rows.map(row => (
          <li key={row.name}>
            <strong>{row.name}</strong> {row.sentence}
          </li>
        ))}
      </ul>
    </>
  );
}

const LINES = [
  ['episode.for', 'evidenceFor'],
  ['episode.against', 'evidenceAgainst'],
  ['episode.missing', 'evidenceMissing'],
] as const;

function Cause({ cause }: { readonly cause: CauseView }) {
  return (
    <section className="whole">
      <h3>{`${t(`cause.${cause.cause}`)}: ${t(`causeStatus.${cause.status}`)}`}</h3>
      {LINES.map(([title, name]) =>
        cause[name].length === 0 ? null : (
          <p key={name}>
            <span className="label">{`${t(title)}: `}</span>
            {cause[name].join(' ')}
          </p>
        ),
      )}
      {cause.records.length === 0 ? null : (
        <p>
          <span className="label">{`${t('evidencePaper.records')}: `}</span>
          {cause.records.map(record => record.words).join('; ')}
        </p>
      )}
      {cause.source === '' ? null : (
        <p className="quiet">{`${cause.source} (${t(`causeMark.${cause.mark}`)})`}</p>
      )}
    </section>
  );
}
