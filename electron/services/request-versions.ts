// Versions of a letter. What is signed never changes: a change of the record, of the words or of the recipients makes a new
// version under the same code, which takes the place of the one before it with its signature.
import type { Request } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { nextVersion, OPEN_STATUSES, signedAfter } from '../../shared/request-versions.ts';
import { copyLetterEdits } from '../data/repositories/letter-edits.ts';
import {
  deleteDraft,
  draftRequestOfEpisode,
  listVersions,
  updateRequest,
} from '../data/repositories/requests.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { failAsStale } from './lookups.ts';
import { changeOf, refuseRoutineWithRedFlag, requireStatus, startDraft } from './requests.ts';
import { recordForLetter } from './verdicts.ts';

export const requestVersionHandlers = {
  'request.version': command('create', writeVersion),
  'request.discard': command('erase', discardDraft),
};

/** The next version, with what was written into the letter; asked for again, the draft that is there is brought up to date. */
function writeVersion(context: ServiceContext, input: InputOf<'request.version'>): Change<Request> {
  const { db } = context;
  const signed = requireStatus(db, input.requestId, OPEN_STATUSES);
  const { episodeId, code, urgency, copyToId } = signed;
  const record = recordForLetter(context, episodeId);
  refuseRoutineWithRedFlag(context, record, urgency);
  const versions = listVersions(db, code);
  const later = signedAfter(versions, signed);
  if (later !== undefined) {
    fail('conflict', { params: { detail: `This letter has a version ${later.version} already.` } });
  }
  const present = { createdOn: input.today, verdictId: record.verdict?.id ?? null };
  const begun = versions.find(({ status }) => status === 'draft');
  if (begun !== undefined) {
    const draft: Request = { ...begun, ...present, rowVersion: begun.rowVersion + 1 };
    if (!updateRequest(db, draft, begun.rowVersion)) failAsStale('request');
    return changeOf(context, draft);
  }
  const other = draftRequestOfEpisode(db, episodeId);
  if (other !== null) {
    const detail = `The draft ${other.code} is open in this episode. Sign it, or discard it, first.`;
    fail('conflict', { params: { detail, requestId: other.id } });
  }
  const draft = startDraft(context, {
    episodeId,
    code,
    version: nextVersion(versions),
    urgency,
    copyToId,
    ...present,
  });
  copyLetterEdits(db, signed.id, draft.id);
  return changeOf(context, draft);
}

function discardDraft(
  context: ServiceContext,
  input: InputOf<'request.discard'>,
): Change<Record<string, never>> {
  const draft = requireStatus(context.db, input.requestId, ['draft']);
  if (draft.rowVersion !== input.rowVersion) failAsStale('request');
  const { topics, entity, entityId } = changeOf(context, draft);
  deleteDraft(context.db, draft.id);
  return { value: {}, entity, entityId, record: null, topics, detail: { version: draft.version } };
}
