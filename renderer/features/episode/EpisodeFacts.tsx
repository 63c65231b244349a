// Five facts on one line: time in care, visits, latest score, home program, referrer.

import { weeksBetween } from '../../../shared/charts/course.ts';
import { formatDay } from '../../../shared/dates.ts';
import { recentAdherence } from '../../../shared/documents/adherence.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { measureFacts } from '../../ui/measure-facts.ts';
import { latestPrimary } from './facts.ts';

export function EpisodeFacts({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const { episode, referrer } = record;
  const latest = latestPrimary(record);
  const { percent, windowDays } = recentAdherence(record, today);
  const facts = [
    {
      name: t('episode.fact.week'),
      value: t('episode.fact.weekValue', {
        week: weeksBetween(episode.startDate, today),
        day: formatDay(episode.startDate),
      }),
    },
    { name: t('episode.fact.visits'), value: String(record.visits.length) },
    {
      name: t('episode.fact.measure'),
      value: latest
        ? `${measureFacts(latest.measureId, record.customMeasures).abbreviation} ${latest.score}, ${formatDay(latest.date)}`
        : t('episode.fact.measureNone'),
    },
    {
      name: t('episode.fact.adherence'),
      value:
        percent === null
          ? t('episode.fact.adherenceUnknown')
          : t('episode.fact.adherenceValue', { percent, days: windowDays }),
    },
  ];
  return (
    <dl className="facts selectable" aria-label={t('episode.facts')}>
      {facts.map(fact => (
        <div key={fact.name} className="fact">
          <dt>{fact.name}</dt>
          <dd className="numbers" title={fact.value}>
            {fact.value}
          </dd>
        </div>
      ))}
      <div className="fact">
        <dt>{t('episode.fact.referrer')}</dt>
        <dd>
          {referrer ? (
            <CommandButton
              id="referrer.open"
              look="link"
              target={{ referrerId: referrer.id }}
              label={referrer.name}
            />
          ) : (
            t('episode.fact.referrerNone')
          )}
        </dd>
      </div>
    </dl>
  );
}
