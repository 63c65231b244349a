// One of a few answers, chosen by its number key; the next field follows at once.
import { type KeyboardEvent, useId } from 'react';
import { focusNext } from './advance.ts';

export interface ChoiceFieldProps<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: V;
  /** The first one is number 0 and stands for "not asked". */
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** An answer looks chosen; "not asked" is none. */
export function choiceLook(value: string): string {
  return value === '' ? 'choice choice-none' : 'choice';
}

export function ChoiceField<V extends string>({
  name,
  label,
  value,
  options,
  onChange,
}: ChoiceFieldProps<V>) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const option = /^\d$/.test(event.key) ? options[Number(event.key)] : undefined;
    if (!option) return;
    event.preventDefault();
    onChange(option.value);
    const radios = [...event.currentTarget.querySelectorAll('input')];
    const own = radios.find(radio => radio.checked) ?? radios[0];
    if (own) focusNext(own);
  }

  return (
    <fieldset className="choice-field" onKeyDown={onKeyDown}>
      <legend>{label}</legend>
      <div className="choices">
        {options.map((option, index) => (
          <label key={option.value} className={choiceLook(option.value)} htmlFor={`${id}-${index}`}>
            <input
              id={`${id}-${index}`}
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <kbd aria-hidden="true">{index}</kbd>
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
