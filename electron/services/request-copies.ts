// A copy of the letter for a second clinician: chosen while it is a draft, printed on it, and sent on its own.
import type { Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { updateRequest } from '../data/repositories/requests.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { failAsStale, refuseField, requireEpisode, requireReferrer } from './lookups.ts';
import { changeOf, note, requireStatus, sending } from './requests.ts';
import { refuseSendingTime } from './sending-time.ts';

export const requestCopyHandlers = {
  'request.copyTo': command('amend', chooseCopy),
  'request.copySent': command('send', markCopySent),
};

function chooseCopy(context: ServiceContext, input: InputOf<'request.copyTo'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['draft']);
  requireReferrer(context.db, input.referrerId);
  const { referrerId } = requireEpisode(context.db, request.episodeId);
  if (input.referrerId !== null && input.referrerId === referrerId) {
    refuseField('referrerId', 'is the recipient of the letter');
  }
  return changed(context, { ...request, copyToId: input.referrerId }, input.rowVersion);
}

function markCopySent(context: ServiceContext, input: InputOf<'request.copySent'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['signed', 'sent', 'answered', 'closed']);
  if (request.copyTo === null) {
    fail('conflict', { params: { detail: 'No copy of this letter is for anybody.' } });
  }
  refuseSendingTime(context, request, input);
  const change = changed(context, request, input.rowVersion);
  note(context, request.id, sending('copied', input));
  return change;
}

function changed(context: ServiceContext, request: Request, seenVersion: number): Change<Request> {
  const next: Request = { ...request, rowVersion: seenVersion + 1 };
  if (!updateRequest(context.db, next, seenVersion)) failAsStale('request');
  return changeOf(context, next);
}
