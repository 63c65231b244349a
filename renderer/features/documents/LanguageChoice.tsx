// The language of a document: that of who reads it.
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface LanguageChoiceProps {
  readonly name: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

export function LanguageChoice({ name, value, onChange }: LanguageChoiceProps) {
  return (
    <fieldset className="segmented">
      <legend>{t('document.language')}</legend>
      {LANGUAGES.map(option => (
        <label key={option}>
          <input
            type="radio"
            name={`language-${name}`}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {t(`language.${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
