// Groups of fields that the form of a new visit and the one that changes a visit share, in their order.
import { ACTIVE_FAMILIES, PASSIVE_FAMILIES } from '../../../shared/domain/active-passive.ts';
import { SETTINGS } from '../../../shared/domain/episode.ts';
import { AFTER_LOAD } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { type ContactValues, derivedMinutes, painWarning } from './contact-values.ts';
import { DigitField } from './DigitField.tsx';

export interface ContactFieldsProps {
  readonly values: ContactValues;
  readonly errorOf: (field: string) => string | undefined;
  readonly set: (change: Partial<ContactValues>) => void;
}

export function DayFields({ values, errorOf, set }: ContactFieldsProps) {
  return (
    <div className="field-row">
      <TextField
        name="date"
        label={t('visit.date')}
        type="date"
        max={today()}
        value={values.date}
        error={errorOf('date')}
        onChange={date => set({ date })}
      />
      <SelectField
        name="setting"
        label={t('visit.setting')}
        value={values.setting}
        options={SETTINGS.map(setting => ({ value: setting, label: t(`setting.${setting}`) }))}
        onChange={value => set({ setting: SETTINGS.find(known => known === value) ?? 'clinic' })}
      />
    </div>
  );
}

const PAINS = ['painNow', 'painWorst', 'painBest'] as const;

export function PainFields({ values, errorOf, set }: ContactFieldsProps) {
  const warning = painWarning(values);
  return (
    <fieldset className="visit-part">
      <legend>{t('visit.pain')}</legend>
      <div className="digit-row">
        {PAINS.map((field, index) => {
          const next = PAINS[index + 1];
          return (
            <DigitField
              key={field}
              name={field}
              label={t(`visit.${field}`)}
              max={10}
              hasAutoFocus={index === 0}
              value={values[field]}
              error={errorOf(field)}
              onChange={value => set({ [field]: value })}
              spill={next && { into: next, set: digit => set({ [next]: digit }) }}
            />
          );
        })}
      </div>
      <p role="status" className={warning === null ? 'field-help' : 'field-warning'}>
        {warning === null ? null : <Icon name="warning" />}
        <span>{warning ?? t('visit.painHelp')}</span>
      </p>
    </fieldset>
  );
}

export function LoadFields({ values, errorOf, set }: ContactFieldsProps) {
  return (
    <>
      <ChoiceField
        name="afterLoad"
        label={t('visit.afterLoad')}
        value={values.afterLoad}
        options={[
          { value: '', label: t('visit.notAsked') },
          ...AFTER_LOAD.map(answer => ({ value: answer, label: t(`afterLoad.${answer}`) })),
        ]}
        onChange={afterLoad => set({ afterLoad })}
      />
      <div className="digit-row">
        <DigitField
          name="nextMorning"
          label={t('visit.nextMorning')}
          max={10}
          value={values.nextMorning}
          error={errorOf('nextMorning')}
          onChange={nextMorning => set({ nextMorning })}
        />
      </div>
    </>
  );
}

export function EffortFields({ values, errorOf, set }: ContactFieldsProps) {
  const help = (families: readonly string[], typed: string) => {
    const minutes = derivedMinutes(values, families);
    return minutes === null || typed !== '' ? undefined : t('visit.minutesDerived', { minutes });
  };
  return (
    <fieldset className="visit-part">
      <legend>{t('visit.effortAndTime')}</legend>
      <div className="digit-row">
        <DigitField
          name="load"
          label={t('visit.load')}
          max={10}
          value={values.load}
          error={errorOf('load')}
          onChange={load => set({ load })}
        />
        <TextField
          name="minutesActive"
          label={t('visit.minutesActive')}
          inputMode="decimal"
          maxLength={6}
          value={values.minutesActive}
          help={help(ACTIVE_FAMILIES, values.minutesActive)}
          error={errorOf('minutesActive')}
          onChange={minutesActive => set({ minutesActive })}
        />
        <TextField
          name="minutesPassive"
          label={t('visit.minutesPassive')}
          inputMode="decimal"
          maxLength={6}
          value={values.minutesPassive}
          help={help(PASSIVE_FAMILIES, values.minutesPassive)}
          error={errorOf('minutesPassive')}
          onChange={minutesPassive => set({ minutesPassive })}
        />
      </div>
    </fieldset>
  );
}

export function NoteField({ values, errorOf, set }: ContactFieldsProps) {
  return (
    <TextField
      name="note"
      label={t('visit.note')}
      isMultiline
      maxLength={10_000}
      value={values.note}
      error={errorOf('note')}
      onChange={note => set({ note })}
    />
  );
}
