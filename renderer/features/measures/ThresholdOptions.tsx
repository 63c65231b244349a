// Published numbers to choose from, each with population, source and mark; the last one is a number of one's own.
import { t } from '../../../shared/i18n/en.ts';
import type { Evidence } from '../../../shared/measures/types.ts';
import { sourceText, valueText } from './measure-words.ts';
import { VerifiedMark } from './NumberTables.tsx';
import { OWN } from './threshold-values.ts';

export interface ThresholdOptionsProps {
  readonly options: readonly Evidence[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

export function ThresholdOptions({ options, chosen, onChoose }: ThresholdOptionsProps) {
  return (
    <fieldset className="threshold-options">
      <legend>{t('threshold.number')}</legend>
      {options.map((entry, index) => (
        <label key={`${index} ${entry.value}`}>
          <input
            type="radio"
            name="threshold-option"
            checked={chosen === String(index)}
            onChange={() => onChoose(String(index))}
          />
          <span>
            <strong>{valueText(entry)}</strong> {entry.population}
            <span className="source">
              {sourceText(entry)} <VerifiedMark isVerified={entry.verified} />
            </span>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="threshold-option" checked={chosen === OWN} onChange={() => onChoose(OWN)} />
        <span>{t('threshold.own')}</span>
      </label>
    </fieldset>
  );
}
