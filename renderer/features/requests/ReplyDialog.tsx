// What came back to a request: when, of which kinds, in which words, and what it changes in the episode.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { REPLY_KINDS, type Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { capitalised } from '../../../shared/i18n/format.ts';
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
import { useWorkbench } from '../../workbench/store.ts';
import { ReplyEffects } from './ReplyEffects.tsx';
import { ReplySteps } from './ReplySteps.tsx';
import { NO_STEPS, stepErrors, stepKindsOf } from './reply-steps.ts';
import { hasWindow, phaseOf, type ReplyValues, replyOf } from './reply-values.ts';

const SHOWN_FIELDS = ['receivedOn', 'kinds', 'note', 'startsOn', 'windowDays', 'recheckOn'];

export function ReplyDialog({ request, onClose }: DialogProps<'reply'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  const episodeId = document.data?.request.episodeId ?? '';
  const record = useHost('episode.record', { episodeId }, { enabled: episodeId !== '' });
  if (!document.data || !record.data) return null;
  return (
    <Dialog title={t('reply.title', { code: document.data.request.code })} onClose={onClose}>
      <ReplyForm request={document.data.request} record={record.data} onClose={onClose} />
    </Dialog>
  );
}

interface ReplyFormProps {
  readonly request: Request;
  readonly record: EpisodeRecord;
  readonly onClose: () => void;
}

function ReplyForm({ request, record, onClose }: ReplyFormProps) {
  const form = useForm<ReplyValues>(
    {
      receivedOn: today(),
      kinds: [],
      note: '',
      startsPhase: true,
      phaseStartsOn: today(),
      windowDays: '',
      workingDiagnosis: '',
      recheckOn: '',
      steps: NO_STEPS,
    },
    {
      id: `reply:${request.id}`,
      form: 'reply',
      patientId: record.patient.id,
      episodeId: request.episodeId,
    },
  );
  const { values, set, errorOf } = form;
  const kind = phaseOf(values.kinds);
  const title = kind === null ? '' : capitalised(t(`phase.${kind}`));
  const windowDays = readNumber(values.windowDays, 1, 365, 1);
  const save = form.submit({
    check: () => [
      ...(values.kinds.length === 0 ? [{ field: 'kinds', message: t('reply.kindsNeeded') }] : []),
      ...(typeof windowDays === 'string' && hasWindow(kind)
        ? [{ field: 'windowDays', message: windowDays }]
        : []),
      ...stepErrors(values.kinds, values.steps),
    ],
    send: () =>
      call(
        'reply.record',
        replyOf(request.id, values, title, typeof windowDays === 'number' ? windowDays : null),
      ),
    done: () => {
      onClose();
      notify('info', t('reply.saved', { code: request.code }));
    },
  });
  const shownFields = [...SHOWN_FIELDS, ...stepKindsOf(values.kinds).flatMap(stepFields)];
  // Told until something is chosen.
  const refused = values.kinds.length === 0 ? errorOf('kinds') : undefined;
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="receivedOn"
          label={t('reply.receivedOn')}
          type="date"
          max={today()}
          value={values.receivedOn}
          error={errorOf('receivedOn')}
          onChange={receivedOn => set({ receivedOn })}
        />
        <fieldset className="reply-kinds">
          <legend>{t('reply.kinds')}</legend>
          {REPLY_KINDS.map(option => (
            <label key={option} className="check">
              <input
                type="checkbox"
                name={`kind-${option}`}
                checked={values.kinds.includes(option)}
                aria-invalid={refused !== undefined}
                onChange={event =>
                  set({
                    kinds: REPLY_KINDS.filter(known =>
                      known === option ? event.target.checked : values.kinds.includes(known),
                    ),
                  })
                }
              />
              {t(`replyKind.${option}`)}
            </label>
          ))}
          {refused === undefined ? null : <p className="field-error">{refused}</p>}
        </fieldset>
        <TextField
          name="note"
          label={t('reply.note')}
          isOptional
          isMultiline
          maxLength={2000}
          value={values.note}
          error={errorOf('note')}
          onChange={note => set({ note })}
        />
        <ReplySteps
          kinds={values.kinds}
          steps={values.steps}
          errorOf={errorOf}
          onChange={(changed, step) =>
            set({
              steps: { ...values.steps, [changed]: step },
              // The phase begins when it took place, until another day is chosen.
              ...(phaseOf([changed]) === kind && step.day !== '' ? { phaseStartsOn: step.day } : {}),
            })
          }
        />
        <ReplyEffects
          values={values}
          phaseTitle={title}
          present={record.episode.workingDiagnosis}
          errorOf={errorOf}
          onChange={set}
        />
      </div>
      <FormEnd form={form} shownFields={shownFields} action={t('reply.save')} onClose={onClose} />
    </Form>
  );
}

const STEP_FIELDS = ['variety', 'detail', 'day', 'change', 'askAfterDays'];

function stepFields(_kind: string, index: number): string[] {
  return STEP_FIELDS.map(field => `steps.${index}.${field}`);
}
