// Notes that a signed letter went out: when and how.
import { addressFor, REQUEST_CHANNELS, type Referrer } from '../../../shared/domain/referrer.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { timeOfDay, today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';

export function SentDialog({ request, onClose }: DialogProps<'sent'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  const sent = document.data?.request;
  const record = useHost(
    'episode.record',
    { episodeId: sent?.episodeId ?? '' },
    { enabled: sent !== undefined },
  );
  if (!sent || !record.data) return null;
  return <SentForm request={sent} referrer={record.data.referrer} onClose={onClose} />;
}

interface SentFormProps {
  readonly request: Request;
  readonly referrer: Referrer | null;
  readonly onClose: () => void;
}

function SentForm({ request, referrer, onClose }: SentFormProps) {
  const preferred = referrer?.channels[0] ?? 'fax';
  const form = useForm({
    sentOn: today(),
    sentTime: timeOfDay(),
    channel: preferred,
    address: addressFor(referrer, preferred),
    proof: '',
  });
  const save = form.submit({
    check: () => (form.values.sentOn === '' ? [{ field: 'sentOn', message: t('form.required') }] : []),
    send: () =>
      call('request.markSent', {
        requestId: request.id,
        rowVersion: request.rowVersion,
        ...form.values,
        sentTime: form.values.sentTime === '' ? null : form.values.sentTime,
      }),
    done: () => {
      onClose();
      notify('info', t('request.sent', { code: request.code }));
    },
  });
  return (
    <Dialog title={t('request.sentTitle', { code: request.code })} onClose={onClose}>
      <Form error={form.error} onSubmit={save}>
        <div className="field-row">
          <TextField
            label={t('request.sentOn')}
            type="date"
            max={today()}
            value={form.values.sentOn}
            error={form.errorOf('sentOn')}
            onChange={sentOn => form.set({ sentOn })}
          />
          <TextField
            label={t('request.sentTime')}
            type="time"
            isOptional
            value={form.values.sentTime}
            error={form.errorOf('sentTime')}
            onChange={sentTime => form.set({ sentTime })}
          />
          <SelectField
            label={t('request.channel')}
            value={form.values.channel}
            options={REQUEST_CHANNELS.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={value => {
              const channel = REQUEST_CHANNELS.find(known => known === value) ?? 'fax';
              form.set({ channel, address: addressFor(referrer, channel) });
            }}
          />
        </div>
        <TextField
          label={t('request.address')}
          isOptional
          maxLength={400}
          value={form.values.address}
          error={form.errorOf('address')}
          onChange={address => form.set({ address })}
        />
        <TextField
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
            {t('request.markSent')}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
