// Withdraws a signed letter: why. Nothing of it is deleted.
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';

export function VoidDialog({ request, onClose }: DialogProps<'voidRequest'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  if (!document.data) return null;
  return (
    <Dialog
      title={t('request.voidTitle', { code: document.data.request.code })}
      lead={t('request.voidLead')}
      onClose={onClose}
    >
      <VoidForm request={document.data.request} onClose={onClose} />
    </Dialog>
  );
}

function VoidForm({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const form = useForm(
    { reason: '' },
    { id: `voidRequest:${request.id}`, form: 'voidRequest', episodeId: request.episodeId },
  );
  const save = form.submit({
    check: () => (form.values.reason.trim() === '' ? [{ field: 'reason', message: t('form.required') }] : []),
    send: () =>
      call('request.void', { requestId: request.id, rowVersion: request.rowVersion, ...form.values }),
    done: () => {
      onClose();
      notify('info', t('request.voidDone', { code: request.code }));
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="reason"
          label={t('request.reason')}
          isRequired
          isMultiline
          hasAutoFocus
          maxLength={1000}
          value={form.values.reason}
          error={form.errorOf('reason')}
          onChange={reason => form.set({ reason })}
        />
      </div>
      <FormEnd form={form} shownFields={['reason']} action={t('request.void')} onClose={onClose} />
    </Form>
  );
}
