// The question a total raises that looks like one of another scale. Nothing is converted unless it is chosen here.
import { t } from '../../../shared/i18n/en.ts';
import { type ScaleDoubt, scaleQuestion } from '../../../shared/measures/scale-guard.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface ScaleQuestionProps {
  readonly doubt: ScaleDoubt;
  readonly unit: string;
  /** Name of the measure the value belongs to instead, where it may not be converted. */
  readonly otherMeasure: string;
  readonly onKeep: () => void;
  readonly onConvert: (total: number) => void;
  readonly onSwitch: (measureId: string) => void;
}

export function ScaleQuestion(props: ScaleQuestionProps) {
  const { doubt, unit, otherMeasure, onKeep, onConvert, onSwitch } = props;
  const { own, other, converted, measureId } = doubt;
  return (
    <div className="scale-question" role="alert">
      <p>
        <Icon name="question" /> {scaleQuestion(doubt)}
      </p>
      <div className="scale-answers">
        {own === null ? null : (
          <button type="button" className="button button-secondary" onClick={onKeep}>
            {own}
          </button>
        )}
        {converted === null ? null : (
          <button type="button" className="button button-secondary" onClick={() => onConvert(converted)}>
            {t('record.scaleConvert', { other, converted: `${converted} ${unit}`.trim() })}
          </button>
        )}
        {measureId === null ? null : (
          <button type="button" className="button button-secondary" onClick={() => onSwitch(measureId)}>
            {t('record.scaleSwitch', { other, measure: otherMeasure })}
          </button>
        )}
      </div>
    </div>
  );
}
