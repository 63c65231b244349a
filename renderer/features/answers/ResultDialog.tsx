// The result of imaging, blood work or a surgical opinion: when, what was found, what it means for the plan.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { type AwaitedResult, awaitedResults, stepName } from '../../../shared/waiting.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function ResultDialog({ request: { episodeId, careStepId }, onClose }: DialogProps<'result'>) {
  const { data: record } = useHost('episode.record', { episodeId });
  const awaited = record && awaitedResults(record).find(({ step }) => step.id === careStepId);
  if (!awaited) return null;
  const { step, request, since } = awaited;
  const name = joined([stepName(step), step.detail]);
  return (
    <Dialog
      title={t('result.title', { what: name })}
      lead={t('result.lead', { code: request.code, day: formatDay(since) })}
      onClose={onClose}
    >
      <ResultForm awaited={awaited} onClose={onClose} />
    </Dialog>
  );
}

interface ResultFormProps {
  readonly awaited: AwaitedResult;
  readonly onClose: () => void;
}

function ResultForm({ awaited: { step, request }, onClose }: ResultFormProps) {
  const form = useForm(
    { resultOn: today(), resultText: '', resultEffect: '' },
    { id: `result:${step.id}`, form: 'result', episodeId: request.episodeId },
  );
  const { values, set, errorOf } = form;
  const save = form.submit({
    check: () =>
      values.resultText.trim() === '' ? [{ field: 'resultText', message: t('form.required') }] : [],
    send: () => call('result.record', { careStepId: step.id, rowVersion: step.rowVersion, ...values }),
    done: () => {
      onClose();
      notify('info', t('result.saved', { what: stepName(step) }));
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="resultText"
          label={t('result.text')}
          isRequired
          isMultiline
          hasAutoFocus
          maxLength={2000}
          value={values.resultText}
          error={errorOf('resultText')}
          onChange={resultText => set({ resultText })}
        />
        <TextField
          name="resultOn"
          label={t('result.on')}
          type="date"
          max={today()}
          value={values.resultOn}
          error={errorOf('resultOn')}
          onChange={resultOn => set({ resultOn })}
        />
        <TextField
          name="resultEffect"
          label={t('result.effect')}
          isOptional
          isMultiline
          maxLength={1000}
          value={values.resultEffect}
          error={errorOf('resultEffect')}
          onChange={resultEffect => set({ resultEffect })}
        />
      </div>
      <FormEnd
        form={form}
        shownFields={['resultOn', 'resultText', 'resultEffect']}
        action={t('result.save')}
        onClose={onClose}
      />
    </Form>
  );
}
