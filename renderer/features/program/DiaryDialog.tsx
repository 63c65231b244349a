// A paper diary in one line: sessions done of planned, and the day of a flare. What is understood is said at once.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { ADHERENCE_SOURCES } from '../../../shared/domain/program.ts';
import { daysOf } from '../../../shared/home-program.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { loadLine } from '../../../shared/timeline/timeline.ts';
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
import {
  type DiaryValues,
  diaryErrors,
  diaryInput,
  flareDate,
  newDiary,
  sessionsLine,
  sourceOf,
  toldAlready,
  understood,
} from './diary-values.ts';

export function DiaryDialog({ request, onClose }: DialogProps<'adherence'>) {
  const { episodeId } = request;
  const record = useHost('episode.record', { episodeId });
  if (!record.data) return null;
  return (
    <Dialog
      title={t('adherence.dialogTitle', { name: listName(record.data.patient) })}
      size="medium"
      onClose={onClose}
    >
      <DiaryForm record={record.data} onClose={onClose} />
    </Dialog>
  );
}

const SHOWN_FIELDS = ['line', 'from', 'to', 'replace', 'sessionsDone', 'flare.date'];

function DiaryForm({ record, onClose }: { readonly record: EpisodeRecord; readonly onClose: () => void }) {
  const episodeId = record.episode.id;
  const form = useForm<DiaryValues>(newDiary(record, today()), {
    id: `adherence:${episodeId}`,
    form: 'adherence',
    patientId: record.patient.id,
    episodeId,
  });
  const { values, set, errorOf } = form;
  const told = toldAlready(values, record);

  const save = form.submit({
    check: () => diaryErrors(values, record, today()),
    send: () => call('adherence.record', diaryInput(values, record)),
    done: ({ adherence, flare }) => {
      onClose();
      const said = { done: adherence.sessionsDone, planned: adherence.sessionsPlanned };
      notify(
        'info',
        flare === null
          ? t('adherence.saved', said)
          : t('adherence.savedFlare', { ...said, day: formatDay(flare.date) }),
      );
    },
  });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="line"
          label={t('adherence.line')}
          help={t('adherence.lineHelp')}
          isRequired
          hasAutoFocus
          maxLength={80}
          value={values.line}
          error={errorOf('line') ?? errorOf('sessionsDone') ?? errorOf('flare.date')}
          onChange={line => set({ line })}
        />
        <p className="selectable numbers" role="status">
          {understoodWords(values, record)}
        </p>
        <div className="field-row">
          <TextField
            name="from"
            label={t('adherence.from')}
            type="date"
            max={today()}
            value={values.from}
            error={errorOf('from')}
            onChange={from => set({ from })}
          />
          <TextField
            name="to"
            label={t('adherence.to')}
            type="date"
            max={today()}
            value={values.to}
            error={errorOf('to')}
            onChange={to => set({ to })}
          />
          <SelectField
            name="source"
            label={t('adherence.source')}
            value={values.source}
            options={ADHERENCE_SOURCES.map(value => ({ value, label: t(`adherenceSource.${value}`) }))}
            onChange={value => set({ source: sourceOf(value) })}
          />
        </div>
        {told.length === 0 ? null : (
          <div>
            <p>{t('adherence.overlap', { entries: told.map(sessionsLine).join('; ') })}</p>
            <label className="check">
              <input
                type="checkbox"
                name="replace"
                checked={values.replace}
                aria-invalid={errorOf('replace') === undefined ? undefined : true}
                aria-describedby="adherence-replace-error"
                onChange={event => set({ replace: event.target.checked })}
              />
              {t('adherence.replace')}
            </label>
            <p id="adherence-replace-error" className="field-error">
              {errorOf('replace')}
            </p>
          </div>
        )}
      </div>
      <FormEnd form={form} shownFields={SHOWN_FIELDS} action={t('adherence.save')} onClose={onClose} />
    </Form>
  );
}

/** `5 of 14 sessions in 14 days, flare on 3 Mar 2026, after the visit of 1 Mar 2026`; empty while nothing is said. */
function understoodWords(values: DiaryValues, record: EpisodeRecord): string {
  const line = understood(values, record);
  if (line === null || line.planned === null || values.from === '' || values.to === '') return '';
  const flare = flareDate(values, line);
  return joined([
    t('adherence.understood', { done: line.done, planned: line.planned, days: daysOf(values) }),
    ...(flare === null
      ? []
      : [
          t('adherence.understoodFlare', { day: formatDay(flare) }),
          loadLine(record, { date: flare, visitId: null }),
        ]),
  ]);
}
