// The fields of one score with the live result beside them.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { type Entry, type EntryMode, errorsOf, itemValues, liveScore } from './entry.ts';
import { ItemGrid } from './ItemGrid.tsx';
import { LiveScore } from './LiveScore.tsx';

export interface RecordFormProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  readonly onClose: () => void;
}

const MODES: readonly EntryMode[] = ['items', 'total'];

export function RecordForm({ record, facts, onClose }: RecordFormProps) {
  const canItems = facts.items.length > 0;
  const form = useForm<Entry & { readonly date: string; readonly note: string }>({
    mode: canItems ? 'items' : 'total',
    total: '',
    items: facts.items.map(() => ''),
    date: today(),
    note: '',
  });
  const { values, set } = form;
  const typing = errorsWhileTyping(values, facts);
  const first = firstScore(record, facts.id);
  const shownFields = ['date', 'total', ...values.items.map((_typed, index) => `items.${index}`)];

  async function send() {
    const isItems = values.mode === 'items';
    const total = readNumber(values.total, facts.min, facts.max, facts.step);
    const result = await call('measure.record', {
      episodeId: record.episode.id,
      measureId: facts.id,
      date: values.date,
      items: isItems ? itemValues(values, facts) : null,
      total: !isItems && typeof total === 'number' ? total : null,
      note: values.note,
    });
    if (!result.ok) return result;
    const { observation, verdict } = result.value;
    notify(
      'info',
      t('record.saved', {
        measure: facts.abbreviation,
        score: observation.score,
        unit: observation.unit,
        headline: verdict.headline,
      }),
    );
    return success(null);
  }

  const save = form.submit({
    check: () => [
      ...(values.date === '' ? [{ field: 'date', message: t('record.dateRequired') }] : []),
      ...errorsOf(values, facts),
    ],
    send,
    done: onClose,
  });
  const errorOf = (field: string) =>
    typing.find(error => error.field === field)?.message ?? form.errorOf(field);

  return (
    <Form error={form.error} onSubmit={save}>
      <div className="record-columns">
        <div className="dialog-body">
          <div className="field-row">
            <TextField
              label={t('record.date')}
              type="date"
              max={today()}
              value={values.date}
              error={errorOf('date')}
              onChange={date => set({ date })}
            />
            {canItems ? (
              <fieldset className="segmented">
                <legend>{t('record.mode')}</legend>
                {MODES.map(mode => (
                  <label key={mode}>
                    <input
                      type="radio"
                      name="entry-mode"
                      checked={values.mode === mode}
                      onChange={() => set({ mode })}
                    />
                    {t(mode === 'items' ? 'record.modeItems' : 'record.modeTotal')}
                  </label>
                ))}
              </fieldset>
            ) : null}
          </div>
          {values.mode === 'items' ? (
            <ItemGrid
              facts={facts}
              items={values.items}
              errors={[...typing, ...(form.error?.fields ?? [])]}
              onChange={items => set({ items })}
            />
          ) : (
            <TextField
              label={t('record.total', { min: facts.min, max: facts.max, unit: facts.unit })}
              inputMode="decimal"
              maxLength={12}
              isRequired
              hasAutoFocus
              value={values.total}
              error={errorOf('total')}
              onChange={total => set({ total })}
            />
          )}
          <TextField
            label={t('record.note')}
            isOptional
            maxLength={500}
            value={values.note}
            onChange={note => set({ note })}
          />
        </div>
        <LiveScore facts={facts} scored={liveScore(values, facts)} first={first} />
      </div>
      <FormError error={formLevelError(form.error, shownFields)} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t('record.save')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}

/** While typing only what is wrong is told, not what is still missing. */
function errorsWhileTyping(entry: Entry, facts: MeasureFacts) {
  const isEmpty = (field: string) =>
    field === 'total' ? entry.total.trim() === '' : entry.items[Number(field.slice(6))]?.trim() === '';
  return errorsOf(entry, facts).filter(error => error.field !== 'items' && !isEmpty(error.field));
}

function firstScore(record: EpisodeRecord, measureId: string): number | null {
  const own = record.observations
    .filter(observation => observation.measureId === measureId)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return own[0]?.score ?? null;
}
