// Measures to follow from the start, those for the body region first.
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import type { Region } from '../../../shared/domain/episode.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureGroups } from '../../ui/measure-options.ts';
import { toggled } from './episode-values.ts';

export interface MeasureChecklistProps {
  readonly region: Region;
  readonly custom: readonly CustomMeasure[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function MeasureChecklist({ region, custom, chosen, onChange }: MeasureChecklistProps) {
  const groups = measureGroups([], region, custom);
  return (
    <fieldset className="field" aria-describedby="measures-help">
      <legend>{t('episode.measures')}</legend>
      <p id="measures-help" className="field-help">
        {t('episode.measuresHelp')}
      </p>
      <div className="checklist">
        {groups.map(group => (
          <div key={group.label} role="group" aria-label={group.label}>
            <p className="checklist-group">{group.label}</p>
            {group.measures.map(facts => (
              <label key={facts.id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(facts.id)}
                  onChange={() => onChange(toggled(chosen, facts.id))}
                />
                <span>
                  {facts.abbreviation} <span className="dim">{facts.name}</span>
                </span>
                {chosen[0] === facts.id ? <span className="tag">{t('episode.leads')}</span> : null}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
