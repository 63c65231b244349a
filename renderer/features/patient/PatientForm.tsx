// Fields of a patient, for a new one and for a change.
import type { Patient } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';

const SHOWN_FIELDS = [
  'familyName',
  'givenName',
  'birthDate',
  'birthYear',
  'identifier',
  'phone',
  'email',
  'address',
];
const SEXES = ['female', 'male', 'other'] as const;

export interface PatientFormProps {
  readonly patient: Patient | null;
  readonly onClose: () => void;
  readonly onSaved: (patient: Patient) => void;
}

export function PatientForm({ patient, onClose, onSaved }: PatientFormProps) {
  const form = useForm<Values>({
    familyName: patient?.familyName ?? '',
    givenName: patient?.givenName ?? '',
    birthDate: patient?.birthDate ?? '',
    birthYear: patient?.birthYear === null || patient === null ? '' : String(patient.birthYear),
    identifier: patient?.identifier ?? '',
    sex: patient?.sex ?? '',
    phone: patient?.phone ?? '',
    email: patient?.email ?? '',
    address: patient?.address ?? '',
    notes: patient?.notes ?? '',
  });
  const { values, set, errorOf } = form;
  const isNamesake = form.error?.code === 'conflict' && patient === null;

  async function send(allowNamesake: boolean) {
    const fields = fieldsOf(values);
    const result =
      patient === null
        ? await call('patient.create', { ...fields, allowNamesake })
        : await call('patient.update', { ...fields, patientId: patient.id, rowVersion: patient.rowVersion });
    if (!result.ok) return result;
    onSaved(result.value);
    return success(null);
  }

  const save = (allowNamesake: boolean) =>
    form.submit({
      check: () =>
        values.familyName.trim() === '' ? [{ field: 'familyName', message: t('form.required') }] : [],
      send: () => send(allowNamesake),
      done: () => undefined,
    });

  return (
    <Form error={form.error} onSubmit={save(false)}>
      <div className="field-row">
        <TextField
          label={t('patient.familyName')}
          isRequired
          maxLength={100}
          value={values.familyName}
          error={isNamesake ? undefined : errorOf('familyName')}
          onChange={familyName => set({ familyName })}
        />
        <TextField
          label={t('patient.givenName')}
          maxLength={100}
          value={values.givenName}
          error={errorOf('givenName')}
          onChange={givenName => set({ givenName })}
        />
      </div>
      <div className="field-row">
        <TextField
          label={t('patient.birthDate')}
          type="date"
          value={values.birthDate}
          error={errorOf('birthDate')}
          onChange={birthDate => set({ birthDate })}
        />
        <TextField
          label={t('patient.birthYear')}
          inputMode="numeric"
          maxLength={4}
          value={values.birthYear}
          error={errorOf('birthYear')}
          onChange={birthYear => set({ birthYear })}
        />
      </div>
      <TextField
        label={t('patient.identifier')}
        help={t('patient.identifierHelp')}
        maxLength={100}
        value={values.identifier}
        error={errorOf('identifier')}
        onChange={identifier => set({ identifier })}
      />
      <details className="more" open={patient !== null}>
        <summary>{t('patient.more')}</summary>
        <div className="dialog-body">
          <div className="field-row">
            <SelectField
              label={t('patient.sex')}
              value={values.sex}
              options={[
                { value: '', label: t('common.unknown') },
                ...SEXES.map(sex => ({ value: sex, label: t(`patient.sex.${sex}`) })),
              ]}
              onChange={sex => set({ sex: SEXES.find(known => known === sex) ?? '' })}
            />
            <TextField
              label={t('patient.phone')}
              maxLength={60}
              value={values.phone}
              error={errorOf('phone')}
              onChange={phone => set({ phone })}
            />
          </div>
          <TextField
            label={t('patient.email')}
            maxLength={200}
            value={values.email}
            error={errorOf('email')}
            onChange={email => set({ email })}
          />
          <TextField
            label={t('patient.address')}
            maxLength={400}
            value={values.address}
            error={errorOf('address')}
            onChange={address => set({ address })}
          />
          <TextField
            label={t('patient.notes')}
            isMultiline
            maxLength={5000}
            value={values.notes}
            onChange={notes => set({ notes })}
          />
        </div>
      </details>
      {isNamesake ? (
        <div className="callout" role="alert">
          <Icon name="warning" className="severity-warning" />
          <div>
            <strong>{t('patient.namesake')}</strong>
            <p>{t('patient.namesakeLead', { detail: String(form.error?.params?.['detail'] ?? '') })}</p>
            <button type="button" className="button button-secondary" onClick={() => save(true)()}>
              {t('patient.createAnyway')}
            </button>
          </div>
        </div>
      ) : (
        <FormError error={formLevelError(form.error, SHOWN_FIELDS)} />
      )}
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {patient === null ? t('patient.create') : t('common.save')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}

interface Values {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly birthYear: string;
  readonly identifier: string;
  readonly sex: '' | (typeof SEXES)[number];
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly notes: string;
}

/** The year follows from the date; typed alone it must be a number, or the host says so at its field. */
function fieldsOf(values: Values): Omit<RequestOf<'patient.create'>, 'allowNamesake'> {
  const { birthDate, birthYear, sex, ...texts } = values;
  const year = birthDate === '' ? birthYear.trim() : birthDate.slice(0, 4);
  return {
    ...texts,
    birthDate: birthDate === '' ? null : birthDate,
    birthYear: year === '' ? null : Number(year),
    sex: sex === '' ? null : sex,
  };
}
