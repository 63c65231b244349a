// A scored rule: each item yes or no, the total as it grows, and one button that records what it comes to.
import { useId, useState } from 'react';
import {
  type RuleAnswer,
  type RuleAnswers,
  type RuleItem,
  type RuleResult,
  resultOf,
  type ScreeningRule,
} from '../../../shared/clinical/screening-rules.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface RuleCalculatorProps {
  readonly rule: ScreeningRule;
  readonly onRecord: (result: RuleResult) => void;
}

const ANSWERS: readonly RuleAnswer[] = ['yes', 'no'];

export function RuleCalculator({ rule, onRecord }: RuleCalculatorProps) {
  const [answers, setAnswers] = useState<RuleAnswers>({});
  const result = resultOf(rule, answers);
  const word = t(`screen.ruleAnswer.${result.answer}`, { open: result.open });
  const isNearly = rule.nearly !== '' && result.total === rule.positiveFrom - 1;

  function answer(itemId: string, value: RuleAnswer) {
    setAnswers({ ...answers, [itemId]: value });
  }

  return (
    <fieldset className="rule">
      <legend>{rule.title}</legend>
      {rule.conditions.length === 0 ? null : <p className="dim">{t('screen.ruleCondition')}</p>}
      {rule.conditions.map(item => (
        <RuleRow key={item.id} item={item} words={item.words} answer={answers[item.id]} onAnswer={answer} />
      ))}
      {rule.items.map(item => (
        <RuleRow
          key={item.id}
          item={item}
          words={t('screen.rulePoints', { words: item.words, points: signed(item.points) })}
          answer={answers[item.id]}
          onAnswer={answer}
        />
      ))}
      <p role="status" className="numbers">
        <strong>
          {t('screen.ruleTotal', { total: result.total, from: rule.positiveFrom, answer: word })}
        </strong>
      </p>
      {isNearly ? <p>{rule.nearly}</p> : null}
      <p className="dim">
        {t('safety.source', { source: rule.source, mark: t(`safety.mark.${rule.verified}`) })}
      </p>
      <button
        type="button"
        className="button button-secondary"
        disabled={result.open === rule.items.length + rule.conditions.length}
        onClick={() => onRecord(result)}
      >
        {t('screen.ruleRecord')}
      </button>
    </fieldset>
  );
}

interface RuleRowProps {
  readonly item: RuleItem;
  readonly words: string;
  readonly answer: RuleAnswer | undefined;
  readonly onAnswer: (itemId: string, answer: RuleAnswer) => void;
}

function RuleRow({ item, words, answer, onAnswer }: RuleRowProps) {
  const name = useId();
  return (
    <fieldset className="rule-row">
      <legend>{words}</legend>
      {ANSWERS.map(value => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={name}
            checked={answer === value}
            onChange={() => onAnswer(item.id, value)}
          />
          <span>{t(`screen.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}
