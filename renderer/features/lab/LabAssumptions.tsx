// What the detector assumes of patients before their first score: what every practice starts with, or what was learned
// from the closed episodes of this one.

import { dayOfInstant, formatDay } from '../../../shared/dates.ts';
import { learnedSentences } from '../../../shared/detector/learn-words.ts';
import type { Learned } from '../../../shared/domain/learned.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { setAssumptions, useLab } from './store.ts';

export function LabAssumptions() {
  const { data: status, error } = useHost('learning.status', {});
  const assumptions = useLab(state => state.assumptions);
  if (error) return <p className="field-error">{error.message}</p>;
  if (status === undefined) return null;
  const { usable, least, inEffect, candidate, past } = status;
  return (
    <section className="page-section" aria-labelledby="lab-assumptions">
      <h2 id="lab-assumptions">{t('learning.title')}</h2>
      <p>{t('learning.lead')}</p>
      {inEffect === null ? (
        <p>{t('learning.startInEffect')}</p>
      ) : (
        <LearnedWords heading={t('learning.inEffect')} learned={inEffect} />
      )}
      {candidate === null ? null : <LearnedWords heading={t('learning.candidate')} learned={candidate} />}
      {usable < least ? (
        <p>{t('learning.tooFew', { count: usable, least })}</p>
      ) : (
        <p className="dim">{t('learning.usable', { count: usable })}</p>
      )}
      {candidate === null && inEffect === null ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={assumptions !== 'in-effect'}
            onChange={event => {
              const tried = candidate === null ? 'start' : 'candidate';
              setAssumptions(event.target.checked ? tried : 'in-effect');
            }}
          />
          {t(candidate === null ? 'learning.tryStart' : 'learning.tryCandidate')}
        </label>
      )}
      <div className="button-bar">
        {usable < least ? null : <CommandButton id="learning.learn" />}
        {candidate === null ? null : <CommandButton id="learning.accept" look="primary" />}
        {inEffect === null ? null : <CommandButton id="learning.reverse" />}
      </div>
      {past.length === 0 ? null : (
        <details className="more">
          <summary>{t('learning.past', { count: past.length })}</summary>
          <ul>
            {past.map(learned => (
              <li key={learned.version}>{pastWords(learned)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LearnedWords({ heading, learned }: { readonly heading: string; readonly learned: Learned }) {
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {learnedSentences(learned).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function pastWords({ version, episodes, acceptedAt, endedAt }: Learned): string {
  const dayOf = (at: number | null) => formatDay(dayOfInstant(at ?? 0));
  return t('learning.pastLine', { version, count: episodes, from: dayOf(acceptedAt), to: dayOf(endedAt) });
}
