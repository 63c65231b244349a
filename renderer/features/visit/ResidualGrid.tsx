// What still hurts: movement, activity, time of day and how much; the rows of the last visit come over with one key.
import { TIMES_OF_DAY } from '../../../shared/domain/observation.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type RowColumn, RowTable } from '../../ui/RowTable.tsx';
import { choiceColumn, textColumn } from '../../ui/row-columns.tsx';
import { BLANK_RESIDUAL, type ResidualRow } from './visit-values.ts';

export interface ResidualGridProps {
  readonly rows: readonly ResidualRow[];
  /** Rows of the last visit that asked, and its day in words. */
  readonly last: readonly ResidualRow[];
  readonly lastDay: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (rows: readonly ResidualRow[]) => void;
}

const DESPITE: readonly ResidualRow['despite'][] = ['', 'yes', 'no'];

const COLUMNS: readonly RowColumn<ResidualRow>[] = [
  textColumn({
    key: 'movement',
    label: t('visit.column.movement'),
    className: 'column-name',
    maxLength: 120,
  }),
  textColumn({
    key: 'activity',
    label: t('visit.column.activity'),
    className: 'column-name',
    maxLength: 200,
  }),
  choiceColumn({
    key: 'timeOfDay',
    label: t('visit.column.timeOfDay'),
    values: TIMES_OF_DAY,
    wordsOf: time => t(`timeOfDay.${time}`),
  }),
  textColumn({
    key: 'severity',
    label: t('visit.column.severity'),
    className: 'column-number',
    maxLength: 4,
    inputMode: 'numeric',
  }),
  choiceColumn({
    key: 'despite',
    label: t('visit.column.despite'),
    values: DESPITE,
    wordsOf: answer => t(answer === '' ? 'visit.notAsked' : `visit.${answer}`),
  }),
];

export function ResidualGrid({ rows, last, lastDay, errors, onChange }: ResidualGridProps) {
  return (
    <fieldset className="visit-part">
      <legend>{t('visit.residual')}</legend>
      {rows.length === 0 && last.length > 0 ? (
        <button type="button" className="button button-secondary" onClick={() => onChange(last)}>
          <Icon name="copy" />
          <span>{t('visit.copyResidual', { count: last.length, day: lastDay })}</span>
        </button>
      ) : null}
      <RowTable
        name="residualSymptoms"
        caption={t('visit.residual')}
        columns={COLUMNS}
        rows={rows}
        blank={BLANK_RESIDUAL}
        addLabel={t('visit.addResidual')}
        errors={errors}
        onChange={onChange}
      />
    </fieldset>
  );
}
