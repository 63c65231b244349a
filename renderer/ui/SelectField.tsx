// A choice of one from a short list: the system's own control, so that every keyboard and reader knows it.
import { Field } from './Field.tsx';

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

export function SelectField({
  name,
  label,
  value,
  options,
  onChange,
  help,
  error,
  isOptional = false,
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} isOptional={isOptional}>
      {control => (
        <select
          {...control}
          name={name}
          className="input"
          value={value}
          onChange={event => onChange(event.target.value)}
        >
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
