// Findings asked at the visit: yes, no or not screened. Folded away; what is not answered is not recorded as a no.
import { type FeatureGroup, findingsFor } from '../../../shared/clinical/findings.ts';
import type { Region } from '../../../shared/domain/episode.ts';
import { t } from '../../../shared/i18n/en.ts';
import { choiceLook } from './ChoiceField.tsx';
import type { VisitValues } from './visit-values.ts';

export interface FindingsPartProps {
  readonly region: Region;
  readonly findings: VisitValues['findings'];
  readonly onChange: (findings: VisitValues['findings']) => void;
}

const GROUPS: readonly FeatureGroup[] = [
  'neuropathic',
  'inflammatory',
  'mechanical',
  'psychosocial',
  'examination',
];
const ANSWERS = ['yes', 'no', ''] as const;

export function FindingsPart({ region, findings, onChange }: FindingsPartProps) {
  const answered = Object.keys(findings).length;

  function answer(code: string, value: (typeof ANSWERS)[number]) {
    const others = Object.entries(findings).filter(([known]) => known !== code);
    onChange(Object.fromEntries(value === '' ? others : [...others, [code, value]]));
  }

  return (
    <details className="visit-findings more">
      <summary>
        {t('visit.findings')} <span className="dim">{t('visit.findingsCount', { count: answered })}</span>
      </summary>
      {GROUPS.map(group => (
        <fieldset key={group} className="visit-part">
          <legend>{t(`visit.findings.${group}`)}</legend>
          {findingsFor(region, group).map(({ code, words }) => (
            <fieldset key={code} className="finding-row">
              <legend>{words}</legend>
              {ANSWERS.map(value => (
                <label key={value} className={choiceLook(value)}>
                  <input
                    type="radio"
                    name={`findings.${code}`}
                    checked={(findings[code] ?? '') === value}
                    onChange={() => answer(code, value)}
                  />
                  <span>{t(value === '' ? 'visit.notScreened' : `visit.${value}`)}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
