// The score that counts as reached, for one measure of an episode.
import { useState } from 'react';
import { measureIdsOf } from '../../../shared/charts/course.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { lastGoal } from '../../../shared/domain/goal.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { MeasureSelect } from '../../ui/MeasureSelect.tsx';
import { type MeasureFacts, measureFacts } from '../../ui/measure-facts.ts';
import { readNumber } from '../../ui/read-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function GoalDialog({ request, onClose }: DialogProps<'goal'>) {
  const query = useHost('episode.record', { episodeId: request.episodeId });
  return query.data ? (
    <GoalBox record={query.data} suggestedId={request.measureId} onClose={onClose} />
  ) : null;
}

interface GoalBoxProps {
  readonly record: EpisodeRecord;
  readonly suggestedId: string | null;
  readonly onClose: () => void;
}

function GoalBox({ record, suggestedId, onClose }: GoalBoxProps) {
  const ids = measureIdsOf(record);
  const [measureId, setMeasureId] = useState(suggestedId ?? ids[0] ?? '');
  const facts = measureFacts(measureId, record.customMeasures);
  const measures = ids.map(id => measureFacts(id, record.customMeasures));
  return (
    <Dialog title={t('episode.goalTitle', { measure: facts.abbreviation })} onClose={onClose}>
      <div className="dialog-body">
        {measures.length > 1 ? (
          <MeasureSelect
            label={t('record.choose')}
            value={measureId}
            groups={[{ label: t('measures.group.followed'), measures }]}
            onChange={setMeasureId}
          />
        ) : null}
        {measureId === '' ? (
          <p>{t('episode.chartNone')}</p>
        ) : (
          <GoalForm key={measureId} record={record} facts={facts} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface GoalValues {
  readonly goal: string;
  /** Null until it is typed: a goal that is changed was set today. */
  readonly setOn: string | null;
  readonly isPrimary: boolean;
}

interface GoalFormProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  readonly onClose: () => void;
}

function GoalForm({ record, facts, onClose }: GoalFormProps) {
  const followed = record.measures.find(measure => measure.measureId === facts.id);
  const stored = followed?.goal === null || followed === undefined ? '' : String(followed.goal);
  // A goal from before days were kept has none until somebody says so.
  const storedDay = stored === '' ? today() : (lastGoal(record.goals, facts.id)?.setOn ?? '');
  const form = useForm<GoalValues>({
    goal: stored,
    setOn: null,
    isPrimary: followed?.isPrimary ?? false,
  });
  const setOn = form.values.setOn ?? (form.values.goal.trim() === stored ? storedDay : today());
  const goal = readNumber(form.values.goal, facts.min, facts.max, null);
  const save = form.submit({
    check: () => (typeof goal === 'string' ? [{ field: 'goal', message: goal }] : []),
    send: () =>
      call('episode.setMeasure', {
        episodeId: record.episode.id,
        measureId: facts.id,
        ...(followed ? { scoreId: followed.scoreId } : {}),
        goal: typeof goal === 'number' ? goal : null,
        ...(setOn === '' ? {} : { setOn }),
        isPrimary: form.values.isPrimary,
      }),
    done: () => {
      onClose();
      notify('info', t('episode.goalSaved'));
    },
  });
  return (
    <Form error={form.error} onSubmit={save}>
      <TextField
        label={t('episode.goalField', { min: facts.min, max: facts.max, unit: facts.unit })}
        help={t('episode.goalHelp')}
        inputMode="decimal"
        maxLength={12}
        value={form.values.goal}
        error={typeof goal === 'string' ? goal : form.errorOf('goal')}
        onChange={text => form.set({ goal: text })}
      />
      <TextField
        label={t('episode.goalSetOn')}
        type="date"
        max={today()}
        value={setOn}
        error={form.errorOf('setOn')}
        onChange={day => form.set({ setOn: day })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={form.values.isPrimary}
          onChange={event => form.set({ isPrimary: event.target.checked })}
        />
        {t('episode.goalPrimary')}
      </label>
      <FormError error={formLevelError(form.error, ['goal', 'setOn'])} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t('common.save')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}
