// Takes over the exercises of another episode of the same body region.
import { useState } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { type ExerciseRow, exerciseRows } from './program-values.ts';

export interface CopySourceProps {
  readonly episodeId: string;
  readonly onCopy: (rows: readonly ExerciseRow[]) => void;
}

/** Nothing where no other episode has a program to begin from. */
export function CopySource({ episodeId, onCopy }: CopySourceProps) {
  const [chosen, setChosen] = useState('');
  const sources = useHost('program.sources', { episodeId }).data ?? [];
  if (sources.length === 0) return null;
  return (
    <SelectField
      name="copyFrom"
      label={t('program.copy')}
      isOptional
      value={chosen}
      options={[
        { value: '', label: t('program.copyNone') },
        ...sources.map(source => ({
          value: source.episodeId,
          label: t('program.copyFrom', {
            patient: listName(source),
            title: source.title,
            exercises: source.program.exercises.length,
          }),
        })),
      ]}
      onChange={value => {
        setChosen(value);
        const source = sources.find(({ episodeId: own }) => own === value);
        if (source) onCopy(exerciseRows(source.program));
      }}
    />
  );
}
