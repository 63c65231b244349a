// Signing: freezes the letter as previewed, under a name.
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { LetterCheck } from './LetterCheck.tsx';
import { MissingFields } from './MissingFields.tsx';

export function SignDialog({ request, onClose }: DialogProps<'sign'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  const letterhead = useHost('settings.letterhead', {});
  if (!document.data || !letterhead.data) return null;
  return (
    <SignForm document={document.data} suggestedName={letterhead.data.therapistName} onClose={onClose} />
  );
}

interface SignFormProps {
  readonly document: OutputOf<'request.document'>;
  readonly suggestedName: string;
  readonly onClose: () => void;
}

function SignForm({ document, suggestedName, onClose }: SignFormProps) {
  const paper = useWorkbench(state => state.device.paper);
  const form = useForm({ signedBy: suggestedName });
  const { request, incomplete } = document;
  const save = form.submit({
    check: () =>
      form.values.signedBy.trim() === '' ? [{ field: 'signedBy', message: t('form.required') }] : [],
    send: () =>
      call('request.sign', {
        requestId: request.id,
        rowVersion: request.rowVersion,
        signedBy: form.values.signedBy,
        paper,
      }),
    done: () => {
      onClose();
      notify('info', t('request.signed', { code: request.code }));
    },
  });
  return (
    <Dialog
      title={t('request.signTitle', { code: request.code })}
      lead={t('request.signLead')}
      onClose={onClose}
    >
      <Form error={form.error} onSubmit={save}>
        {incomplete.length > 0 ? <MissingFields fields={incomplete} episodeId={request.episodeId} /> : null}
        <LetterCheck requestId={request.id} />
        <TextField
          name="signedBy"
          label={t('request.signedBy')}
          isRequired
          maxLength={200}
          value={form.values.signedBy}
          error={form.errorOf('signedBy')}
          onChange={signedBy => form.set({ signedBy })}
        />
        <FormError error={formLevelError(form.error, ['signedBy'])} />
        <DialogButtons>
          <button type="submit" className="button button-primary" disabled={incomplete.length > 0}>
            {t('request.sign')}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
