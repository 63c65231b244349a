// The columns that tables which are typed into are made of: text, numbers, and a choice of a few words.
import { CellInput, type CellInputProps } from './CellInput.tsx';
import type { RowColumn } from './RowTable.tsx';

export interface TextColumn<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly className: string;
  readonly maxLength: number;
  /** Anything but text is a number. */
  readonly inputMode?: NonNullable<CellInputProps['inputMode']>;
  /** Whether the first row has the focus when the table opens. */
  readonly hasAutoFocus?: boolean;
}

export function textColumn<K extends string, R extends Readonly<Record<K, string>>>(
  column: TextColumn<K>,
): RowColumn<R> {
  const { key, label, className, maxLength, inputMode = 'text', hasAutoFocus = false } = column;
  return {
    key,
    label,
    className,
    cell: (row, control, set) => (
      <CellInput
        control={control}
        inputMode={inputMode}
        maxLength={maxLength}
        hasAutoFocus={hasAutoFocus && control.name.endsWith(`.0.${key}`)}
        value={row[key]}
        onChange={typed => set(changeOf(key, typed))}
      />
    ),
  };
}

export interface ChoiceColumn<K extends string, V extends string> {
  readonly key: K;
  readonly label: string;
  readonly values: readonly V[];
  readonly wordsOf: (value: V) => string;
}

export function choiceColumn<K extends string, V extends string, R extends Readonly<Record<K, V>>>({
  key,
  label,
  values,
  wordsOf,
}: ChoiceColumn<K, V>): RowColumn<R> {
  return {
    key,
    label,
    className: 'column-choice',
    cell: (row, control, set) => (
      <select
        {...control}
        className="input"
        value={row[key]}
        onChange={event => {
          const chosen = values.find(known => known === event.target.value);
          if (chosen !== undefined) set(changeOf(key, chosen));
        }}
      >
        {values.map(value => (
          <option key={value} value={value}>
            {wordsOf(value)}
          </option>
        ))}
      </select>
    ),
  };
}

function changeOf<R>(key: string, value: string): Partial<R> {
  const change: Partial<R> = {};
  return Object.assign(change, { [key]: value });
}
