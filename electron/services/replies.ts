// Replies to requests and what they change in the episode: a phase with its own baseline, the working diagnosis, the day
// to look again. All of it in one transaction: a reply is never kept without what it changed.
import type { CareStep } from '../../shared/domain/care-step.ts';
import type { Reply, Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { firstSentOn, signedAfter, takesReply } from '../../shared/request-versions.ts';
import type { ReadDb } from '../data/db.ts';
import { insertReply, listVersions, updateRequest } from '../data/repositories/requests.ts';
import { keepCareSteps } from './care-steps.ts';
import { type Change, command, recordInAudit, type ServiceContext } from './command.ts';
import { refuseFuture } from './episode-change.ts';
import { changeEpisode } from './episodes.ts';
import { failAsStale, refuseEarlier, requireEpisode, requireRequest } from './lookups.ts';
import { startPhase } from './plans.ts';
import { changeOf, failAsIn } from './requests.ts';

export const replyHandlers = {
  'reply.record': command('reply', recordReply),
};

function recordReply(
  context: ServiceContext,
  input: InputOf<'reply.record'>,
): Change<{ reply: Reply; request: Request; careSteps: CareStep[] }> {
  const { phase, workingDiagnosis, steps, ...fields } = input;
  const { request, versions } = requireAnswerable(context.db, fields.requestId);
  refuseEarlier(fields.receivedOn, firstSentOn(versions), 'receivedOn', 'is before the request was sent');
  refuseFuture(context, 'receivedOn', fields.receivedOn);
  if (fields.recheckOn !== null) {
    refuseEarlier(fields.recheckOn, fields.receivedOn, 'recheckOn', 'is before the day of the reply');
  }
  const reply: Reply = { id: context.newId(), ...fields, createdAt: context.now() };
  insertReply(context.db, reply);
  const careSteps = keepCareSteps(context, reply, steps);
  const answered: Request = { ...request, status: 'answered', rowVersion: request.rowVersion + 1 };
  if (!updateRequest(context.db, answered, request.rowVersion)) failAsStale('request');
  if (workingDiagnosis !== null) changeDiagnosis(context, request.episodeId, workingDiagnosis);
  if (phase !== null) {
    recordInAudit(
      context,
      'create',
      startPhase(context, { episodeId: request.episodeId, ...phase }, reply.id),
    );
  }
  const { topics } = changeOf(context, answered);
  return {
    value: { reply, request: answered, careSteps },
    entity: 'reply',
    entityId: reply.id,
    record: { ...reply, careSteps },
    topics,
  };
}

/**
 * A letter that was sent. Of several versions the newest takes the answer, whichever sheet came back; it may be on the way
 * still, or not yet sent, when the answer to the one before it arrives.
 */
function requireAnswerable(
  db: ReadDb,
  requestId: string,
): { readonly request: Request; readonly versions: readonly Request[] } {
  const request = requireRequest(db, requestId);
  const versions = listVersions(db, request.code);
  if (takesReply(versions, request)) return { request, versions };
  const later = signedAfter(versions, request);
  if (later === undefined) return failAsIn(request.status);
  const detail = `This letter was replaced by version ${later.version}. Record the reply with that one.`;
  return fail('conflict', { params: { detail } });
}

function changeDiagnosis(context: ServiceContext, episodeId: string, workingDiagnosis: string): void {
  const { rowVersion } = requireEpisode(context.db, episodeId);
  recordInAudit(context, 'amend', changeEpisode(context, { episodeId, rowVersion, workingDiagnosis }));
}
