// Files that show that the letter went out, and the way to add one.
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { AttachmentList } from './AttachmentList.tsx';

export function SendingProof({
  request: { id: requestId, episodeId, sentOn },
}: {
  readonly request: Request;
}) {
  const record = useHost('episode.record', { episodeId });
  if (sentOn === null) return null;
  const files = record.data?.attachments.filter(file => file.requestId === requestId) ?? [];
  return (
    <div className="reply-attachments">
      {files.length === 0 ? null : <span>{t('attachment.proofs')}:</span>}
      <AttachmentList label={t('attachment.proofs')} episodeId={episodeId} files={files} />
      <CommandButton id="attachment.addProof" look="link" target={{ requestId, episodeId }} />
    </div>
  );
}
