// The verdict in short: state word, sentence, how sure, how old, and its two actions.
import { evidence } from '../../../shared/clinical/evidence/registry.ts';
import { daysBetween, formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { verdictIcon, verdictWord } from './facts.ts';

/** A gap longer than this says nothing of the course (the detector's own limit), but it must be seen. */
const LONG_GAP_DAYS = evidence('visit.longGap').value;

export function VerdictBlock({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const { verdict, episode } = record;
  const target = { episodeId: episode.id, patientId: record.patient.id };
  const isFlagged = verdict?.level === 'reevaluate';
  return (
    <section className={`verdict verdict-${verdict?.level ?? 'none'}`} aria-label={t('episode.verdict')}>
      <div className="verdict-text selectable">
        {verdict ? <VerdictSummary verdict={verdict} today={today} /> : <p>{t('episode.verdictNone')}</p>}
      </div>
      <div className="button-bar">
        <CommandButton id="request.create" look={isFlagged ? 'primary' : 'secondary'} target={target} />
        <CommandButton id="measure.record" look={isFlagged ? 'secondary' : 'primary'} target={target} />
        {verdict ? (
          <CommandButton
            id="episode.explain"
            look="link"
            label={isFlagged ? undefined : t('episode.why')}
            target={target}
          />
        ) : null}
      </div>
    </section>
  );
}

function VerdictSummary({ verdict, today }: { readonly verdict: Verdict; readonly today: string }) {
  const { data: settings } = useHost('settings.detector', {});
  const isLongAgo = daysBetween(verdict.asOf, today) > LONG_GAP_DAYS;
  return (
    <>
      <p className="verdict-state">
        <Icon name={verdictIcon(verdict)} />
        <strong>{verdictWord(verdict)}</strong>
        {verdict.level === 'reevaluate' ? <span className="tag">{t('care.reevaluate')}</span> : null}
        {verdict.level === 'watch' ? <span className="tag">{t('care.watch')}</span> : null}
      </p>
      <p className="verdict-headline">{verdict.headline}</p>
      {isLongAgo ? (
        <p className="numbers">{t('episode.lastSeen', { day: formatDay(verdict.asOf) })}</p>
      ) : null}
      {verdict.state === 'insufficient' || settings === undefined ? null : (
        <p className="dim numbers">
          {t('episode.probability', {
            percent: Math.round(verdict.pStalled * 100),
            limit: settings.stallLimit,
          })}
        </p>
      )}
    </>
  );
}
