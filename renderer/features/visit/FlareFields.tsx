// Asked only where the last load made things worse: was it a flare, how high and for how long.
import { t } from '../../../shared/i18n/en.ts';
import { TextField } from '../../ui/TextField.tsx';
import { isFlare, type VisitValues } from './visit-values.ts';

export interface FlareFieldsProps {
  readonly values: VisitValues;
  readonly errorOf: (field: string) => string | undefined;
  readonly set: (change: Partial<VisitValues>) => void;
}

export function FlareFields({ values, errorOf, set }: FlareFieldsProps) {
  if (values.afterLoad !== 'worse') return null;
  return (
    <div className="visit-part">
      <label className="check">
        <input
          type="checkbox"
          name="isFlare"
          checked={values.isFlare}
          onChange={event => set({ isFlare: event.target.checked })}
        />
        {t('visit.isFlare')}
      </label>
      {isFlare(values) ? (
        <div className="digit-row">
          <TextField
            name="flareRise"
            label={t('visit.flareRise')}
            inputMode="decimal"
            maxLength={4}
            value={values.flareRise}
            error={errorOf('flareRise')}
            onChange={flareRise => set({ flareRise })}
          />
          <TextField
            name="flareHours"
            label={t('visit.flareHours')}
            inputMode="decimal"
            maxLength={6}
            value={values.flareHours}
            error={errorOf('flareHours')}
            onChange={flareHours => set({ flareHours })}
          />
        </div>
      ) : null}
    </div>
  );
}
