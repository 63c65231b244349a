// The emergency sheet as it prints: what goes with the patient, before anything else is written.
import { t } from '../../../shared/i18n/en.ts';
import { today, utcOffsetMinutes } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { openLetter } from '../../ui/open-letter.ts';
import { printDocument } from '../../ui/print-document.ts';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';

export function EmergencySheetDialog({ request, onClose }: DialogProps<'emergencySheet'>) {
  const paper = useWorkbench(state => state.device.paper);
  const form = useForm({});
  const source = {
    kind: 'emergency' as const,
    episodeId: request.episodeId,
    today: today(),
    offsetMinutes: utcOffsetMinutes(),
  };
  const sheet = useHost('document.page', { source, paper });

  /** The letter goes with the emergency path, after the sheet. */
  function writeLetter() {
    form.submit({ send: () => openLetter(request.episodeId), done: onClose })();
  }

  return (
    <Dialog title={t('sheet.dialogTitle')} size="large" onClose={onClose}>
      <Form
        error={form.error}
        onSubmit={form.submit({
          send: () => printDocument(source),
          done: ({ printed }) => printed && onClose(),
        })}
      >
        {sheet.isError ? <p className="field-error">{sheet.error.message}</p> : null}
        {sheet.data ? <LetterPreview html={sheet.data.html} paper={paper} /> : null}
        <FormError error={form.error} />
        <DialogButtons>
          <button type="submit" className="button button-primary" data-autofocus="true">
            {t('sheet.print')}
          </button>
          <button type="button" className="button button-secondary" onClick={writeLetter}>
            {t('sheet.letter')}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.close')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
