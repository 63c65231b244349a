// A small table that is typed into: rows are added, moved and taken out by keyboard as well as by pointer.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { FieldError } from '../../shared/errors.ts';
import { t } from '../../shared/i18n/en.ts';
import { Icon } from './Icon.tsx';

/** What a cell's control needs: its name in the form, a label that tells the row, and its error. */
export interface CellProps {
  readonly name: string;
  readonly 'aria-label': string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface RowColumn<R> {
  readonly key: string;
  readonly label: string;
  readonly className?: string;
  readonly cell: (row: R, control: CellProps, set: (change: Partial<R>) => void) => ReactNode;
}

export interface RowTableProps<R> {
  /** Name of the list in the form. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly RowColumn<R>[];
  readonly rows: readonly R[];
  readonly blank: R;
  readonly addLabel: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (rows: readonly R[]) => void;
}

export function RowTable<R>(props: RowTableProps<R>) {
  const { name, caption, columns, rows, blank, addLabel, errors, onChange } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);

  /**
   * A row that was moved or added gets the cursor, and a gap leaves it near. Drawn at once: the key pressed next belongs
   * there, however busy the machine.
   */
  function changeRows(next: readonly R[], index: number, column = 0) {
    flushSync(() => onChange(next));
    const drawn = box.current?.querySelectorAll('tbody tr')[index];
    const cells = drawn?.querySelectorAll<HTMLElement>('input, select') ?? [];
    const target = cells[column] ?? box.current?.querySelector<HTMLElement>('[data-add]');
    target?.focus();
  }

  function move(from: number, to: number, column: number) {
    const moved = rows[from];
    if (moved === undefined || to < 0 || to >= rows.length) return;
    const rest = rows.filter((_row, index) => index !== from);
    changeRows([...rest.slice(0, to), moved, ...rest.slice(to)], to, column);
  }

  function remove(index: number) {
    changeRows(
      rows.filter((_row, at) => at !== index),
      Math.min(index, rows.length - 2),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('input, select')];
    move(
      index,
      index + step,
      Math.max(
        0,
        cells.findIndex(cell => cell === event.target),
      ),
    );
  }

  return (
    <div ref={box} className="row-table">
      {rows.length === 0 ? null : (
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.key} scope="col" className={column.className}>
                  {column.label}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('visit.rowActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity of their own; their place is what is edited.
              <tr key={index} onKeyDown={event => onKeyDown(event, index)}>
                {columns.map(column => {
                  const field = `${name}.${index}.${column.key}`;
                  const error = errors.find(entry => entry.field === field)?.message;
                  const errorId = `${id}-${index}-${column.key}`;
                  return (
                    <td key={column.key} className={column.className} data-label={column.label}>
                      {column.cell(
                        row,
                        {
                          name: field,
                          'aria-label': t('visit.cell', { column: column.label, row: index + 1 }),
                          'aria-invalid': error === undefined ? undefined : true,
                          'aria-describedby': error === undefined ? undefined : errorId,
                        },
                        change =>
                          onChange(rows.map((other, at) => (at === index ? { ...other, ...change } : other))),
                      )}
                      {error === undefined ? null : (
                        <p id={errorId} className="field-error">
                          {error}
                        </p>
                      )}
                    </td>
                  );
                })}
                <td className="row-actions">
                  {/* Alt+arrows move a row by keyboard; these are for the pointer. */}
                  <button
                    type="button"
                    className="button button-icon"
                    tabIndex={-1}
                    aria-label={t('visit.rowUp', { row: index + 1 })}
                    title={t('visit.rowUp', { row: index + 1 })}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1, 0)}
                  >
                    <Icon name="arrow-up" />
                  </button>
                  <button
                    type="button"
                    className="button button-icon"
                    tabIndex={-1}
                    aria-label={t('visit.rowDown', { row: index + 1 })}
                    title={t('visit.rowDown', { row: index + 1 })}
                    disabled={index === rows.length - 1}
                    onClick={() => move(index, index + 1, 0)}
                  >
                    <Icon name="arrow-down" />
                  </button>
                  <button
                    type="button"
                    className="button button-icon"
                    aria-label={t('visit.rowRemove', { row: index + 1 })}
                    title={t('visit.rowRemove', { row: index + 1 })}
                    onClick={() => remove(index)}
                  >
                    <Icon name="trash" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button
        type="button"
        data-add
        className="button button-secondary"
        onClick={() => changeRows([...rows, blank], rows.length)}
      >
        <Icon name="add" />
        <span>{addLabel}</span>
      </button>
    </div>
  );
}
