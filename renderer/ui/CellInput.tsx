// A box of a table that is typed into: takes text as a TextField does, with its words below it in the cell.
import { useId } from 'react';
import type { CellProps } from './RowTable.tsx';
import { useTypedText } from './typed-text.ts';

export interface CellInputProps {
  readonly control: CellProps;
  readonly value: string;
  readonly maxLength: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly hasAutoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

export function CellInput(props: CellInputProps) {
  const { control, value, maxLength, inputMode = 'text', hasAutoFocus, onChange } = props;
  const id = useId();
  const { note, error, take } = useTypedText(value, maxLength, onChange);
  const isNumber = inputMode !== 'text';
  const own = error ?? note;
  const describedBy = [control['aria-describedby'], own === undefined ? undefined : id].filter(Boolean);
  return (
    <>
      <input
        {...control}
        className={isNumber ? 'input numbers' : 'input'}
        dir={isNumber ? undefined : 'auto'}
        inputMode={inputMode}
        autoComplete="off"
        data-autofocus={hasAutoFocus}
        aria-invalid={control['aria-invalid'] ?? (error === undefined ? undefined : true)}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        value={value}
        // What is typed over a number replaces it.
        onFocus={isNumber ? event => event.target.select() : undefined}
        onChange={event => take(event.target.value)}
      />
      {own === undefined ? null : (
        <p id={id} className={error === undefined ? 'field-help' : 'field-error'}>
          {own}
        </p>
      )}
    </>
  );
}
