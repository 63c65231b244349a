// Notes that a signed letter went out, or that it was asked about again: when and how. The second letter is printed here.
import { addressFor, REQUEST_CHANNELS, type Recipient } from '../../../shared/domain/referrer.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { timeOfDay, today, utcOffsetMinutes } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { printDocument, saveDocument } from '../../ui/print-document.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify, notifyError } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';

export function SentDialog({ request, onClose }: DialogProps<'sent'>) {
  return <Sending requestId={request.requestId} step={SENT} onClose={onClose} />;
}

export function NudgeDialog({ request, onClose }: DialogProps<'nudge'>) {
  return <Sending requestId={request.requestId} step={NUDGED} onClose={onClose} />;
}

export function CopySentDialog({ request, onClose }: DialogProps<'copySent'>) {
  return <Sending requestId={request.requestId} step={COPIED} onClose={onClose} />;
}

interface Step {
  readonly channel: 'request.markSent' | 'request.copySent' | 'request.nudge';
  readonly form: 'sentRequest' | 'copyRequest' | 'nudgeRequest';
  readonly title: MessageId;
  readonly action: MessageId;
  readonly done: MessageId;
}

const SENT: Step = {
  channel: 'request.markSent',
  form: 'sentRequest',
  title: 'request.sentTitle',
  action: 'request.markSent',
  done: 'request.sent',
};

const COPIED: Step = {
  channel: 'request.copySent',
  form: 'copyRequest',
  title: 'request.copyTitle',
  action: 'request.copyMark',
  done: 'request.copySent',
};

const NUDGED: Step = {
  channel: 'request.nudge',
  form: 'nudgeRequest',
  title: 'request.nudgeTitle',
  action: 'request.nudgeRecord',
  done: 'request.nudged',
};

interface SendingProps {
  readonly requestId: string;
  readonly step: Step;
  readonly onClose: () => void;
}

function Sending({ requestId, step, onClose }: SendingProps) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId, paper });
  const sent = document.data?.request;
  if (!sent) return null;
  const recipient = step === COPIED ? sent.copyTo : sent.recipient;
  return <SentForm request={sent} step={step} recipient={recipient} onClose={onClose} />;
}

interface SentFormProps {
  readonly request: Request;
  /** As it was kept with the signature. */
  readonly recipient: Recipient | null;
  readonly step: Step;
  readonly onClose: () => void;
}

function SentForm({ request, recipient, step, onClose }: SentFormProps) {
  const preferred = recipient?.channels[0] ?? 'fax';
  const form = useForm(
    {
      sentOn: today(),
      sentTime: timeOfDay(),
      channel: preferred,
      address: addressFor(recipient, preferred),
      proof: '',
    },
    { id: `${step.form}:${request.id}`, form: step.form, episodeId: request.episodeId },
  );
  const save = form.submit({
    check: () => (form.values.sentOn === '' ? [{ field: 'sentOn', message: t('form.required') }] : []),
    send: () =>
      call(step.channel, {
        requestId: request.id,
        rowVersion: request.rowVersion,
        ...form.values,
        sentTime: form.values.sentTime === '' ? null : form.values.sentTime,
        offsetMinutes: utcOffsetMinutes(form.values.sentOn),
      }),
    done: () => {
      onClose();
      notify('info', t(step.done, { code: request.code }));
    },
  });
  return (
    <Dialog title={t(step.title, { code: request.code, name: recipient?.name ?? '' })} onClose={onClose}>
      <Form error={form.error} draft={form.draft} onSubmit={save}>
        <div className="field-row">
          <TextField
            name="sentOn"
            label={t('request.sentOn')}
            type="date"
            max={today()}
            value={form.values.sentOn}
            error={form.errorOf('sentOn')}
            onChange={sentOn => form.set({ sentOn })}
          />
          <TextField
            name="sentTime"
            label={t('request.sentTime')}
            type="time"
            isOptional
            value={form.values.sentTime}
            error={form.errorOf('sentTime')}
            onChange={sentTime => form.set({ sentTime })}
          />
          <SelectField
            name="channel"
            label={t('request.channel')}
            value={form.values.channel}
            options={REQUEST_CHANNELS.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={value => {
              const channel = REQUEST_CHANNELS.find(known => known === value) ?? 'fax';
              form.set({ channel, address: addressFor(recipient, channel) });
            }}
          />
        </div>
        <TextField
          name="address"
          label={t('request.address')}
          isOptional
          maxLength={400}
          value={form.values.address}
          error={form.errorOf('address')}
          onChange={address => form.set({ address })}
        />
        <TextField
          name="proof"
          label={t('request.proof')}
          help={t('request.proofHelp')}
          isOptional
          maxLength={1000}
          value={form.values.proof}
          error={form.errorOf('proof')}
          onChange={proof => form.set({ proof })}
        />
        <FormError error={formLevelError(form.error, ['sentOn', 'sentTime', 'address', 'proof'])} />
        <DialogButtons>
          <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
            {t(step.action)}
          </button>
          {step === NUDGED ? <NudgePaper requestId={request.id} /> : null}
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}

function NudgePaper({ requestId }: { readonly requestId: string }) {
  const source = { kind: 'nudge', requestId, today: today() } as const;
  const tell = async (answer: ReturnType<typeof printDocument | typeof saveDocument>) => {
    const result = await answer;
    if (!result.ok) notifyError(result.error);
  };
  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => tell(printDocument(source))}>
        {t('request.nudgePrint')}
      </button>
      <button type="button" className="button button-secondary" onClick={() => tell(saveDocument(source))}>
        {t('request.nudgeSave')}
      </button>
    </>
  );
}
