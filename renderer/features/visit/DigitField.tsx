// A whole number on a short scale: one digit is enough and goes on to the next field; "10" can be typed too.
import type { ChangeEvent } from 'react';
import { Field } from '../../ui/Field.tsx';
import { useTypedText } from '../../ui/typed-text.ts';
import { focusField, focusNext } from './advance.ts';

export interface DigitFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly hasAutoFocus?: boolean;
  /** Name of the field to go on to; the next one of the form when absent. */
  readonly next?: string | undefined;
  readonly onChange: (value: string) => void;
  /** Where a digit goes that cannot belong to this number: after "1" of 10 a "6" begins the next field. */
  readonly spill?: { readonly into: string; readonly set: (digit: string) => void } | undefined;
}

export function DigitField(props: DigitFieldProps) {
  const { name, label, value, max, error, help, hasAutoFocus, next, onChange, spill } = props;
  const { note, error: tooMuch, take } = useTypedText(value, 4, onChange);

  function goOn(input: HTMLInputElement) {
    if (next === undefined) focusNext(input);
    else focusField(input.form, next);
  }

  function onType(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const typed = input.value;
    const digit = typed.slice(value.length);
    if (spill && value !== '' && typed.startsWith(value) && /^\d$/.test(digit) && Number(typed) > max) {
      spill.set(digit);
      focusField(input.form, spill.into);
      if (isComplete(digit, max) && document.activeElement instanceof HTMLElement) {
        focusNext(document.activeElement);
      }
      return;
    }
    take(typed);
    // Not while something is deleted: only a digit that was added completes a number.
    if (typed.length > value.length || value.length > 1) {
      if (isComplete(typed, max)) goOn(input);
    }
  }

  return (
    <Field label={label} help={note ?? help} error={error ?? tooMuch} className="digit-field">
      {control => (
        <input
          {...control}
          name={name}
          className="input numbers"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          data-autofocus={hasAutoFocus}
          value={value}
          onFocus={event => event.target.select()}
          onChange={onType}
        />
      )}
    </Field>
  );
}

/** No further digit could follow: "7" of 10, "5" of 14, "10" of 10; not "1" of 10. */
export function isComplete(typed: string, max: number): boolean {
  if (!/^\d+$/.test(typed) || Number(typed) > max) return false;
  return typed === '0' || Number(typed) * 10 > max;
}
