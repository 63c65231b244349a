// Replies to requests and what they change in the episode: a phase with its own baseline, the working diagnosis, the day
// to look again. All of it in one transaction: a reply is never kept without what it changed.
import type { Episode } from '../../shared/domain/episode.ts';
import type { Phase } from '../../shared/domain/plan.ts';
import type { Reply, Request } from '../../shared/domain/request.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { updateEpisode } from '../data/repositories/episodes.ts';
import { insertPhase } from '../data/repositories/plans.ts';
import { insertReply, updateRequest } from '../data/repositories/requests.ts';
import { type Change, command, recordInAudit, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, requireOpenDay } from './episode-change.ts';
import { failAsStale, refuseEarlier, requireEpisode } from './lookups.ts';
import { refuseSamePhase } from './plans.ts';
import { changeOf, requireStatus } from './requests.ts';

export const replyHandlers = {
  'reply.record': command('reply', recordReply),
};

function recordReply(
  context: ServiceContext,
  input: InputOf<'reply.record'>,
): Change<{ reply: Reply; request: Request }> {
  const { phase, workingDiagnosis, ...fields } = input;
  const request = requireStatus(context.db, fields.requestId, ['sent', 'answered']);
  refuseEarlier(fields.receivedOn, request.sentOn, 'receivedOn', 'is before the request was sent');
  refuseFuture(context, 'receivedOn', fields.receivedOn);
  if (fields.recheckOn !== null) {
    refuseEarlier(fields.recheckOn, fields.receivedOn, 'recheckOn', 'is before the day of the reply');
  }
  const reply: Reply = { id: context.newId(), ...fields, createdAt: context.now() };
  insertReply(context.db, reply);
  const answered: Request = { ...request, status: 'answered', rowVersion: request.rowVersion + 1 };
  if (!updateRequest(context.db, answered, request.rowVersion)) failAsStale('request');
  if (workingDiagnosis !== null) changeDiagnosis(context, request.episodeId, workingDiagnosis);
  if (phase !== null) startPhase(context, { episodeId: request.episodeId, ...phase });
  const { topics } = changeOf(context, answered);
  return { value: { reply, request: answered }, entity: 'reply', entityId: reply.id, record: reply, topics };
}

function changeDiagnosis(context: ServiceContext, episodeId: string, workingDiagnosis: string): void {
  const episode = requireEpisode(context.db, episodeId);
  const changed: Episode = {
    ...episode,
    workingDiagnosis,
    rowVersion: episode.rowVersion + 1,
    updatedAt: context.now(),
  };
  if (!updateEpisode(context.db, changed, episode.rowVersion)) failAsStale('episode');
  const change = inEpisode(context, changed, 'episode', episode.id, changed, verdict => verdict);
  recordInAudit(context, 'amend', change);
}

function startPhase(context: ServiceContext, input: InputOf<'phase.start'>): void {
  const episode = requireOpenDay(context, input.episodeId, 'startsOn', input.startsOn);
  refuseSamePhase(context.db, input);
  const phase: Phase = { id: context.newId(), ...input, createdAt: context.now() };
  insertPhase(context.db, phase);
  recordInAudit(
    context,
    'create',
    inEpisode(context, episode, 'phase', phase.id, phase, verdict => verdict),
  );
}
