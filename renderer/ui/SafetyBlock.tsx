// What stands in front of everything else while a red flag is open: how urgent, what was found, what to do now, and the
// next steps as buttons. Says it in words and with an icon, not by colour alone.
import type { Ref } from 'react';
import { type OpenFlag, openRedFlags } from '../../shared/clinical/safety.ts';
import { stepsOf, urgencyWord } from '../../shared/clinical/urgency.ts';
import { clockTime, formatDay } from '../../shared/dates.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { utcOffsetMinutes } from '../host/clock.ts';
import { Icon } from './Icon.tsx';

export interface SafetyBlockProps {
  readonly record: EpisodeRecord;
  /** The screening itself needs no button that opens it. */
  readonly isScreening?: boolean;
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

export function SafetyBlock({ record, isScreening = false, headingRef }: SafetyBlockProps) {
  const [worst, ...others] = openRedFlags(record);
  if (!worst) return null;
  const { flag } = worst;
  const target = { episodeId: record.episode.id, patientId: record.patient.id };
  const isEmergency = flag.urgency === 'emergency';
  return (
    <section className={`safety safety-${flag.urgency}`} aria-label={t('safety.region')}>
      <div className="safety-text selectable">
        <h2 ref={headingRef} tabIndex={-1} className="safety-head">
          <Icon name="flag" />
          {t('safety.flag', { urgency: urgencyWord(flag.urgency) })}
        </h2>
        <Found open={worst} />
        <h3>{t('safety.now')}</h3>
        <ol className="safety-steps">
          {stepsOf(flag.urgency).map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {flag.otherwise === '' ? null : <p>{flag.otherwise}</p>}
        <p className="dim">
          {t('safety.why', { suspicion: flag.suspicion })}{' '}
          {t('safety.source', { source: flag.source, mark: t(`safety.mark.${flag.verified}`) })}
        </p>
        {others.length === 0 ? null : (
          <p>{t('safety.alsoOpen', { words: others.map(open => open.flag.words).join('; ') })}</p>
        )}
        {isScreening ? null : <p className="dim">{t('safety.courseHidden')}</p>}
      </div>
      <div className="button-bar">
        <CommandButton
          id={isEmergency ? 'safety.emergencySheet' : 'request.create'}
          look="primary"
          target={target}
        />
        {isScreening ? null : <CommandButton id="redFlags.screen" look="link" target={target} />}
      </div>
    </section>
  );
}

function Found({ open: { finding, flag } }: { readonly open: OpenFlag }) {
  const time = clockTime(finding.createdAt, utcOffsetMinutes());
  return (
    <p>
      <strong>{flag.words}</strong>
      {finding.note === '' ? '' : `: ${finding.note}`}{' '}
      <span className="dim numbers">{t('safety.recorded', { day: formatDay(finding.date), time })}</span>
    </p>
  );
}
