// Numbered items of a measure: type numbers, the next box comes by itself. Space or - leaves one blank, Backspace goes
// back. The wording of items is on the paper form, not here.
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { itemName, itemsSpan, type MeasureFacts } from '../../ui/measure-facts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { BLANK, isComplete } from './entry.ts';

export interface ItemGridProps {
  readonly facts: MeasureFacts;
  readonly items: readonly string[];
  /** Names in place of numbers: the patient's own activities. */
  readonly names: readonly string[];
  /** The answer before this one, in words, where each item is followed for itself. */
  readonly lastAnswers: readonly string[];
  readonly errors: readonly FieldError[];
  readonly onChange: (items: readonly string[]) => void;
}

export function ItemGrid({ facts, items, names, lastAnswers, errors, onChange }: ItemGridProps) {
  const grid = useRef<HTMLFieldSetElement>(null);
  const firstEmpty = Math.max(
    0,
    items.findIndex(typed => typed === ''),
  );

  function boxes(): HTMLInputElement[] {
    return [...(grid.current?.querySelectorAll('input') ?? [])];
  }

  /** Moves to a box; from the last one there is none to go to, and what is typed next replaces what it holds. */
  function moveTo(index: number) {
    const all = boxes();
    const box = all[Math.min(index, all.length - 1)];
    box?.focus();
    box?.select();
  }

  function put(index: number, typed: string) {
    onChange(items.map((other, at) => (at === index ? typed : other)));
  }

  function onType(index: number, typed: string) {
    put(index, typed);
    const range = facts.items[index];
    if (range && isComplete(typed, range)) moveTo(index + 1);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = boxes().findIndex(box => box === event.target);
    const typed = items[index];
    if (typed === undefined) return;
    const isBlankKey = event.key === ' ' || (event.key === BLANK && !hasNegative(facts, index));
    if (isBlankKey) {
      event.preventDefault();
      put(index, BLANK);
      moveTo(index + 1);
    } else if (event.key === 'Backspace' && (typed === '' || typed === BLANK)) {
      event.preventDefault();
      const back = typed === BLANK ? index : Math.max(0, index - 1);
      put(back, '');
      moveTo(back);
    } else if (event.key === 'Enter' && index < items.length - 1) {
      // Enter in the last item saves, like in any form.
      event.preventDefault();
      moveTo(index + 1);
    }
  }

  const isNamed = facts.inputs.length > 0;
  const isWide = isNamed || names.length > 0;
  return (
    <fieldset
      ref={grid}
      className={isWide ? 'field-row' : 'item-grid'}
      onKeyDown={onKeyDown}
      onFocus={(event: FocusEvent) => {
        if (event.target instanceof HTMLInputElement) event.target.select();
      }}
    >
      <legend className="field-help">
        {isNamed
          ? t('record.inputs')
          : `${names.length > 0 ? '' : `${t('record.itemsWording')} `}${t('record.itemRange', itemsSpan(facts))}.`}
      </legend>
      {items.map((typed, index) => {
        const name = names[index] ?? itemName(facts, index);
        return (
          <TextField
            // Another name is the same box: what is being typed into it stays.
            key={`${index}`}
            name={`items.${index}`}
            label={name}
            inputMode="decimal"
            hasAutoFocus={index === firstEmpty}
            maxLength={8}
            value={typed}
            help={typed === BLANK ? t('record.leftBlank') : lastAnswers[index]}
            error={errors.find(error => error.field === `items.${index}`)?.message}
            onChange={value => onType(index, value)}
          />
        );
      })}
    </fieldset>
  );
}

function hasNegative(facts: MeasureFacts, index: number): boolean {
  const range = facts.items[index];
  return range !== undefined && (range.values ?? [range.min]).some(value => value < 0);
}
