// Writes the next version of the plan of care.

import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { newPlan, type PlanValues, planErrors, planInput } from './plan-values.ts';

export function PlanDialog({ request, onClose }: DialogProps<'plan'>) {
  const record = useHost('episode.record', { episodeId: request.episodeId });
  if (!record.data) return null;
  return (
    <Dialog
      title={t('plan.editTitle', { name: listName(record.data.patient) })}
      lead={t('plan.lead')}
      size="medium"
      onClose={onClose}
    >
      <PlanForm record={record.data} onClose={onClose} />
    </Dialog>
  );
}

function PlanForm({ record, onClose }: { readonly record: EpisodeRecord; readonly onClose: () => void }) {
  const episodeId = record.episode.id;
  const form = useForm<PlanValues>(newPlan(record, today()), {
    id: `plan:${episodeId}`,
    form: 'plan',
    patientId: record.patient.id,
    episodeId,
  });
  const { values, set, errorOf } = form;

  const save = form.submit({
    check: () => planErrors(values, record, today()),
    send: () => call('plan.record', planInput(values, episodeId)),
    done: plan => {
      onClose();
      notify('info', t('plan.saved', { day: formatDay(plan.startsOn) }));
    },
  });
  const dayField = (field: 'startsOn' | 'endsOn' | 'certifiedOn' | 'certifiedUntil', label: string) => (
    <TextField
      name={field}
      label={label}
      type="date"
      isRequired={field === 'startsOn'}
      value={values[field]}
      error={errorOf(field)}
      onChange={value => set({ [field]: value })}
    />
  );
  const numberField = (field: 'visitsPerWeek' | 'plannedVisits', label: string) => (
    <TextField
      name={field}
      label={label}
      inputMode="decimal"
      maxLength={5}
      hasAutoFocus={field === 'visitsPerWeek'}
      value={values[field]}
      error={errorOf(field)}
      onChange={value => set({ [field]: value })}
    />
  );

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <div className="field-row">
          {numberField('visitsPerWeek', t('plan.visitsPerWeek'))}
          {numberField('plannedVisits', t('plan.plannedVisits'))}
        </div>
        <div className="field-row">
          {dayField('startsOn', t('plan.startsOn'))}
          {dayField('endsOn', t('plan.endsOn'))}
        </div>
        <TextField
          name="interventions"
          label={t('plan.interventions')}
          isMultiline
          maxLength={2000}
          value={values.interventions}
          error={errorOf('interventions')}
          onChange={interventions => set({ interventions })}
        />
        <TextField
          name="precautions"
          label={t('plan.precautions')}
          help={t('plan.precautionsHelp')}
          isMultiline
          maxLength={2000}
          value={values.precautions}
          error={errorOf('precautions')}
          onChange={precautions => set({ precautions })}
        />
        <div className="field-row">
          {dayField('certifiedOn', t('plan.certifiedOn'))}
          {dayField('certifiedUntil', t('plan.certifiedUntilField'))}
        </div>
      </div>
      <FormError error={formLevelError(form.error, Object.keys(values))} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t('plan.save')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}
