// "Which reply?" and "Which attachment?": the only one there is, else asked; said where there is none.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ReplyWhole } from '../../../shared/timeline/before.ts';
import { replyLine } from '../../../shared/timeline/words.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';

interface ChosenReply {
  readonly episodeId: string;
  readonly replyId: string;
}

/** Null where the choice was given up, or where there is none: then it says so. */
export async function replyFor(target: CommandTarget): Promise<ChosenReply | null> {
  const record = await recordFor(target);
  if (record === null) return null;
  const episodeId = record.episode.id;
  if (target.replyId !== undefined) return { episodeId, replyId: target.replyId };
  const items = repliesOf(record, target).map(reply => ({
    id: reply.id,
    label: replyLine(reply),
    icon: 'reply',
  }));
  const replyId = await onlyOrPicked(items, t('attachment.chooseReply'), t('attachment.noReply'));
  return replyId === null ? null : { episodeId, replyId };
}

export async function attachmentFor(target: CommandTarget): Promise<string | null> {
  const record = await recordFor(target);
  if (record === null) return null;
  const replies = repliesOf(record, target).map(({ id }) => id);
  const own = record.attachments.filter(({ replyId, requestId }) =>
    replyId === null
      ? target.requestId === undefined || target.requestId === requestId
      : replies.includes(replyId),
  );
  const items = [...own, ...attachmentsOfRemoved(record)].map(({ id, fileName }) => ({
    id,
    label: fileName,
    icon: 'file-media',
  }));
  return onlyOrPicked(items, t('attachment.choose'), t('attachment.none'));
}

/** What was attached to a reply that was taken out is still there to be looked at. */
function attachmentsOfRemoved({ amendments }: EpisodeRecord) {
  return amendments
    .filter(({ entity, kind }) => entity === 'reply' && kind === 'removed')
    .flatMap(({ before }) => ReplyWhole.safeParse(before).data?.attachments ?? []);
}

/** The newest first; of the request alone where one is meant. */
function repliesOf({ replies }: EpisodeRecord, { requestId }: CommandTarget) {
  return replies.filter(reply => requestId === undefined || reply.requestId === requestId).reverse();
}

async function recordFor(target: CommandTarget): Promise<EpisodeRecord | null> {
  const episodeId = await episodeFor(target);
  return episodeId === null ? null : ask('episode.record', { episodeId });
}

async function onlyOrPicked(
  items: Parameters<typeof pick>[1],
  title: string,
  none: string,
): Promise<string | null> {
  const [first, ...others] = items;
  if (!first) {
    notify('warning', none);
    return null;
  }
  return others.length === 0 ? first.id : pick(title, items);
}
