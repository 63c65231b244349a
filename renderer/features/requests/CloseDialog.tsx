// Ends a request: what came of it for the plan of care.
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

export function CloseDialog({ request, onClose }: DialogProps<'closeRequest'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  if (!document.data) return null;
  return (
    <Dialog
      title={t('request.closeTitle', { code: document.data.request.code })}
      lead={t('request.closeLead')}
      onClose={onClose}
    >
      <CloseForm request={document.data.request} onClose={onClose} />
    </Dialog>
  );
}

function CloseForm({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const form = useForm(
    { outcome: '' },
    { id: `closeRequest:${request.id}`, form: 'closeRequest', episodeId: request.episodeId },
  );
  const save = form.submit({
    check: () =>
      form.values.outcome.trim() === '' ? [{ field: 'outcome', message: t('form.required') }] : [],
    send: () =>
      call('request.close', { requestId: request.id, rowVersion: request.rowVersion, ...form.values }),
    done: () => {
      onClose();
      notify('info', t('request.closed', { code: request.code }));
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="outcome"
          label={t('request.outcome')}
          isRequired
          isMultiline
          hasAutoFocus
          maxLength={1000}
          value={form.values.outcome}
          error={form.errorOf('outcome')}
          onChange={outcome => form.set({ outcome })}
        />
      </div>
      <FormEnd form={form} shownFields={['outcome']} action={t('request.close')} onClose={onClose} />
    </Form>
  );
}
