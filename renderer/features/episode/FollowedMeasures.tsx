// The measures the episode follows, each with its goal; the main one first.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { lastGoal } from '../../../shared/domain/goal.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ENGLISH, unitIn } from '../../../shared/i18n/words.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { measureFacts } from '../../ui/measure-facts.ts';

export function FollowedMeasures({ record }: { readonly record: EpisodeRecord }) {
  const { episode, measures, goals, customMeasures } = record;
  const headingId = `followed-${episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('follow.title')}</h2>
      {measures.length === 0 ? <p className="dim">{t('follow.none')}</p> : null}
      <ul className="lines">
        {measures.map(({ measureId, goal, isPrimary }) => {
          const facts = measureFacts(measureId, customMeasures);
          const target = { episodeId: episode.id, measureId };
          const measure = facts.abbreviation;
          const setOn = lastGoal(goals, measureId)?.setOn;
          return (
            <li key={measureId} className="followed numbers">
              <span className="selectable">
                <strong title={facts.name}>{measure}</strong>{' '}
                {goal === null ? (
                  <span className="dim">{t('follow.goalDefault')}</span>
                ) : (
                  t('follow.goal', { goal, unit: unitIn(ENGLISH, facts.unit, goal) })
                )}{' '}
                {goal === null || setOn === undefined ? null : (
                  <span className="dim">{t('follow.goalSetOn', { day: formatDay(setOn) })} </span>
                )}
                {isPrimary ? <span className="tag">{t('follow.main')}</span> : null}
              </span>
              <CommandButton
                id="episode.setGoal"
                look="link"
                label={t('follow.set', { measure })}
                target={target}
              />
              <CommandButton
                id="episode.stopMeasure"
                look="link"
                label={t('follow.stop', { measure })}
                target={target}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
