// How an episode of care ends: the day, the reason, and a note.
import { DISCHARGE_REASONS, type DischargeReason } from '../../../shared/domain/discharge.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { fullName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

const SHOWN_FIELDS = ['date', 'reason', 'note'];

export function DischargeDialog({ request, onClose }: DialogProps<'discharge'>) {
  const record = useHost('episode.record', { episodeId: request.episodeId }).data;
  if (!record) return null;
  const lead = t('discharge.lead', { name: fullName(record.patient), title: record.episode.title });
  return (
    <Dialog title={t('discharge.title')} lead={lead} onClose={onClose}>
      <DischargeForm record={record} onClose={onClose} />
    </Dialog>
  );
}

interface DischargeFormProps {
  readonly record: EpisodeRecord;
  readonly onClose: () => void;
}

interface Values {
  readonly reason: DischargeReason;
  readonly date: string;
  readonly note: string;
}

function DischargeForm({ record, onClose }: DischargeFormProps) {
  const { episode } = record;
  const form = useForm<Values>(
    { reason: 'goals-met', date: today(), note: '' },
    {
      id: `discharge:${episode.id}`,
      form: 'discharge',
      patientId: record.patient.id,
      episodeId: episode.id,
    },
  );
  const { values, set, errorOf } = form;
  const submit = form.submit({
    send: () =>
      call('episode.discharge', { episodeId: episode.id, rowVersion: episode.rowVersion, ...values }),
    done: () => {
      onClose();
      notify('info', t('discharge.done', { title: episode.title }), {
        command: 'episode.reopen',
        target: { episodeId: episode.id },
      });
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={submit}>
      <div className="dialog-body">
        <SelectField
          name="reason"
          label={t('discharge.reason')}
          value={values.reason}
          error={errorOf('reason')}
          options={DISCHARGE_REASONS.map(reason => ({ value: reason, label: t(`discharge.${reason}`) }))}
          onChange={chosen =>
            set({ reason: DISCHARGE_REASONS.find(reason => reason === chosen) ?? values.reason })
          }
        />
        <TextField
          name="date"
          label={t('discharge.date')}
          type="date"
          max={today()}
          value={values.date}
          error={errorOf('date')}
          onChange={date => set({ date })}
        />
        <TextField
          name="note"
          label={t('discharge.note')}
          isOptional
          isMultiline
          maxLength={500}
          value={values.note}
          error={errorOf('note')}
          onChange={note => set({ note })}
        />
      </div>
      <FormEnd form={form} shownFields={SHOWN_FIELDS} action={t('discharge.action')} onClose={onClose} />
    </Form>
  );
}
