// Plans the next visit of a patient, or changes one that is planned: day, time, place, a note for the way.
import { formatDay } from '../../../shared/dates.ts';
import { type DayRow, startTime as StartTime } from '../../../shared/domain/appointment.ts';
import { type Episode, SETTINGS } from '../../../shared/domain/episode.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { choose } from './store.ts';

export function AppointmentDialog({ request, onClose }: DialogProps<'appointment'>) {
  const known = useHost('patient.get', { patientId: request.patientId });
  const list = useHost('appointment.list', { date: request.date });
  if (!known.data || !list.data) return null;
  const before = list.data.find(({ id }) => id === request.appointmentId) ?? null;
  const { patient, episodes } = known.data;
  return (
    <Dialog
      title={t(before ? 'appointment.editTitle' : 'appointment.planTitle')}
      lead={listName(patient)}
      onClose={onClose}
    >
      <AppointmentForm
        request={request}
        name={listName(patient)}
        episodes={episodes.filter(({ status }) => status === 'active')}
        before={before}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface AppointmentFormProps {
  readonly request: DialogProps<'appointment'>['request'];
  readonly name: string;
  readonly episodes: readonly Episode[];
  readonly before: DayRow | null;
  readonly onClose: () => void;
}

const SHOWN = ['date', 'startTime', 'setting', 'note', 'episodeId', 'allowSecond'];

function AppointmentForm({ request, name, episodes, before, onClose }: AppointmentFormProps) {
  const own = episodes.find(({ id }) => id === request.episodeId) ?? episodes[0];
  const form = useForm(
    {
      episodeId: before?.episodeId ?? own?.id ?? '',
      date: request.date,
      startTime: before?.startTime ?? '',
      setting: before?.setting ?? own?.setting ?? ('home' as const),
      note: before?.note ?? '',
      allowSecond: false,
    },
    {
      id: `appointment:${request.appointmentId ?? request.patientId}`,
      form: 'appointment',
      patientId: request.patientId,
      ...(before === null ? {} : { rowVersion: before.rowVersion }),
    },
  );
  const { values, set, errorOf } = form;
  const isSecondAsked = errorOf('allowSecond') !== undefined || values.allowSecond;

  async function send() {
    const { date, setting, note, allowSecond } = values;
    const startTime = timeOf(values.startTime);
    const said = { date, startTime, setting, note, allowSecond };
    const result =
      before === null
        ? await call('appointment.plan', {
            ...said,
            patientId: request.patientId,
            episodeId: values.episodeId === '' ? null : values.episodeId,
          })
        : await call('appointment.update', {
            appointmentId: before.id,
            rowVersion: before.rowVersion,
            ...changed(said, before),
          });
    if (!result.ok) return result;
    choose(result.value.date, result.value.id);
    notify('info', t(before ? 'appointment.changed' : 'appointment.saved', { name, day: formatDay(date) }));
    return result;
  }

  return (
    <Form
      error={form.error}
      draft={form.draft}
      onSubmit={form.submit({ check: () => refused(values), send, done: onClose })}
    >
      <div className="dialog-body">
        {before === null && episodes.length > 1 ? (
          <SelectField
            name="episodeId"
            label={t('appointment.episode')}
            value={values.episodeId}
            options={[
              ...episodes.map(({ id, title }) => ({ value: id, label: title })),
              { value: '', label: t('appointment.episodeLater') },
            ]}
            error={errorOf('episodeId')}
            onChange={episodeId => set({ episodeId })}
          />
        ) : null}
        <div className="field-row">
          <TextField
            name="date"
            label={t('appointment.date')}
            type="date"
            isRequired
            value={values.date}
            error={errorOf('date')}
            onChange={date => set({ date })}
          />
          <TextField
            name="startTime"
            label={t('appointment.time')}
            isOptional
            maxLength={5}
            value={values.startTime}
            help={t('appointment.timeHint')}
            error={errorOf('startTime')}
            hasAutoFocus={request.appointmentId === null}
            onChange={startTime => set({ startTime })}
          />
        </div>
        <SelectField
          name="setting"
          label={t('appointment.setting')}
          value={values.setting}
          options={SETTINGS.map(setting => ({ value: setting, label: t(`setting.${setting}`) }))}
          onChange={value => set({ setting: SETTINGS.find(known => known === value) ?? 'home' })}
        />
        <TextField
          name="note"
          label={t('appointment.note')}
          isOptional
          maxLength={500}
          value={values.note}
          error={errorOf('note')}
          onChange={note => set({ note })}
        />
        {isSecondAsked ? (
          <div className="field">
            <label className="check">
              <input
                type="checkbox"
                aria-invalid={errorOf('allowSecond') !== undefined}
                checked={values.allowSecond}
                onChange={event => set({ allowSecond: event.target.checked })}
              />
              {t('appointment.second')}
            </label>
            <p className="field-error">
              {values.allowSecond
                ? null
                : t('appointment.secondRefused', { name, day: formatDay(values.date) })}
            </p>
          </div>
        ) : null}
        <FormError error={isSecondAsked ? null : formLevelError(form.error, SHOWN)} />
      </div>
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t(before ? 'appointment.saveChange' : 'appointment.save')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}

interface Typed {
  readonly date: string;
  readonly startTime: string;
}

function refused({ date, startTime }: Typed): FieldError[] {
  const isTime = StartTime.safeParse(timeOf(startTime)).success;
  return [
    ...(date === '' ? [{ field: 'date', message: t('appointment.dateRequired') }] : []),
    ...(isTime ? [] : [{ field: 'startTime', message: t('appointment.timeWrong') }]),
  ];
}

/** `9:30`, `9.30`, `0930` and `9` as people type a time; null for none, the text itself where it is no time. */
function timeOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text);
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : text;
}

type Said = Pick<DayRow, 'date' | 'startTime' | 'setting' | 'note'> & { readonly allowSecond: boolean };

/** Only what differs: a day that stays is not checked anew. */
function changed({ allowSecond, ...said }: Said, before: DayRow): Partial<Said> {
  return {
    allowSecond,
    ...(said.date === before.date ? {} : { date: said.date }),
    ...(said.startTime === before.startTime ? {} : { startTime: said.startTime }),
    ...(said.setting === before.setting ? {} : { setting: said.setting }),
    ...(said.note === before.note ? {} : { note: said.note }),
  };
}
