// Starts a phase: what began, on which day, and for how long it leaves a window.

import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { PHASE_KINDS, type Phase } from '../../../shared/domain/plan.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { capitalised } from '../../../shared/i18n/format.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { readNumber } from '../../ui/read-number.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function PhaseDialog({ request, onClose }: DialogProps<'phase'>) {
  const record = useHost('episode.record', { episodeId: request.episodeId });
  if (!record.data) return null;
  return (
    <Dialog title={t('phase.newTitle')} onClose={onClose}>
      <PhaseForm record={record.data} onClose={onClose} />
    </Dialog>
  );
}

interface PhaseValues {
  readonly kind: Phase['kind'];
  readonly title: string;
  readonly startsOn: string;
  readonly windowDays: string;
}

const SHOWN_FIELDS = ['kind', 'title', 'startsOn', 'windowDays'];

function PhaseForm({ record, onClose }: { readonly record: EpisodeRecord; readonly onClose: () => void }) {
  const { episode, patient } = record;
  const form = useForm<PhaseValues>(
    { kind: 'after-injection', title: '', startsOn: today(), windowDays: '' },
    { id: `phase:${episode.id}`, form: 'phase', patientId: patient.id, episodeId: episode.id },
  );
  const { values, set, errorOf } = form;
  const windowDays = readNumber(values.windowDays, 1, 365, 1);

  const save = form.submit({
    check: () => phaseErrors(values, episode.startDate),
    send: () =>
      call('phase.start', {
        episodeId: episode.id,
        kind: values.kind,
        // Without a title of its own it is called what it is.
        title: values.title.trim() === '' ? capitalised(t(`phase.${values.kind}`)) : values.title,
        startsOn: values.startsOn,
        windowDays: typeof windowDays === 'number' ? windowDays : null,
      }),
    done: ({ phase, verdict }) => {
      onClose();
      const { title, startsOn } = phase;
      notify('info', t('phase.saved', { title, day: formatDay(startsOn), headline: verdict.headline }));
    },
  });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <SelectField
          name="kind"
          label={t('phase.kind')}
          value={values.kind}
          options={PHASE_KINDS.map(kind => ({ value: kind, label: t(`phase.${kind}`) }))}
          onChange={value => set({ kind: PHASE_KINDS.find(kind => kind === value) ?? 'conservative' })}
        />
        <p role="status">{t(values.kind === 'conservative' ? 'phase.leadConservative' : 'phase.lead')}</p>
        <TextField
          name="title"
          label={t('phase.name')}
          isOptional
          maxLength={160}
          value={values.title}
          error={errorOf('title')}
          onChange={title => set({ title })}
        />
        <div className="field-row">
          <TextField
            name="startsOn"
            label={t('phase.startsOn')}
            type="date"
            max={today()}
            isRequired
            value={values.startsOn}
            error={errorOf('startsOn')}
            onChange={startsOn => set({ startsOn })}
          />
          <TextField
            name="windowDays"
            label={t('phase.windowDays')}
            help={t('phase.windowHelp')}
            isOptional
            inputMode="numeric"
            maxLength={3}
            value={values.windowDays}
            error={typeof windowDays === 'string' ? windowDays : undefined}
            onChange={typed => set({ windowDays: typed })}
          />
        </div>
      </div>
      <FormEnd form={form} shownFields={SHOWN_FIELDS} action={t('phase.save')} onClose={onClose} />
    </Form>
  );
}

function phaseErrors({ startsOn, windowDays }: PhaseValues, startDate: string): FieldError[] {
  const window = readNumber(windowDays, 1, 365, 1);
  return [
    ...(startsOn === '' ? [{ field: 'startsOn', message: t('form.required') }] : []),
    ...(startsOn > today() ? [{ field: 'startsOn', message: t('adherence.future') }] : []),
    ...(startsOn !== '' && startsOn < startDate
      ? [{ field: 'startsOn', message: t('adherence.beforeStart', { day: formatDay(startDate) }) }]
      : []),
    ...(typeof window === 'string' ? [{ field: 'windowDays', message: window }] : []),
  ];
}
