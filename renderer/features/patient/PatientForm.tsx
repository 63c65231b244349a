// Fields of a patient, for a new one and for a change.
import { EARLIEST_BIRTH, type Patient } from '../../../shared/domain/patient.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { Namesake } from './Namesake.tsx';

const SHOWN_FIELDS = [
  'familyName',
  'givenName',
  'birthDate',
  'birthYear',
  'identifier',
  'phone',
  'email',
  'address',
  'notes',
];
const SEXES = ['female', 'male', 'other'] as const;

export interface PatientFormProps {
  readonly patient: Patient | null;
  readonly onClose: () => void;
  readonly onSaved: (patient: Patient) => void;
  /** The name belongs to somebody who is here already, and that is who was meant. */
  readonly onOpenOther: (patientId: string) => void;
}

export function PatientForm({ patient, onClose, onSaved, onOpenOther }: PatientFormProps) {
  const form = useForm<Values>(
    {
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
    },
    patient === null
      ? { id: 'patient:new', form: 'patient' }
      : {
          id: `patient:${patient.id}`,
          form: 'patient',
          patientId: patient.id,
          rowVersion: patient.rowVersion,
        },
  );
  const { values, set, errorOf } = form;
  const isNamesake = form.error?.code === 'conflict' && patient === null;

  function send(allowNamesake: boolean) {
    const fields = fieldsOf(values);
    return patient === null
      ? call('patient.create', { ...fields, allowNamesake })
      : call('patient.update', { ...fields, patientId: patient.id, rowVersion: patient.rowVersion });
  }

  const save = (allowNamesake: boolean) =>
    form.submit({
      check: () => refusals(values, today()),
      send: () => send(allowNamesake),
      done: onSaved,
    });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save(false)}>
      <div className="field-row">
        <TextField
          name="familyName"
          label={t('patient.familyName')}
          isRequired
          maxLength={100}
          value={values.familyName}
          error={isNamesake ? undefined : errorOf('familyName')}
          onChange={familyName => set({ familyName })}
        />
        <TextField
          name="givenName"
          label={t('patient.givenName')}
          maxLength={100}
          value={values.givenName}
          error={errorOf('givenName')}
          onChange={givenName => set({ givenName })}
        />
      </div>
      <div className="field-row">
        <TextField
          name="birthDate"
          label={t('patient.birthDate')}
          type="date"
          max={today()}
          value={values.birthDate}
          error={errorOf('birthDate')}
          onChange={birthDate => set({ birthDate })}
        />
        <TextField
          name="birthYear"
          label={t('patient.birthYear')}
          inputMode="numeric"
          maxLength={4}
          value={values.birthYear}
          error={errorOf('birthYear')}
          onChange={birthYear => set({ birthYear })}
        />
      </div>
      <TextField
        name="identifier"
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
              name="sex"
              label={t('patient.sex')}
              value={values.sex}
              options={[
                { value: '', label: t('common.unknown') },
                ...SEXES.map(sex => ({ value: sex, label: t(`patient.sex.${sex}`) })),
              ]}
              onChange={sex => set({ sex: SEXES.find(known => known === sex) ?? '' })}
            />
            <TextField
              name="phone"
              label={t('patient.phone')}
              maxLength={60}
              value={values.phone}
              error={errorOf('phone')}
              onChange={phone => set({ phone })}
            />
          </div>
          <TextField
            name="email"
            label={t('patient.email')}
            maxLength={200}
            value={values.email}
            error={errorOf('email')}
            onChange={email => set({ email })}
          />
          <TextField
            name="address"
            label={t('patient.address')}
            maxLength={400}
            value={values.address}
            error={errorOf('address')}
            onChange={address => set({ address })}
          />
          <TextField
            name="notes"
            label={t('patient.notes')}
            isMultiline
            maxLength={5000}
            value={values.notes}
            error={errorOf('notes')}
            onChange={notes => set({ notes })}
          />
        </div>
      </details>
      {isNamesake ? (
        <Namesake
          patientId={String(form.error?.params?.['patientId'] ?? '')}
          detail={String(form.error?.params?.['detail'] ?? '')}
          onOpen={() => {
            // It was no new person: what was typed is no draft of one.
            form.draft?.discard();
            onOpenOther(String(form.error?.params?.['patientId'] ?? ''));
          }}
          onCreate={() => save(true)()}
        />
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

/** What can be seen to be wrong before anything is sent. */
function refusals({ familyName, birthDate, birthYear }: Values, now: string): FieldError[] {
  const year = birthYear.trim();
  const refused: FieldError[] = [];
  const refuse = (field: string, message: string) => refused.push({ field, message });
  if (familyName.trim() === '') refuse('familyName', t('form.required'));
  if (birthDate > now) refuse('birthDate', t('patient.bornInFuture'));
  else if (birthDate !== '' && birthDate < `${EARLIEST_BIRTH}`) refuse('birthDate', tooEarly());
  if (birthDate !== '' || year === '') return refused;
  if (!/^\d{4}$/.test(year)) refuse('birthYear', t('patient.noYear'));
  else if (year > now.slice(0, 4)) refuse('birthYear', t('patient.bornInFuture'));
  else if (Number(year) < EARLIEST_BIRTH) refuse('birthYear', tooEarly());
  return refused;
}

function tooEarly(): string {
  return t('patient.bornTooEarly', { year: EARLIEST_BIRTH });
}
