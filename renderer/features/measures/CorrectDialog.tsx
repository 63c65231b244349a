// A score put right: what it is to be, why, and what stood there before. The former values stay readable for good.

import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { Observation } from '../../../shared/domain/observation.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ENGLISH, unitIn } from '../../../shared/i18n/words.ts';
import { activitiesVersion } from '../../../shared/measures/series.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { factsFor } from './picker-groups.ts';
import { ScoreFields } from './ScoreFields.tsx';
import {
  comparisonOf,
  doubtOf,
  recordedScore,
  refusalsOf,
  type ScoreValues,
  scoreToSend,
  withActivities,
} from './score-values.ts';

export function CorrectDialog({ request, onClose }: DialogProps<'correctScore'>) {
  const { data: record } = useHost('episode.record', { episodeId: request.episodeId });
  const observation = record?.observations.find(({ id }) => id === request.observationId);
  if (!record || !observation) return null;
  const facts = factsFor(record, record.customMeasures, observation.measureId);
  return (
    <Dialog
      title={t('correct.title')}
      lead={t('correct.lead', {
        measure: facts.abbreviation,
        score: `${observation.score} ${observation.unit}`.trim(),
        day: formatDay(observation.date),
      })}
      size="large"
      onClose={onClose}
    >
      <CorrectForm record={record} observation={observation} onClose={onClose} />
    </Dialog>
  );
}

interface CorrectFormProps {
  readonly record: EpisodeRecord;
  readonly observation: Observation;
  readonly onClose: () => void;
}

type CorrectValues = ScoreValues & { readonly reason: string };

export function CorrectForm({ record, observation, onClose }: CorrectFormProps) {
  const activities = record.activities.filter(
    activity =>
      activity.measureId === observation.measureId && activitiesVersion([activity]) === observation.version,
  );
  const facts = withActivities(factsFor(record, record.customMeasures, observation.measureId), activities);
  const before = recordedScore(observation, facts);
  const form = useForm<CorrectValues>(
    { ...before, reason: '' },
    {
      id: `correct:${observation.id}`,
      form: 'correct',
      patientId: record.patient.id,
      episodeId: record.episode.id,
    },
  );
  const { values } = form;
  const comparison = comparisonOf(record, facts, values, observation.id);
  const isSameTotal = values.mode === before.mode && values.total === before.total;
  const doubt = isSameTotal ? null : doubtOf(facts, values, comparison);
  const shownFields = [
    'date',
    'total',
    'note',
    'reason',
    ...values.items.map((_typed, index) => `items.${index}`),
  ];

  async function send() {
    const { items, total, ...rest } = scoreToSend(facts, values);
    const isSameItems =
      values.mode === before.mode && JSON.stringify(values.items) === JSON.stringify(before.items);
    const result = await call('measure.correct', {
      episodeId: record.episode.id,
      observationId: observation.id,
      reason: values.reason,
      ...rest,
      ...(items !== null && !isSameItems ? { items } : {}),
      ...(total !== null && !isSameTotal ? { total } : {}),
    });
    if (!result.ok) return result;
    const { score, unit } = result.value.observation;
    const { headline } = result.value.verdict;
    const saved = { measure: facts.abbreviation, score, unit: unitIn(ENGLISH, unit, score), headline };
    notify('info', t('record.saved', saved));
    return success(null);
  }

  const save = form.submit({
    check: () => [
      ...(values.reason.trim() === '' ? [{ field: 'reason', message: t('correct.reasonRequired') }] : []),
      ...refusalsOf(facts, values, doubt),
    ],
    send,
    done: onClose,
  });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <ScoreFields
        record={record}
        facts={facts}
        activities={activities}
        values={values}
        error={form.error}
        onChange={form.set}
        comparison={comparison}
        doubt={doubt}
      >
        <TextField
          label={t('correct.reason')}
          name="reason"
          isRequired
          maxLength={500}
          value={values.reason}
          error={form.errorOf('reason')}
          onChange={reason => form.set({ reason })}
        />
      </ScoreFields>
      <FormerValues record={record} observationId={observation.id} />
      <FormEnd form={form} shownFields={shownFields} action={t('correct.save')} onClose={onClose} />
    </Form>
  );
}

interface FormerValuesProps {
  readonly record: EpisodeRecord;
  readonly observationId: string;
}

function FormerValues({ record, observationId }: FormerValuesProps) {
  const former = record.amendments.filter(
    ({ entity, recordId, kind }) =>
      entity === 'observation' && recordId === observationId && kind === 'changed',
  );
  if (former.length === 0) return null;
  return (
    <section aria-label={t('correct.history')} className="former-values selectable">
      <h3>{t('correct.history')}</h3>
      <ul>
        {former.map(({ id, amendedOn, reason, before }) => {
          const was = Observation.safeParse(before);
          return (
            <li key={id}>
              {t('correct.was', {
                score: was.success ? `${was.data.score} ${was.data.unit}`.trim() : '',
                day: was.success ? formatDay(was.data.date) : '',
                amendedOn: formatDay(amendedOn),
                reason,
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
