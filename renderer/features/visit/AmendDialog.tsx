// Changes a visit: freely while it is open, with a day and a reason once it is signed.
import type { KeyboardEvent } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
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
import { focusNext } from './advance.ts';
import { DayFields, EffortFields, LoadFields, NoteField, PainFields } from './ContactFields.tsx';
import {
  type ContactValues,
  changedFields,
  contactErrors,
  contactInput,
  contactOf,
  shownFields,
} from './contact-values.ts';
import { InterventionTable } from './InterventionTable.tsx';
import { SecondVisit } from './SecondVisit.tsx';
import { secondErrors, visitOn } from './visit-values.ts';

interface AmendValues extends ContactValues {
  readonly amendedOn: string;
  readonly reason: string;
  readonly allowSecond: boolean;
}

export function AmendDialog({ request, onClose }: DialogProps<'amendVisit'>) {
  const visit = useHost('visit.get', { visitId: request.visitId });
  const record = useHost('episode.record', { episodeId: request.episodeId });
  return visit.data && record.data ? (
    <AmendForm visit={visit.data} record={record.data} onClose={onClose} />
  ) : null;
}

interface AmendFormProps {
  readonly visit: Visit;
  readonly record: EpisodeRecord;
  readonly onClose: () => void;
}

function AmendForm({ visit, record, onClose }: AmendFormProps) {
  const isSigned = visit.signedAt !== null;
  const form = useForm<AmendValues>(
    { ...contactOf(visit), amendedOn: today(), reason: '', allowSecond: false },
    {
      id: `amendVisit:${visit.id}`,
      form: 'amendVisit',
      episodeId: visit.episodeId,
      rowVersion: visit.rowVersion,
    },
  );
  const { values, set, errorOf } = form;
  const contact = { values, errorOf, set };
  const day = formatDay(visit.date);
  const other = values.date === visit.date ? undefined : visitOn(record, values.date);

  const patch = () => changedFields(contactInput(contactOf(visit)), contactInput(values));

  const save = form.submit({
    check: () => [
      ...contactErrors(values),
      ...secondErrors(other, values.allowSecond),
      ...(isSigned && values.amendedOn === ''
        ? [{ field: 'amendedOn', message: t('visit.dateRequired') }]
        : []),
      ...(isSigned && values.reason.trim() === ''
        ? [{ field: 'reason', message: t('visit.reasonRequired') }]
        : []),
    ],
    send: async () => {
      const { id: visitId, rowVersion } = visit;
      const { amendedOn, reason, allowSecond } = values;
      return isSigned
        ? call('visit.amend', { visitId, rowVersion, amendedOn, reason, patch: patch(), allowSecond })
        : call('visit.update', { visitId, rowVersion, ...patch(), allowSecond });
    },
    done: () => {
      onClose();
      notify('info', t(isSigned ? 'visit.amended' : 'visit.changed', { day }));
    },
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) event.target.form?.requestSubmit();
    else focusNext(event.target);
  }

  return (
    <Dialog
      title={t(isSigned ? 'visit.amendTitle' : 'visit.changeTitle', { day })}
      lead={t(isSigned ? 'visit.amendLead' : 'visit.changeLead')}
      size="large"
      onClose={onClose}
    >
      <div className="visit-form" onKeyDown={onKeyDown}>
        <Form error={form.error} draft={form.draft} onSubmit={save}>
          {isSigned ? (
            <div className="field-row">
              <TextField
                name="reason"
                label={t('visit.reason')}
                isRequired
                hasAutoFocus
                maxLength={500}
                value={values.reason}
                error={errorOf('reason')}
                onChange={reason => set({ reason })}
              />
              <TextField
                name="amendedOn"
                label={t('visit.amendedDay')}
                type="date"
                isRequired
                max={today()}
                value={values.amendedOn}
                error={errorOf('amendedOn')}
                onChange={amendedOn => set({ amendedOn })}
              />
            </div>
          ) : null}
          <DayFields
            {...contact}
            set={change => set(change.date === undefined ? change : { ...change, allowSecond: false })}
          />
          {other ? (
            <SecondVisit
              date={values.date}
              label={t('visit.moveToSecond')}
              isAllowed={values.allowSecond}
              error={errorOf('allowSecond')}
              onChange={allowSecond => set({ allowSecond })}
            />
          ) : null}
          <PainFields {...contact} />
          <LoadFields {...contact} />
          <InterventionTable
            rows={values.interventions}
            copied={contactOf(visit).interventions}
            errors={form.error?.fields ?? []}
            origin=""
            onChange={interventions => set({ interventions })}
          />
          <EffortFields {...contact} />
          {visit.response === '' ? null : (
            <TextField
              name="response"
              label={t('visit.response')}
              maxLength={1000}
              value={values.response}
              error={errorOf('response')}
              onChange={response => set({ response })}
            />
          )}
          <NoteField {...contact} />
          <FormError error={formLevelError(form.error, shownFields(values))} />
          <DialogButtons>
            <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
              {t(isSigned ? 'visit.amendSave' : 'common.save')}
            </button>
            <button type="button" className="button button-secondary" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </DialogButtons>
        </Form>
      </div>
    </Dialog>
  );
}
