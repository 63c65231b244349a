// What came back to a request. What came of it stands among its steps.
import { formatDay } from '../../../shared/dates.ts';
import type { CareStep } from '../../../shared/domain/care-step.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { dotted, joined } from '../../../shared/joined.ts';
import { careStepWords, replyLine } from '../../../shared/timeline/words.ts';
import { useHost } from '../../host/queries.ts';
import { ReplyAttachments } from './ReplyAttachments.tsx';

export function ReplyList({ request }: { readonly request: Request }) {
  const record = useHost('episode.record', { episodeId: request.episodeId });
  const replies = record.data?.replies.filter(reply => reply.requestId === request.id) ?? [];
  if (replies.length === 0) return null;
  return (
    <ul className="signed-reports selectable" aria-label={t('reply.list')}>
      {replies.map(reply => (
        <li key={reply.id}>
          {dotted([
            replyLine(reply),
            ...(record.data?.careSteps ?? []).filter(({ replyId }) => replyId === reply.id).map(stepLine),
            ...(record.data?.phases ?? [])
              .filter(({ replyId }) => replyId === reply.id)
              .map(({ title, startsOn }) => t('reply.phaseLine', { title, day: formatDay(startsOn) })),
            reply.note,
            reply.recheckOn === null ? '' : t('reply.recheckLine', { day: formatDay(reply.recheckOn) }),
          ])}
          <ReplyAttachments
            reply={reply}
            episodeId={request.episodeId}
            attachments={record.data?.attachments ?? []}
          />
        </li>
      ))}
    </ul>
  );
}

/** `Imaging: MRI, lumbar spine; result of 3 Jun 2026: disc bulge` */
function stepLine(step: CareStep): string {
  const { title, detail } = careStepWords(step);
  const { resultOn, resultText: text } = step;
  return joined(
    [
      // Within a line of parts these are one part.
      joined([title, ...detail.split(' · ')]),
      resultOn === null ? '' : t('result.line', { day: formatDay(resultOn), text }),
    ],
    '; ',
  );
}
