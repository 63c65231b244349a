// Attached files by name, each to be looked at.
import type { Attachment } from '../../../shared/domain/attachment.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export interface AttachmentListProps {
  readonly label: string;
  readonly episodeId: string;
  readonly files: readonly Attachment[];
}

export function AttachmentList({ label, episodeId, files }: AttachmentListProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label}>
      {files.map(({ id, fileName }) => (
        <li key={id}>
          <CommandButton
            id="attachment.show"
            look="link"
            label={fileName}
            target={{ attachmentId: id, episodeId }}
          />
        </li>
      ))}
    </ul>
  );
}
