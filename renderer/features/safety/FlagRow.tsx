// One red flag of a screening: what counts as a yes, how urgent, why it matters and how far that was checked, the answer.
import { useId, useState } from 'react';
import type { RedFlag } from '../../../shared/clinical/red-flags.ts';
import { screeningRuleOf } from '../../../shared/clinical/screening-rules.ts';
import { urgencyWord } from '../../../shared/clinical/urgency.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { t } from '../../../shared/i18n/en.ts';
import { TextField } from '../../ui/TextField.tsx';
import { RuleCalculator } from './RuleCalculator.tsx';
import { type Answer, reasonField, statusWords } from './screening.ts';

export interface FlagRowProps {
  readonly flag: RedFlag;
  readonly isOfRegion: boolean;
  readonly isStop: boolean;
  readonly finding: Finding | undefined;
  readonly pending: Answer | undefined;
  readonly reason: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onFocus: () => void;
  readonly onAnswer: (answer: Answer, note?: string) => void;
  readonly onReason: (reason: string) => void;
}

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];

export function FlagRow(props: FlagRowProps) {
  const { flag, isOfRegion, isStop, finding, pending, reason, errorOf, onFocus, onAnswer, onReason } = props;
  const [isScoring, setIsScoring] = useState(false);
  const id = useId();
  const rule = screeningRuleOf(flag.code);
  const isOpen = finding?.answer === 'yes';
  const shown = pending ?? finding?.answer;
  return (
    <div
      role="group"
      aria-labelledby={`${id}-words`}
      aria-describedby={`${id}-asks ${id}-status`}
      data-flag={flag.code}
      className={isOpen ? 'flag-row flag-open' : 'flag-row'}
      onFocus={onFocus}
    >
      <div className="flag-words selectable">
        <p id={`${id}-words`}>
          <strong>{flag.words}</strong>
          {isOfRegion ? null : <span className="tag">{t('screen.otherRegion')}</span>}
        </p>
        <p id={`${id}-asks`} className="dim">
          {asksMore(flag) ? `${flag.asks} ` : null}
          {t('screen.why', { suspicion: flag.suspicion })}{' '}
          <span className="flag-mark" title={flag.source}>
            {t('screen.mark', { mark: t(`safety.mark.${flag.verified}`) })}
          </span>
        </p>
      </div>
      <p className={`flag-urgency flag-${flag.urgency}`}>{urgencyWord(flag.urgency)}</p>
      <p id={`${id}-status`} className="dim numbers flag-status">
        {statusWords(finding, pending)}
      </p>
      <div className="flag-answers">
        {ANSWERS.map((answer, index) => (
          <button
            key={answer}
            type="button"
            data-answer={answer}
            aria-pressed={shown === answer}
            tabIndex={isStop && index === 0 ? 0 : -1}
            className="button button-secondary"
            onClick={() => onAnswer(answer)}
          >
            {t(`screen.${answer}`)}
          </button>
        ))}
        {rule ? (
          <button
            type="button"
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isScoring}
            className="button button-link"
            onClick={() => setIsScoring(!isScoring)}
          >
            {t('screen.rule')}
          </button>
        ) : null}
      </div>
      {isOpen && pending === 'no' ? (
        <div className="flag-more">
          <TextField
            label={t('screen.reason')}
            value={reason}
            onChange={onReason}
            error={errorOf(reasonField(flag.code))}
            maxLength={500}
            isRequired
          />
        </div>
      ) : null}
      {rule && isScoring ? (
        <div className="flag-more">
          <RuleCalculator
            rule={rule}
            onRecord={({ answer, note }) => {
              setIsScoring(false);
              onAnswer(answer, note);
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Some questions only repeat the words of the flag: these are not said twice. */
function asksMore({ words, asks }: RedFlag): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain(words) !== plain(asks);
}
