// Scanned pages of one reply, each to be looked at, and the ways to add one and to put the reply right.
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { Reply } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { AttachmentList } from './AttachmentList.tsx';

export interface ReplyAttachmentsProps {
  readonly reply: Reply;
  readonly episodeId: string;
  readonly attachments: readonly Attachment[];
}

export function ReplyAttachments({ reply, episodeId, attachments }: ReplyAttachmentsProps) {
  const own = attachments.filter(({ replyId }) => replyId === reply.id);
  return (
    <span className="reply-attachments">
      <AttachmentList label={t('attachment.list')} episodeId={episodeId} files={own} />
      <CommandButton id="attachment.add" look="link" target={{ replyId: reply.id, episodeId }} />
      <CommandButton id="reply.amend" look="link" target={{ replyId: reply.id, episodeId }} />
      <CommandButton
        id="entry.remove"
        look="link"
        label={t('reply.remove')}
        target={{ episodeId, entry: { entity: 'reply', recordId: reply.id } }}
      />
    </span>
  );
}
