// What was done in the visit. Copied forward from the last one it stands as a list; one key opens it for changes.
import { useState } from 'react';
import { INTERVENTION_FAMILIES } from '../../../shared/domain/visit.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type RowColumn, RowTable } from '../../ui/RowTable.tsx';
import { choiceColumn, textColumn } from '../../ui/row-columns.tsx';
import { BLANK_INTERVENTION, type InterventionRow } from './contact-values.ts';
import { interventionLine } from './visit-words.ts';

export interface InterventionTableProps {
  readonly rows: readonly InterventionRow[];
  readonly errors: readonly FieldError[];
  /** The rows as they came; as long as they stand like this a list is enough. */
  readonly copied: readonly InterventionRow[];
  /** Where the rows come from; empty when nothing was copied. */
  readonly origin: string;
  readonly onChange: (rows: readonly InterventionRow[]) => void;
}

const NUMBER = { className: 'column-number', maxLength: 6, inputMode: 'decimal' } as const;

const COLUMNS: readonly RowColumn<InterventionRow>[] = [
  textColumn({ key: 'name', label: t('visit.column.name'), className: 'column-name', maxLength: 160 }),
  choiceColumn({
    key: 'family',
    label: t('visit.column.family'),
    values: INTERVENTION_FAMILIES,
    wordsOf: family => t(`family.${family}`),
  }),
  textColumn({ key: 'dose', label: t('visit.column.dose'), className: 'column-dose', maxLength: 200 }),
  textColumn({ ...NUMBER, key: 'minutes', label: t('visit.column.minutes') }),
  textColumn({ ...NUMBER, key: 'effort', label: t('visit.column.effort') }),
];

export function InterventionTable({ rows, copied, errors, origin, onChange }: InterventionTableProps) {
  const [isAsked, setIsAsked] = useState(rows.length === 0);
  const isChanged = JSON.stringify(rows) !== JSON.stringify(copied);
  // What is refused must be seen.
  const isOpen = isAsked || isChanged || errors.some(error => error.field.startsWith('interventions.'));
  return (
    <fieldset className="visit-part">
      <legend>{t('visit.interventions')}</legend>
      {origin === '' ? null : <p className="field-help">{origin}</p>}
      {isOpen ? (
        <>
          <p className="field-help">{t('visit.rowKeys')}</p>
          <RowTable
            name="interventions"
            caption={t('visit.interventions')}
            columns={COLUMNS}
            rows={rows}
            blank={BLANK_INTERVENTION}
            addLabel={t('visit.addIntervention')}
            errors={errors}
            onChange={onChange}
          />
        </>
      ) : (
        <>
          <ul className="bullets selectable">
            {rows.map((row, index) => (
              <li key={index}>{interventionLine(row)}</li>
            ))}
          </ul>
          <button type="button" className="button button-secondary" onClick={() => setIsAsked(true)}>
            <Icon name="edit" />
            <span>{t('visit.changeInterventions')}</span>
          </button>
        </>
      )}
    </fieldset>
  );
}
