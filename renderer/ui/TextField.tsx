// A one-line or many-line text input of a form, or a date. Shorthand for Field with an input in it.
// Text that is too long stays whole and says so; what cannot be seen is left out and says so.
import type { HTMLInputTypeAttribute } from 'react';
import { Field } from './Field.tsx';
import { useTypedText } from './typed-text.ts';

export interface TextFieldProps {
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  /** More can be typed and pasted; the field says then that it is too long. */
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly isMultiline?: boolean;
  readonly hasAutoFocus?: boolean;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly max?: string;
}

export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', maxLength, isMultiline, inputMode, max } = props;
  const { label, help, error, isRequired = false, isOptional = false, hasAutoFocus } = props;
  const typed = useTypedText(value, maxLength, props.onChange);
  const isText = inputMode === undefined || inputMode === 'text';
  return (
    <Field
      label={label}
      help={typed.note ?? help}
      error={error ?? typed.error}
      isRequired={isRequired}
      isOptional={isOptional}
    >
      {control =>
        isMultiline ? (
          <textarea
            {...control}
            name={name}
            className="input"
            dir="auto"
            rows={3}
            value={value}
            onChange={event => typed.take(event.target.value)}
          />
        ) : (
          <input
            {...control}
            name={name}
            // A dialog puts focus on the first control; a form may choose a better one.
            data-autofocus={hasAutoFocus}
            className="input"
            dir={isText && type === 'text' ? 'auto' : undefined}
            type={type}
            inputMode={inputMode}
            max={max}
            autoComplete="off"
            value={value}
            onChange={event => typed.take(event.target.value)}
          />
        )
      }
    </Field>
  );
}
