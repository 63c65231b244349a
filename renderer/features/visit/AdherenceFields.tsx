// The home program since the last visit: sessions done of planned. Left empty it stays unknown, which is not zero.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { DigitField } from './DigitField.tsx';
import { sinceLast, type VisitValues } from './visit-values.ts';

export interface AdherenceFieldsProps {
  readonly values: VisitValues;
  readonly record: EpisodeRecord;
  readonly errorOf: (field: string) => string | undefined;
  readonly set: (change: Partial<VisitValues>) => void;
}

/** No more sessions than this are ever planned between two visits; it only tells when a number is complete. */
const MANY = 999;

export function AdherenceFields({ values, record, errorOf, set }: AdherenceFieldsProps) {
  const since = sinceLast(record, values.date);
  if (since === null) return null;
  const isPlanned = values.sessionsPlanned.trim() !== '';
  return (
    <fieldset className="visit-part">
      <legend>{t('visit.adherence')}</legend>
      <div className="digit-row">
        <DigitField
          name="sessionsDone"
          label={t('visit.sessionsDone')}
          max={isPlanned ? Number(values.sessionsPlanned) || MANY : MANY}
          next={isPlanned ? 'afterLoad' : undefined}
          value={values.sessionsDone}
          error={errorOf('sessionsDone')}
          onChange={sessionsDone => set({ sessionsDone })}
        />
        <DigitField
          name="sessionsPlanned"
          label={t('visit.sessionsPlanned')}
          max={MANY}
          value={values.sessionsPlanned}
          error={errorOf('sessionsPlanned')}
          onChange={sessionsPlanned => set({ sessionsPlanned })}
        />
      </div>
      <p className="field-help">
        {t('visit.adherenceHelp', {
          from: formatDay(since.from),
          to: formatDay(since.to),
          days: since.days,
        })}
      </p>
    </fieldset>
  );
}
