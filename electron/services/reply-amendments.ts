// Corrections of replies: what was said of one is put right, or it is taken out whole. What stood before stays readable,
// what was attached stays in the vault, and what the reply changed in the episode stays as it is: it may have been worked
// with since.
import { dayOfInstant } from '../../shared/dates.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Reply } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { firstSentOn, waitingStatus } from '../../shared/request-versions.ts';
import { insertAmendment } from '../data/repositories/amendments.ts';
import { requestIdOfReply } from '../data/repositories/care-steps.ts';
import { unlinkPhases } from '../data/repositories/plans.ts';
import { deleteReply, listVersions, updateReply, updateRequest } from '../data/repositories/requests.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { refuseFuture } from './episode-change.ts';
import { failAsStale, refuseEarlier, requireRecord, requireRequest } from './lookups.ts';
import { changeOf } from './requests.ts';

export const replyAmendmentHandlers = {
  'reply.amend': command('amend', amendReply),
};

function amendReply(context: ServiceContext, input: InputOf<'reply.amend'>): Change<Reply> {
  const { replyId, reason, amendedOn, ...said } = input;
  const requestId = requestIdOfReply(context.db, replyId) ?? fail('not-found', { params: { what: 'reply' } });
  const request = requireRequest(context.db, requestId);
  const record = requireRecord(context.db, request.episodeId);
  const before =
    record.replies.find(({ id }) => id === replyId) ?? fail('not-found', { params: { what: 'reply' } });
  refuseEarlier(
    said.receivedOn,
    firstSentOn(listVersions(context.db, request.code)),
    'receivedOn',
    'is before the request was sent',
  );
  refuseFuture(context, 'receivedOn', said.receivedOn);
  refuseEarlier(said.recheckOn, said.receivedOn, 'recheckOn', 'is before the day of the reply');
  const reply: Reply = { ...before, ...said };
  updateReply(context.db, reply);
  insertAmendment(context.db, {
    id: context.newId(),
    episodeId: request.episodeId,
    entity: 'reply',
    recordId: replyId,
    kind: 'changed',
    amendedOn: amendedOn ?? dayOfInstant(context.now()),
    reason,
    before: replyWhole(record, before),
    createdAt: context.now(),
  });
  const { topics } = changeOf(context, request);
  return { value: reply, entity: 'reply', entityId: replyId, record: reply, topics };
}

/** A reply with all that hangs on it. */
export function replyWhole(
  record: EpisodeRecord,
  reply: Reply,
): { readonly id: string } & Amendment['before'] {
  const own = ({ replyId }: { readonly replyId: string | null }) => replyId === reply.id;
  return {
    ...reply,
    careSteps: record.careSteps.filter(own),
    attachments: record.attachments.filter(own),
    phases: record.phases.filter(({ replyId }) => replyId === reply.id),
  };
}

/**
 * Without any other answer the request waits for one again; a closed one stays closed. A phase that began with it stays,
 * and may be taken out on its own: visits and scores may rest on it by now. Answers how many there are.
 */
export function takeOutReply(context: ServiceContext, record: EpisodeRecord, replyId: string): number {
  const phases = unlinkPhases(context.db, replyId);
  const reply = record.replies.find(({ id }) => id === replyId);
  const request = record.requests.find(({ id }) => id === reply?.requestId);
  deleteReply(context.db, replyId);
  const others = record.replies.filter(({ id, requestId }) => id !== replyId && requestId === request?.id);
  if (request?.status !== 'answered' || others.length > 0) return phases;
  // A newer version waits in its place; one that was answered before it went out is still to be sent.
  const status = waitingStatus(listVersions(context.db, request.code), request);
  const waiting = { ...request, status, rowVersion: request.rowVersion + 1 };
  if (!updateRequest(context.db, waiting, request.rowVersion)) failAsStale('request');
  return phases;
}
