// Signing: freezes the letter as previewed, under a name, and prints it where that is asked.
import type { KeyboardEvent } from 'react';
import type { Letterhead } from '../../../shared/domain/letterhead.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { printDocument } from '../../ui/print-document.ts';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify, notifyError } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { LetterCheck } from './LetterCheck.tsx';
import { MissingFields } from './MissingFields.tsx';
import { SignaturePad } from './SignaturePad.tsx';

/** Printed below the letter. */
const FIELDS = ['signedBy', 'signedCredential'] as const;

export function SignDialog({ request, onClose }: DialogProps<'sign'>) {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId: request.requestId, paper });
  const letterhead = useHost('settings.letterhead', {});
  if (!document.data || !letterhead.data) return null;
  return <SignForm document={document.data} letterhead={letterhead.data} onClose={onClose} />;
}

interface SignFormProps {
  readonly document: OutputOf<'request.document'>;
  readonly letterhead: Letterhead;
  readonly onClose: () => void;
}

function SignForm({ document, letterhead, onClose }: SignFormProps) {
  const paper = useWorkbench(state => state.device.paper);
  const form = useForm({
    signedBy: letterhead.therapistName,
    signedCredential: letterhead.credential,
    withDrawing: false,
  });
  const drawing = useHost('settings.signature', {}).data?.signature ?? null;
  const { request, incomplete } = document;
  const isReady = incomplete.length === 0;
  const signThen = (then: () => unknown) =>
    form.submit({
      check: () =>
        FIELDS.filter(field => form.values[field].trim() === '').map(field => ({
          field,
          message: t('form.required'),
        })),
      send: () =>
        call('request.sign', {
          requestId: request.id,
          rowVersion: request.rowVersion,
          ...form.values,
          paper,
        }),
      done: () => {
        onClose();
        notify('info', t('request.signed', { code: request.code }));
        void then();
      },
    });
  /** The letter as it was frozen, to the system's printer dialog. */
  const signAndPrint = signThen(async () => {
    const printed = await printDocument({ kind: 'request', requestId: request.id });
    if (!printed.ok) notifyError(printed.error);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isReady) return;
    event.preventDefault();
    signAndPrint();
  }

  return (
    <Dialog
      title={t('request.signTitle', { code: request.code })}
      lead={t('request.signLead')}
      onClose={onClose}
    >
      <Form error={form.error} onSubmit={signThen(() => undefined)}>
        <div className="dialog-body" onKeyDown={onKeyDown}>
          {incomplete.length > 0 ? <MissingFields fields={incomplete} episodeId={request.episodeId} /> : null}
          <LetterCheck requestId={request.id} />
          <div className="field-row">
            {FIELDS.map(field => (
              <TextField
                key={field}
                name={field}
                label={t(`request.${field}`)}
                isRequired
                maxLength={field === 'signedBy' ? 200 : 100}
                value={form.values[field]}
                error={form.errorOf(field)}
                onChange={value => form.set({ [field]: value })}
              />
            ))}
          </div>
          {drawing === null ? null : (
            <label className="check">
              <input
                type="checkbox"
                name="withDrawing"
                checked={form.values.withDrawing}
                onChange={event => form.set({ withDrawing: event.target.checked })}
              />
              {t('request.withDrawing')}
              <SignaturePad strokes={drawing.strokes} look="preview" />
            </label>
          )}
          <FormError error={formLevelError(form.error, FIELDS)} />
          <DialogButtons>
            <button type="submit" className="button button-primary" disabled={!isReady}>
              {t('request.sign')}
            </button>
            <button
              type="button"
              className="button button-secondary"
              aria-keyshortcuts="Control+Enter"
              disabled={!isReady}
              onClick={() => signAndPrint()}
            >
              {t('request.signAndPrint')} <kbd>Ctrl+Enter</kbd>
            </button>
            <button type="button" className="button button-secondary" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </DialogButtons>
        </div>
      </Form>
    </Dialog>
  );
}
