// Numbered items of a measure: type a number, Enter goes on. The wording of items is on the paper form, not here.
import { type KeyboardEvent, useRef } from 'react';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { itemName, itemsSpan, type MeasureFacts } from '../../ui/measure-facts.ts';
import { TextField } from '../../ui/TextField.tsx';

export interface ItemGridProps {
  readonly facts: MeasureFacts;
  readonly items: readonly string[];
  readonly errors: readonly FieldError[];
  readonly onChange: (items: readonly string[]) => void;
}

export function ItemGrid({ facts, items, errors, onChange }: ItemGridProps) {
  const grid = useRef<HTMLFieldSetElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    const inputs = [...(grid.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.findIndex(input => input === event.target) + 1];
    // Enter in the last item saves, like in any form.
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  }

  const isNamed = facts.inputs.length > 0;
  return (
    <fieldset ref={grid} className={isNamed ? 'field-row' : 'item-grid'} onKeyDown={onKeyDown}>
      <legend className="field-help">
        {isNamed
          ? t('record.inputs')
          : `${t('record.itemsWording')} ${t('record.itemRange', itemsSpan(facts))}.`}
      </legend>
      {items.map((typed, index) => {
        const name = itemName(facts, index);
        return (
          <TextField
            key={name}
            label={name}
            inputMode="decimal"
            hasAutoFocus={index === 0}
            maxLength={8}
            value={typed}
            error={errors.find(error => error.field === `items.${index}`)?.message}
            onChange={value => onChange(items.map((other, at) => (at === index ? value : other)))}
          />
        );
      })}
    </fieldset>
  );
}
