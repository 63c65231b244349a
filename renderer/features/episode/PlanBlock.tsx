// The plan of care in force: frequency, what is left of it, and how long it is certified.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { type PlanStatus, planStatus } from '../../../shared/plan-status.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function PlanBlock({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const status = planStatus(record, today);
  const ahead = record.plans.find(plan => plan.startsOn > today);
  const headingId = `plan-${record.episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{t('plan.title')}</h2>
        <CommandButton id="plan.edit" target={{ episodeId: record.episode.id }} />
      </div>
      {status === null ? (
        <p className="dim">{t('plan.none')}</p>
      ) : (
        <>
          <p className="selectable numbers">{planWords(status).join(' · ')}</p>
          {status.plan.interventions === '' ? null : (
            <p className="selectable">{status.plan.interventions}</p>
          )}
        </>
      )}
      {ahead ? <p className="dim">{t('plan.ahead', { day: formatDay(ahead.startsOn) })}</p> : null}
    </section>
  );
}

function planWords(status: PlanStatus): string[] {
  const { plan } = status;
  return [
    plan.visitsPerWeek === null ? '' : t('plan.perWeek', { count: plan.visitsPerWeek }),
    t('plan.since', { day: formatDay(plan.startsOn) }),
    endWords(status),
    visitWords(status),
    certificationWords(status),
  ].filter(words => words !== '');
}

function endWords({ plan, daysLeft }: PlanStatus): string {
  if (plan.endsOn === null || daysLeft === null) return '';
  return t(daysLeft < 0 ? 'plan.over' : 'plan.until', { day: formatDay(plan.endsOn) });
}

function visitWords({ plan, visitsDone: done, visitsLeft: left }: PlanStatus): string {
  const planned = plan.plannedVisits;
  if (planned === null || left === null) return '';
  return left === 0 ? t('plan.usedUp', { planned, done }) : t('plan.left', { left, planned });
}

function certificationWords({ plan, certifiedDaysLeft: days }: PlanStatus): string {
  if (plan.certifiedUntil === null || days === null) return '';
  const day = formatDay(plan.certifiedUntil);
  if (days === 0) return t('plan.certifiedToday');
  return days < 0 ? t('plan.certifiedOver', { day }) : t('plan.certifiedLeft', { day, days });
}
