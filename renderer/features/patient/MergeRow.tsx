// One fact of two records: which of them is kept, or both.
import { formatDay } from '../../../shared/dates.ts';
import { JOINABLE, type MergeChoice, type MergeField, mergeValue } from '../../../shared/domain/merge.ts';
import type { Patient } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface MergeRowProps {
  readonly field: MergeField;
  readonly kept: Patient;
  readonly merged: Patient;
  readonly choice: MergeChoice;
  readonly error: string | undefined;
  /** Some fact of the table can keep both: then every row has a cell for it. */
  readonly hasBoth: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
}

export function MergeRow({ field, kept, merged, choice, error, hasBoth, onChoose }: MergeRowProps) {
  const name = t(`merge.field.${field}`);
  const option = (own: MergeChoice, words: string) => (
    <label className="check">
      <input
        type="radio"
        name={`merge-${field}`}
        aria-label={`${name}: ${words}`}
        aria-invalid={error !== undefined && choice === own ? true : undefined}
        checked={choice === own}
        onChange={() => onChoose(own)}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        {name}
        {error === undefined ? null : <p className="field-error">{error}</p>}
      </th>
      <td>{option('kept', wordsOf(kept, field))}</td>
      <td>{option('merged', wordsOf(merged, field))}</td>
      {hasBoth ? <td>{JOINABLE.includes(field) ? option('both', t('merge.both')) : null}</td> : null}
    </tr>
  );
}

function wordsOf(patient: Patient, field: MergeField): string {
  const value = mergeValue(patient, field);
  if (value === '') return t('common.unknown');
  if (field === 'birth' && patient.birthDate !== null) return formatDay(patient.birthDate);
  return field === 'sex' && patient.sex !== null ? t(`patient.sex.${patient.sex}`) : value;
}
