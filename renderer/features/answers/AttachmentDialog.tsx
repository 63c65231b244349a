// A scanned page of a reply, as a picture. Asked for anew each time it is opened, so that each look is in the audit trail.
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { call } from '../../host/client.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';

type Shown = OutputOf<'attachment.show'>;

export function AttachmentDialog({ request: { attachmentId }, onClose }: DialogProps<'attachment'>) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('attachment.show', { attachmentId }).then(result => {
      if (!isWanted) return;
      if (result.ok) setShown(result.value);
      else setError(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [attachmentId]);
  return (
    <Dialog
      title={shown?.attachment.fileName ?? t('attachment.loading')}
      lead={shown === null ? '' : factsOf(shown.attachment)}
      size="large"
      onClose={onClose}
    >
      <div className="dialog-body">
        <FormError error={error} />
        {shown === null ? null : <Page shown={shown} />}
      </div>
      <DialogButtons>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('attachment.close')}
        </button>
        <CommandButton id="attachment.saveCopy" look="secondary" target={{ attachmentId }} />
      </DialogButtons>
    </Dialog>
  );
}

/** As wide as the window or as large as it was scanned; the box scrolls by the arrow keys. */
function Page({ shown: { attachment, dataUrl } }: { readonly shown: Shown }) {
  const [isFitted, setIsFitted] = useState(true);
  if (dataUrl === null) return <p>{t('attachment.pdf')}</p>;
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          name="fit"
          checked={isFitted}
          onChange={event => setIsFitted(event.target.checked)}
        />
        {t('attachment.fit')}
      </label>
      <section
        className={isFitted ? 'scanned-page scanned-page-fitted' : 'scanned-page'}
        // Scrolls by key, so it takes focus.
        tabIndex={0}
        aria-label={t('attachment.picture', { fileName: attachment.fileName })}
      >
        <img src={dataUrl} alt={t('attachment.picture', { fileName: attachment.fileName })} />
      </section>
    </>
  );
}

function factsOf({ byteCount, pages }: Attachment): string {
  const megabytes = Math.max(0.1, Math.round((byteCount / 1024 / 1024) * 10) / 10);
  return [t('attachment.pages', { pages }), t('attachment.size', { size: megabytes })].join(' · ');
}
