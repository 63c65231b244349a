// The verdict in short: state word, sentence, how sure, how old, the reasons on record, and what can be done.
import { isQuiet } from '../../../shared/alarm.ts';
import { evidence } from '../../../shared/clinical/evidence/registry.ts';
import { openRedFlag } from '../../../shared/clinical/safety.ts';
import { daysBetween, formatDay } from '../../../shared/dates.ts';
import { percentOf } from '../../../shared/detector/certainty.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { waitingOf } from '../../../shared/waiting.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AlarmLine } from './AlarmLine.tsx';
import { verdictIcon, verdictWord } from './facts.ts';
import { WaitingLine } from './WaitingLine.tsx';

/** A gap longer than this says nothing of the course (the detector's own limit), but it must be seen. */
const LONG_GAP_DAYS = evidence('visit.longGap').value;

export function VerdictBlock({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const { verdict, alarm, episode } = record;
  const level = alarm?.level ?? 'none';
  const isSilent = isQuiet(alarm?.answer ?? null, today);
  const target = { episodeId: episode.id, patientId: record.patient.id };
  // Nobody is asked anew before the answer has come; a red flag does not wait.
  const isAsked = waitingOf(record).length > 0 && openRedFlag(record) === null;
  const isFlagged = level === 'reevaluate' && !isSilent;
  return (
    <section className={`verdict verdict-${isSilent ? 'none' : level}`} aria-label={t('episode.verdict')}>
      <div className="verdict-text selectable">
        {verdict ? (
          <VerdictSummary verdict={verdict} level={level} today={today} />
        ) : (
          <p>{t('episode.verdictNone')}</p>
        )}
        <WaitingLine record={record} />
        {verdict && alarm ? (
          <AlarmLine
            alarm={alarm}
            isHeld={verdict.level !== 'reevaluate' && level === 'reevaluate'}
            target={target}
            today={today}
          />
        ) : null}
      </div>
      <div className="button-bar">
        {isAsked ? null : (
          <CommandButton id="request.create" look={isFlagged ? 'primary' : 'secondary'} target={target} />
        )}
        <CommandButton
          id="measure.record"
          look={isFlagged && !isAsked ? 'secondary' : 'primary'}
          target={target}
        />
        {verdict ? (
          <CommandButton
            id="episode.explain"
            look="link"
            label={isFlagged ? undefined : t('episode.why')}
            target={target}
          />
        ) : null}
        {level === 'none' || isSilent ? null : (
          <>
            <CommandButton id="alarm.snooze" look="link" target={target} />
            <CommandButton id="alarm.close" look="link" target={target} />
          </>
        )}
      </div>
    </section>
  );
}

interface VerdictSummaryProps {
  readonly verdict: Verdict;
  /** The mark as shown. */
  readonly level: Verdict['level'];
  readonly today: string;
}

function VerdictSummary({ verdict, level, today }: VerdictSummaryProps) {
  const { data: settings } = useHost('settings.detector', {});
  const supported = verdict.causes
    .filter(({ status }) => status === 'supported')
    .map(({ cause }) => t(`cause.${cause}`));
  const isLongAgo = daysBetween(verdict.asOf, today) > LONG_GAP_DAYS;
  return (
    <>
      <p className="verdict-state">
        <Icon name={verdictIcon({ ...verdict, level })} />
        <strong>{verdictWord(verdict)}</strong>
        {level === 'reevaluate' ? <span className="tag">{t('care.reevaluate')}</span> : null}
        {level === 'watch' ? <span className="tag">{t('care.watch')}</span> : null}
      </p>
      <p className="verdict-headline">{verdict.headline}</p>
      {isLongAgo ? (
        <p className="numbers">{t('episode.lastSeen', { day: formatDay(verdict.asOf) })}</p>
      ) : null}
      {isStandstill(verdict) && settings !== undefined ? (
        <p className="dim numbers">
          {t('episode.probability', {
            percent: percentOf(verdict.pStalled),
            limit: settings.stallLimit,
          })}
        </p>
      ) : null}
      {supported.length === 0 ? null : <p>{t('episode.supported', { list: joined(supported) })}</p>}
    </>
  );
}

/** Who gains is told the same number by the headline; who has recovered has no gain to come, and has not stalled. */
function isStandstill({ state }: Verdict): boolean {
  return state === 'plateau' || state === 'fluctuating' || state === 'worsening';
}
