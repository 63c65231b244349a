// Why this verdict: sentences, evidence per measure, each possible reason with what speaks for, against, and is missing.

import { signed } from '../../../shared/charts/course.ts';
import { type ChangedNumbers, numbersWith } from '../../../shared/clinical/evidence/numbers.ts';
import { formatDay } from '../../../shared/dates.ts';
import { GOOD_PERCENT } from '../../../shared/detector/adherence.ts';
import { inReadingOrder } from '../../../shared/detector/cause-order.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { MeasureEvidence, Verdict } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { CauseCard } from './CauseCard.tsx';
import { whyHeadingId } from './commands.ts';
import { evidenceName } from './facts.ts';
import { MeasureStandings } from './MeasureStandings.tsx';

export interface VerdictDetailsProps {
  readonly record: EpisodeRecord;
  readonly verdict: Verdict;
}

export function VerdictDetails({ record, verdict }: VerdictDetailsProps) {
  const { id } = record.episode;
  return (
    <section className="page-section why selectable" aria-labelledby={whyHeadingId(id)}>
      <div className="section-head">
        <h2 id={whyHeadingId(id)} tabIndex={-1}>
          {t('episode.why')}
        </h2>
        <CommandButton id="verdict.history" look="link" target={{ episodeId: id }} />
      </div>
      <VerdictContents record={record} verdict={verdict} />
      <p className="dim numbers">
        {t('episode.asOf', {
          day: formatDay(verdict.asOf),
          visits: verdict.visitsUsed,
          version: verdict.detectorVersion,
        })}
      </p>
    </section>
  );
}

function despiteWords(numbers: ChangedNumbers): string {
  const days = numbersWith(numbers)['adherence.window'];
  return t('episode.despite', { percent: GOOD_PERCENT, days });
}

/** All a verdict says besides its headline, of today or of an earlier day. @param numbers those it was reached with */
export function VerdictContents({
  record,
  verdict,
  numbers = record.numbers,
}: VerdictDetailsProps & { readonly numbers?: ChangedNumbers }) {
  const rest = verdict.sentences.filter(sentence => sentence !== verdict.headline);
  return (
    <>
      <div className="verdict-sentences">
        {rest.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {verdict.gain28 !== null && verdict.gain28Low !== null && verdict.gain28High !== null ? (
          <p>
            {t('episode.gain', {
              gain: signed(oneDecimal(verdict.gain28)),
              low: signed(oneDecimal(verdict.gain28Low)),
              high: signed(oneDecimal(verdict.gain28High)),
            })}
          </p>
        ) : null}
        {verdict.despiteAdherence ? <p>{despiteWords(numbers)}</p> : null}
      </div>
      {verdict.measures.length > 0 ? (
        <>
          <h3>{t('episode.evidence')}</h3>
          <MeasureStandings measures={verdict.measures} record={record} />
          <ul className="evidence">
            {verdict.measures.map(evidence => (
              <EvidenceLine
                key={`${evidence.measureId} ${evidence.side}`}
                evidence={evidence}
                record={record}
              />
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('episode.causes')}</h3>
      {verdict.causes.length === 0 ? <p className="dim">{t('episode.causesNone')}</p> : null}
      <div className="causes">
        {inReadingOrder(verdict.causes).map(cause => (
          <CauseCard key={cause.cause} cause={cause} episodeId={record.episode.id} />
        ))}
      </div>
    </>
  );
}

/** No finer than it can be known. */
function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function EvidenceLine({ evidence, record }: { evidence: MeasureEvidence; record: EpisodeRecord }) {
  return (
    <li>
      <strong>{evidenceName(evidence, record)}</strong> <span>{evidence.sentence}</span>
    </li>
  );
}
