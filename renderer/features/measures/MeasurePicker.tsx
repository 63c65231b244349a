// The measure to record: type a few letters of its name, region or construct, or narrow the list by either; or type
// whole scores, `tug 12.4; cst 9`.
import { type FocusEvent, type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { Field } from '../../ui/Field.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import type { MeasureGroup } from '../../ui/measure-options.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { type FilterOption, filterOptions } from './library-search.ts';
import { ANY_MEASURE, detailOf, narrowed, type PickerFilter } from './picker-groups.ts';

export interface MeasurePickerProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly chosen: MeasureFacts | null;
  readonly groups: readonly MeasureGroup[];
  /** What is being typed; null while the chosen measure is shown. */
  readonly typed: string | null;
  /** What is typed are scores: there is nothing to choose. */
  readonly isLine: boolean;
  readonly onType: (typed: string | null) => void;
  readonly onChoose: (measureId: string) => void;
  readonly onSubmitLine: () => void;
}

export function MeasurePicker(props: MeasurePickerProps) {
  const { input, chosen, groups, typed, isLine, onType, onChoose, onSubmitLine } = props;
  const [active, setActive] = useState(0);
  const [filter, setFilter] = useState(ANY_MEASURE);
  const id = useId();
  const shown = typed === null || isLine ? [] : narrowed(groups, typed, filter);
  const rows = shown.flatMap(group => group.measures);
  const current = rows[Math.min(active, rows.length - 1)];
  const options = useMemo(
    () => filterOptions(groups.flatMap(group => group.measures.flatMap(({ measure }) => measure ?? []))),
    [groups],
  );
  const isOpen = typed !== null && !isLine;

  /** Choosing a filter shows what is left; the arrows stay with the filter until Enter goes on to the list. */
  function narrow(change: Partial<PickerFilter>) {
    setFilter({ ...filter, ...change });
    setActive(0);
    if (!isLine) onType(typed ?? '');
  }

  function onFilterKey(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      input.current?.focus();
    } else if (event.key === 'Escape') closeList(event);
  }

  /** The list closes first; the next Esc closes the dialog. */
  function closeList(event: KeyboardEvent) {
    if (typed === null) return;
    event.preventDefault();
    event.stopPropagation();
    onType(null);
  }

  function onBlur(event: FocusEvent) {
    if (isOpen && !event.currentTarget.contains(event.relatedTarget)) onType(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isLine) onSubmitLine();
      else if (isOpen && current) onChoose(current.id);
      else if (!isOpen && chosen) onChoose(chosen.id);
      return;
    }
    if (event.key === 'Escape') {
      closeList(event);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || isLine) return;
    event.preventDefault();
    if (isOpen) setActive(Math.max(0, Math.min(active + step, rows.length - 1)));
    else onType('');
  }

  return (
    <div className="measure-picker" onBlur={onBlur}>
      <div className="measure-picker-row">
        <Field label={t('record.choose')} help={t('record.chooseHelp')}>
          {control => (
            <input
              {...control}
              ref={input}
              className="input"
              type="text"
              role="combobox"
              autoComplete="off"
              aria-expanded={isOpen}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={isOpen && current ? `${id}-${current.id}` : undefined}
              value={typed ?? (chosen ? nameOf(chosen) : '')}
              onChange={event => {
                setActive(0);
                onType(event.target.value);
              }}
              onFocus={event => event.target.select()}
              onKeyDown={onKeyDown}
            />
          )}
        </Field>
        <div className="measure-filters" onKeyDown={onFilterKey}>
          <SelectField
            label={t('library.region')}
            value={filter.region}
            options={withAll(options.regions)}
            onChange={region => narrow({ region })}
          />
          <SelectField
            label={t('library.construct')}
            value={filter.construct}
            options={withAll(options.constructs)}
            onChange={construct => narrow({ construct })}
          />
        </div>
      </div>
      {isOpen ? (
        <div id={`${id}-list`} role="listbox" aria-label={t('record.choose')} className="measure-options">
          {shown.map(group => (
            <div key={`${group.label} ${group.measures[0]?.id}`} role="group" aria-label={group.label}>
              <div className="measure-group" aria-hidden>
                {group.label}
              </div>
              {group.measures.map(facts => (
                <div
                  key={facts.id}
                  id={`${id}-${facts.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={facts.id === current?.id}
                  className="quick-row"
                  // Pressing must not take focus from the box, or its list would close before the click.
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => onChoose(facts.id)}
                  ref={facts.id === current?.id ? scrollTo : undefined}
                >
                  <span className="quick-label">{nameOf(facts)}</span>
                  <span className="quick-detail">{detailOf(facts)}</span>
                </div>
              ))}
            </div>
          ))}
          {rows.length === 0 ? <p className="quick-none">{t('measures.none')}</p> : null}
        </div>
      ) : null}
    </div>
  );
}

function withAll(options: readonly FilterOption[]): readonly FilterOption[] {
  return [{ value: '', label: t('library.all') }, ...options];
}

function nameOf({ abbreviation, name }: MeasureFacts): string {
  return abbreviation === name ? name : `${abbreviation}: ${name}`;
}

function scrollTo(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
