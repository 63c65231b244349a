// Who referred: one from the list, or a new one typed here.
import type { Referrer } from '../../../shared/domain/referrer.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type EpisodeValues, NEW_REFERRER } from './episode-values.ts';

export interface ReferrerFieldsProps {
  readonly values: EpisodeValues;
  readonly referrers: readonly Referrer[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<EpisodeValues>) => void;
}

export function ReferrerFields({ values, referrers, errorOf, onChange }: ReferrerFieldsProps) {
  return (
    <>
      <SelectField
        name="referrerId"
        label={t('episode.referrer')}
        value={values.referrerId}
        options={[
          { value: '', label: t('episode.referrerNone') },
          ...referrers.map(referrer => ({
            value: referrer.id,
            label: joined([referrer.name, referrer.practice]),
          })),
          { value: NEW_REFERRER, label: t('episode.referrerNew') },
        ]}
        onChange={referrerId => onChange({ referrerId })}
      />
      {values.referrerId === NEW_REFERRER ? (
        <>
          <div className="field-row">
            <TextField
              name="referrerName"
              label={t('episode.referrerName')}
              isRequired
              maxLength={200}
              value={values.referrerName}
              error={errorOf('referrerName') ?? errorOf('name')}
              onChange={referrerName => onChange({ referrerName })}
            />
            <TextField
              name="referrerPractice"
              label={t('episode.referrerPractice')}
              maxLength={200}
              value={values.referrerPractice}
              onChange={referrerPractice => onChange({ referrerPractice })}
            />
          </div>
          <div className="field-row">
            <TextField
              name="referrerPhone"
              label={t('episode.referrerPhone')}
              maxLength={60}
              value={values.referrerPhone}
              onChange={referrerPhone => onChange({ referrerPhone })}
            />
            <TextField
              name="referrerFax"
              label={t('episode.referrerFax')}
              maxLength={60}
              value={values.referrerFax}
              onChange={referrerFax => onChange({ referrerFax })}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
