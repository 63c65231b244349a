// The two options of the detector: a choice of three, and a slider. Moving one tries it at once.
import { useId } from 'react';
import { FALSE_ALARM_SETTINGS } from '../../../shared/detector/types.ts';
import { type DetectorSettings, STALL_LIMITS } from '../../../shared/domain/detector-settings.ts';
import { t } from '../../../shared/i18n/en.ts';

/** Weeks in which a gain is judged. */
const WEEKS = 4;

export interface LabOptionsProps {
  readonly settings: DetectorSettings;
  readonly onTry: (settings: DetectorSettings) => void;
}

export function LabOptions({ settings, onTry }: LabOptionsProps) {
  const id = useId();
  const { falseAlarmPercent, stallLimit } = settings;
  const place = STALL_LIMITS.findLastIndex(limit => limit <= stallLimit);
  const value = t('lab.limitValue', { limit: stallLimit });
  return (
    <>
      <fieldset className="segmented" aria-describedby={`${id}-alarms`}>
        <legend>{t('lab.falseAlarms')}</legend>
        {FALSE_ALARM_SETTINGS.map(percent => (
          <label key={percent}>
            <input
              type="radio"
              name={`${id}-percent`}
              checked={percent === falseAlarmPercent}
              onChange={() => onTry({ ...settings, falseAlarmPercent: percent })}
            />
            {t('lab.percent', { percent })}
          </label>
        ))}
      </fieldset>
      <p className="dim" id={`${id}-alarms`}>
        {t('lab.falseAlarmsHelp')}
      </p>
      <div className="lab-limit">
        <label htmlFor={`${id}-limit`}>{t('lab.limit')}</label>
        <input
          id={`${id}-limit`}
          type="range"
          min={0}
          max={STALL_LIMITS.length - 1}
          step={1}
          value={place}
          aria-valuetext={value}
          aria-describedby={`${id}-limit-help`}
          onChange={event => {
            const limit = STALL_LIMITS[event.target.valueAsNumber];
            if (limit !== undefined) onTry({ ...settings, stallLimit: limit });
          }}
        />
        <output className="numbers" htmlFor={`${id}-limit`}>
          {value}
        </output>
      </div>
      <p className="dim numbers" id={`${id}-limit-help`}>
        {t('lab.limitHelp', { weeks: Math.round(WEEKS / stallLimit) })}
      </p>
    </>
  );
}
