// Records a visit: one column, the order of the page is the order of the keys, every field may be left empty.
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { keysOf } from '../../commands/platform.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { AdherenceFields } from './AdherenceFields.tsx';
import { focusNext } from './advance.ts';
import { DayFields, EffortFields, LoadFields, NoteField, PainFields } from './ContactFields.tsx';
import { shownFields } from './contact-values.ts';
import { FindingsPart } from './FindingsPart.tsx';
import { FlareFields } from './FlareFields.tsx';
import { InterventionTable } from './InterventionTable.tsx';
import { ResidualGrid } from './ResidualGrid.tsx';
import { SecondVisit } from './SecondVisit.tsx';
import {
  lastResiduals,
  lastVisit,
  newVisit,
  residualRow,
  type VisitValues,
  visitErrors,
  visitInput,
  visitOn,
  withDate,
} from './visit-values.ts';

export interface VisitFormProps {
  readonly record: EpisodeRecord;
  readonly onSaved: (visit: Visit) => void;
}

export function VisitForm({ record, onSaved }: VisitFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const letterhead = useHost('settings.letterhead', {});
  const signer = letterhead.data?.therapistName ?? '';
  const form = useForm<VisitValues>(newVisit(record, today()), {
    id: `visit:${record.episode.id}`,
    form: 'visit',
    patientId: record.patient.id,
    episodeId: record.episode.id,
  });
  const { values, set, errorOf } = form;
  const copied = newVisit(record, today()).interventions;
  const errors = form.error?.fields ?? [];
  const first = visitOn(record, values.date);
  const last = lastVisit(record, values.date);
  const residuals = lastResiduals(record, values.date);
  const contact = { values, errorOf, set };

  function submit(event: FormEvent) {
    const isSigned = isSigning(event);
    form.submit({
      check: () => [
        ...visitErrors(values, record),
        ...(isSigned && signer === '' ? [{ field: 'signedBy', message: t('visit.noSigner') }] : []),
      ],
      send: () => call('visit.record', visitInput(values, record, isSigned ? signer : '')),
      done,
    })(event);
  }

  function done({ visit }: OutputOf<'visit.record'>) {
    const day = formatDay(visit.date);
    notify('info', t(visit.signedAt === null ? 'visit.saved' : 'visit.savedSigned', { day }));
    onSaved(visit);
  }

  /** Enter goes on like Tab: a note half written is never sent by accident. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !isField) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) focusNext(event.target);
  }

  return (
    <div ref={box} className="visit-form" onKeyDown={onKeyDown}>
      <Form error={form.error} draft={form.draft} onSubmit={submit}>
        <DayFields {...contact} set={change => set(dayChange(change))} />
        {first ? (
          <SecondVisit
            date={values.date}
            label={t('visit.allowSecond')}
            isAllowed={values.allowSecond}
            error={errorOf('allowSecond')}
            onChange={allowSecond => set({ allowSecond })}
          >
            <CommandButton
              id="visit.open"
              look="link"
              label={t('visit.openFirst')}
              target={{ episodeId: record.episode.id, visitId: first.id }}
            />
          </SecondVisit>
        ) : null}
        <PainFields {...contact} />
        <AdherenceFields values={values} record={record} errorOf={errorOf} set={set} />
        <LoadFields {...contact} />
        <FlareFields values={values} errorOf={errorOf} set={set} />
        <InterventionTable
          rows={values.interventions}
          copied={copied}
          errors={errors}
          origin={
            last && last.interventions.length > 0 ? t('visit.copiedFrom', { day: formatDay(last.date) }) : ''
          }
          onChange={interventions => set({ interventions })}
        />
        <EffortFields {...contact} />
        <ResidualGrid
          rows={values.residualSymptoms}
          last={residuals.map(residualRow)}
          lastDay={formatDay(residuals[0]?.date ?? '')}
          errors={errors}
          onChange={residualSymptoms => set({ residualSymptoms })}
        />
        <FindingsPart
          region={record.episode.region}
          findings={values.findings}
          onChange={findings => set({ findings })}
        />
        <NoteField {...contact} />
        <FormError error={formLevelError(form.error, ['signedBy', ...shownFields(values)])} />
        <div className="visit-buttons">
          <button type="submit" value="save" className="button button-primary" aria-disabled={form.isBusy}>
            {t('visit.save')} <kbd>{keysOf('visit.save')}</kbd>
          </button>
          <button type="submit" value="sign" className="button button-secondary" aria-disabled={form.isBusy}>
            {t('visit.saveAndSign')} <kbd>{keysOf('visit.saveAndSign')}</kbd>
          </button>
        </div>
        {signer === '' ? (
          <p className={errorOf('signedBy') === undefined ? 'field-help' : 'field-error'} role="status">
            {t('visit.noSigner')} <CommandButton id="letterhead.edit" look="link" />
          </p>
        ) : (
          <p className="field-help">{t('visit.signsAs', { name: signer })}</p>
        )}
      </Form>
    </div>
  );

  function dayChange(change: Partial<VisitValues>): Partial<VisitValues> {
    return change.date === undefined ? change : withDate(values, record, change.date);
  }
}

/** Which of the two buttons was meant, pressed or run by its command. */
function isSigning(event: FormEvent): boolean {
  const native = event.nativeEvent;
  return (
    native instanceof SubmitEvent &&
    native.submitter instanceof HTMLButtonElement &&
    native.submitter.value === 'sign'
  );
}
