// The patient's own activities: named once, kept over time. Words may be put right; another activity is another list.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { currentActivities } from '../../../shared/measures/series.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { measureFacts } from '../../ui/measure-facts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { update } from '../../workbench/store.ts';

export function ActivitiesDialog({ request, onClose }: DialogProps<'activities'>) {
  const { data: record } = useHost('episode.record', { episodeId: request.episodeId });
  if (!record) return null;
  const { episodeId, measureId } = request;
  // Named from the form of a score, which is shown again: what follows is the rating.
  const goOn = () => update({ dialog: { kind: 'record', episodeId, measureId } });
  return (
    <Dialog title={t('activities.title')} lead={t('activities.lead')} size="medium" onClose={onClose}>
      <ActivitiesForm record={record} measureId={measureId} onDone={goOn} onClose={onClose} />
    </Dialog>
  );
}

export interface ActivitiesFormProps {
  readonly record: EpisodeRecord;
  readonly measureId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Row {
  /** The activity this row was; null for an empty place. */
  readonly activityId: string | null;
  readonly was: string;
  readonly text: string;
  /** The words are put right; otherwise changed words are another activity. */
  readonly isReworded: boolean;
}

export function ActivitiesForm({ record, measureId, onDone, onClose }: ActivitiesFormProps) {
  const current = currentActivities(record.activities, measureId);
  const places = measureFacts(measureId, []).items.length;
  const form = useForm<{ readonly rows: readonly Row[] }>(
    {
      rows: Array.from({ length: places }, (_, index) => {
        const activity = current[index];
        const text = activity?.text ?? '';
        return { activityId: activity?.id ?? null, was: text, text, isReworded: true };
      }),
    },
    {
      id: `activities:${record.episode.id}:${measureId}`,
      form: 'activities',
      patientId: record.patient.id,
      episodeId: record.episode.id,
    },
  );
  const { rows } = form.values;
  const named = rows.filter(row => row.text.trim() !== '');
  const isNewList =
    current.length > 0 && (named.length !== current.length || named.some(row => keptId(row) === null));
  // The first place shows its error also while nothing is named.
  const shownFields = rows.map((_row, index) => `activities.${index}.text`);

  function change(index: number, part: Partial<Row>) {
    form.set({ rows: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  }

  const save = form.submit({
    check: () =>
      named.length === 0 ? [{ field: 'activities.0.text', message: t('activities.required') }] : [],
    send: async () => {
      const result = await call('measure.setActivities', {
        episodeId: record.episode.id,
        measureId,
        activities: named.map(row => ({ activityId: keptId(row), text: row.text })),
      });
      return result.ok ? success(null) : result;
    },
    done: onDone,
  });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        {rows.map((row, index) => (
          <div key={`${index}`}>
            <TextField
              label={t('record.activity', { number: index + 1 })}
              name={`activities.${index}`}
              maxLength={200}
              isOptional={index > 0}
              value={row.text}
              error={errorAt(form.errorOf, rows, index)}
              onChange={text => change(index, { text })}
            />
            {row.activityId !== null && row.text.trim() !== '' && row.text !== row.was ? (
              <label className="check">
                <input
                  type="checkbox"
                  checked={row.isReworded}
                  onChange={event => change(index, { isReworded: event.target.checked })}
                />
                {t('activities.reworded', { was: row.was })}
              </label>
            ) : null}
          </div>
        ))}
        <p role="status" className="field-help">
          {isNewList ? t('activities.newList') : ''}
        </p>
      </div>
      <FormEnd form={form} shownFields={shownFields} action={t('activities.save')} onClose={onClose} />
    </Form>
  );
}

/** The activity a row still is; null where it is another one. */
function keptId({ activityId, was, text, isReworded }: Row): string | null {
  return text === was || isReworded ? activityId : null;
}

/** Errors are counted over the named rows; an empty place has none but the first. */
function errorAt(
  errorOf: (field: string) => string | undefined,
  rows: readonly Row[],
  index: number,
): string | undefined {
  const isNamed = rows[index]?.text.trim() !== '';
  const place = rows.slice(0, index).filter(row => row.text.trim() !== '').length;
  return isNamed || index === 0 ? errorOf(`activities.${place}.text`) : undefined;
}
