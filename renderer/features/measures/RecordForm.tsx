// One new score of one measure: entered by items or as a total, judged while it is typed, saved with Enter.
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ENGLISH, unitIn } from '../../../shared/i18n/words.ts';
import { currentActivities } from '../../../shared/measures/series.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { ScoreFields } from './ScoreFields.tsx';
import {
  comparisonOf,
  doubtOf,
  fitted,
  newScore,
  refusalsOf,
  type ScoreValues,
  scoreToSend,
  withActivities,
} from './score-values.ts';

export interface RecordFormProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  /** A total that was typed for another measure first. */
  readonly startTotal?: string;
  /** Short name of the measure that is due after this one; null where none is. */
  readonly next?: string | null;
  readonly onClose: () => void;
  readonly onNext?: () => void;
  readonly onSwitch?: (measureId: string, total: string) => void;
}

export function RecordForm(props: RecordFormProps) {
  const { record, startTotal = '', next = null, onClose, onNext, onSwitch } = props;
  const box = useRef<HTMLDivElement>(null);
  const activities = useMemo(
    () => currentActivities(record.activities, props.facts.id),
    [record.activities, props.facts.id],
  );
  const facts = withActivities(props.facts, activities);
  const form = useForm<ScoreValues>(newScore(record, facts, today(), startTotal), {
    id: `record:${record.episode.id}:${facts.id}`,
    form: 'record',
    patientId: record.patient.id,
    episodeId: record.episode.id,
  });
  const values = fitted(form.values, facts, activities);
  const comparison = comparisonOf(record, facts, values);
  const doubt = doubtOf(facts, values, comparison);
  const shownFields = ['date', 'total', 'note', ...values.items.map((_typed, index) => `items.${index}`)];

  // A form that follows another one in the same dialog takes the focus itself.
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus(), []);

  async function send() {
    const result = await call('measure.record', {
      episodeId: record.episode.id,
      measureId: facts.id,
      scoreId: facts.scoreId,
      ...scoreToSend(facts, values),
    });
    if (!result.ok) return result;
    const { observation, verdict } = result.value;
    notify(
      'info',
      t('record.saved', {
        measure: facts.abbreviation,
        score: observation.score,
        unit: unitIn(ENGLISH, observation.unit, observation.score),
        headline: verdict.headline,
      }),
    );
    return success(null);
  }

  const saveThen = (done: () => void) =>
    form.submit({ check: () => refusalsOf(facts, values, doubt), send, done });

  function switchTo(measureId: string, total: string) {
    // What was typed here belongs to the other measure: it is no draft of this one.
    form.draft?.discard();
    onSwitch?.(measureId, total);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || next === null || !onNext) return;
    event.preventDefault();
    saveThen(onNext)();
  }

  return (
    <Form error={form.error} draft={form.draft} onSubmit={saveThen(onClose)}>
      <div ref={box} className="dialog-body" onKeyDown={onKeyDown}>
        <ScoreFields
          record={record}
          facts={facts}
          activities={activities}
          values={values}
          error={form.error}
          onChange={form.set}
          comparison={comparison}
          doubt={doubt}
          {...(onSwitch ? { onSwitch: switchTo } : {})}
        />
        <FormError error={formLevelError(form.error, shownFields)} />
        <DialogButtons>
          <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
            {t('record.save')}
          </button>
          {next === null || !onNext ? null : (
            <button
              type="button"
              className="button button-secondary"
              aria-keyshortcuts="Control+Enter"
              aria-disabled={form.isBusy}
              onClick={() => saveThen(onNext)()}
            >
              {t('record.saveNext', { measure: next })} <kbd>Ctrl+Enter</kbd>
            </button>
          )}
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </div>
    </Form>
  );
}
