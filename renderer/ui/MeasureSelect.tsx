// Choice of one measure. The system's own list: typing letters searches it, every reader knows it.
import { Field } from './Field.tsx';
import type { MeasureGroup } from './measure-options.ts';

export interface MeasureSelectProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly MeasureGroup[];
  readonly onChange: (measureId: string) => void;
}

export function MeasureSelect({ label, value, groups, onChange }: MeasureSelectProps) {
  return (
    <Field label={label}>
      {control => (
        <select {...control} className="input" value={value} onChange={event => onChange(event.target.value)}>
          {groups.map(group => (
            <optgroup key={group.label} label={group.label}>
              {group.measures.map(facts => (
                <option key={facts.id} value={facts.id}>
                  {facts.abbreviation === facts.name ? facts.name : `${facts.abbreviation}: ${facts.name}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
