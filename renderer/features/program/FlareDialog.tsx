// A flare: when it began, how much, how long; and the load that came before it.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { loadLine } from '../../../shared/timeline/timeline.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { readNumber } from '../../ui/read-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function FlareDialog({ request, onClose }: DialogProps<'flare'>) {
  const { episodeId } = request;
  const record = useHost('episode.record', { episodeId });
  if (!record.data) return null;
  return (
    <Dialog
      title={t('flare.dialogTitle', { name: listName(record.data.patient) })}
      size="medium"
      onClose={onClose}
    >
      <FlareForm record={record.data} onClose={onClose} />
    </Dialog>
  );
}

interface FlareValues {
  readonly date: string;
  readonly rise: string;
  readonly hours: string;
  readonly note: string;
}

const SHOWN_FIELDS = ['date', 'rise', 'hours', 'note'];

function FlareForm({ record, onClose }: { readonly record: EpisodeRecord; readonly onClose: () => void }) {
  const episodeId = record.episode.id;
  const form = useForm<FlareValues>(
    { date: today(), rise: '', hours: '', note: '' },
    { id: `flare:${episodeId}`, form: 'flare', patientId: record.patient.id, episodeId },
  );
  const { values, set, errorOf } = form;
  const rise = readNumber(values.rise, 0, 10, null);
  const hours = readNumber(values.hours, 0, 2000, null);

  const save = form.submit({
    check: () => flareErrors(values, record.episode.startDate),
    send: () =>
      call('flare.record', {
        episodeId,
        date: values.date,
        rise: typeof rise === 'number' ? rise : null,
        durationHours: typeof hours === 'number' ? hours : null,
        note: values.note,
      }),
    done: ({ flare }) => {
      onClose();
      notify('info', t('flare.saved', { day: formatDay(flare.date) }));
    },
  });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="date"
          label={t('flare.date')}
          type="date"
          max={today()}
          isRequired
          value={values.date}
          error={errorOf('date')}
          onChange={date => set({ date })}
        />
        <p className="dim selectable" role="status">
          {loadWords(record, values.date)}
        </p>
        <div className="field-row">
          <TextField
            name="rise"
            label={t('flare.rise')}
            inputMode="decimal"
            isOptional
            maxLength={4}
            value={values.rise}
            error={typeof rise === 'string' ? rise : undefined}
            onChange={typed => set({ rise: typed })}
          />
          <TextField
            name="hours"
            label={t('flare.hours')}
            inputMode="decimal"
            isOptional
            maxLength={6}
            value={values.hours}
            error={typeof hours === 'string' ? hours : undefined}
            onChange={typed => set({ hours: typed })}
          />
        </div>
        <TextField
          name="note"
          label={t('flare.note')}
          isOptional
          maxLength={1000}
          value={values.note}
          error={errorOf('note')}
          onChange={note => set({ note })}
        />
      </div>
      <FormEnd form={form} shownFields={SHOWN_FIELDS} action={t('flare.save')} onClose={onClose} />
    </Form>
  );
}

function loadWords(record: EpisodeRecord, date: string): string {
  if (date === '') return '';
  const load = loadLine(record, { date, visitId: null });
  return load === '' ? t('flare.loadNone') : t('flare.load', { load });
}

function flareErrors({ date, rise, hours }: FlareValues, startDate: string): FieldError[] {
  const numbers = [
    ['rise', readNumber(rise, 0, 10, null)],
    ['hours', readNumber(hours, 0, 2000, null)],
  ] as const;
  return [
    ...(date === '' ? [{ field: 'date', message: t('flare.dateRequired') }] : []),
    ...(date > today() ? [{ field: 'date', message: t('adherence.future') }] : []),
    ...(date !== '' && date < startDate
      ? [{ field: 'date', message: t('adherence.beforeStart', { day: formatDay(startDate) }) }]
      : []),
    ...numbers.flatMap(([field, read]) => (typeof read === 'string' ? [{ field, message: read }] : [])),
  ];
}
