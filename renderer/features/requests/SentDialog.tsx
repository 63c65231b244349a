// Notes that a signed letter went out: when and how.
import { REQUEST_CHANNELS } from '../../../shared/domain/referrer.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
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
  return document.data ? <SentForm request={document.data.request} onClose={onClose} /> : null;
}

interface SentFormProps {
  readonly request: OutputOf<'request.document'>['request'];
  readonly onClose: () => void;
}

function SentForm({ request, onClose }: SentFormProps) {
  const form = useForm<{ sentOn: string; channel: (typeof REQUEST_CHANNELS)[number] }>({
    sentOn: today(),
    channel: 'fax',
  });
  const save = form.submit({
    check: () => (form.values.sentOn === '' ? [{ field: 'sentOn', message: t('form.required') }] : []),
    send: () =>
      call('request.markSent', { requestId: request.id, rowVersion: request.rowVersion, ...form.values }),
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
          <SelectField
            label={t('request.channel')}
            value={form.values.channel}
            options={REQUEST_CHANNELS.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={value =>
              form.set({ channel: REQUEST_CHANNELS.find(known => known === value) ?? 'fax' })
            }
          />
        </div>
        <FormError error={formLevelError(form.error, ['sentOn'])} />
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
