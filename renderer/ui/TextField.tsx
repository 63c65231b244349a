// A one-line or many-line text input of a form, or a date. Shorthand for Field with an input in it.
import type { HTMLInputTypeAttribute } from 'react';
import { Field } from './Field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly isMultiline?: boolean;
  readonly hasAutoFocus?: boolean;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly max?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', maxLength, isMultiline, inputMode, max } = props;
  const { label, help, error, isRequired = false, isOptional = false, hasAutoFocus } = props;
  return (
    <Field label={label} help={help} error={error} isRequired={isRequired} isOptional={isOptional}>
      {control =>
        isMultiline ? (
          <textarea
            {...control}
            className="input"
            rows={3}
            maxLength={maxLength}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            // A dialog puts focus on the first control; a form may choose a better one.
            data-autofocus={hasAutoFocus}
            className="input"
            type={type}
            inputMode={inputMode}
            maxLength={maxLength}
            max={max}
            autoComplete="off"
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
