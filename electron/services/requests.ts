// Re-evaluation requests: draft -> signed (frozen with its HTML and hash) -> sent -> answered -> closed.
// A draft is a view of the record as it is; only a signature keeps a document.

import { openRedFlag } from '../../shared/clinical/safety.ts';
import { letterUrgency } from '../../shared/clinical/urgency.ts';
import { dayOfInstant } from '../../shared/dates.ts';
import { renderReevaluation } from '../../shared/documents/render.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { recipientOf } from '../../shared/domain/referrer.ts';
import { type Request, type RequestStatus, URGENCIES } from '../../shared/domain/request.ts';
import type { RequestEvent, RequestSending } from '../../shared/domain/request-event.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { joined } from '../../shared/joined.ts';
import { newRequestCode, readRequestCode } from '../../shared/request-code.ts';
import { signedBefore, versionOfCode, waitingStatus } from '../../shared/request-versions.ts';
import type { ReadDb } from '../data/db.ts';
import { findReferrer } from '../data/repositories/referrers.ts';
import {
  appendRequestEvent,
  listEventsOfAll,
  type StoredEvent,
} from '../data/repositories/request-events.ts';
import {
  draftRequestOfEpisode,
  freezeDocument,
  insertRequest,
  listVersions,
  updateRequest,
} from '../data/repositories/requests.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { drawingFor } from './drawn-signature.ts';
import { episodeTopics, latestDay } from './episode-change.ts';
import { hashOf } from './hash.ts';
import { loadLogo } from './logo.ts';
import { failAsStale, requireEpisode, requireRecord, requireRequest } from './lookups.ts';
import { editedLetter, loadDocument } from './request-letters.ts';
import { refuseBeforeSent, refuseSendingTime } from './sending-time.ts';
import { loadLetterhead } from './settings.ts';
import { recordForLetter } from './verdicts.ts';

export const requestHandlers = {
  'request.create': command('create', createRequest),
  'request.find': query(findByCode),
  'request.document': query(loadDocument),
  'request.events': query(eventsOfVersions),
  'request.sign': command('sign', signRequest),
  'request.markSent': command('send', markSent),
  'request.nudge': command('send', nudge),
  'request.close': command('amend', closeRequest),
  'request.void': command('amend', voidRequest),
};

/** What happened to all versions of the letter: one story. */
function eventsOfVersions(db: ReadDb, { requestId }: InputOf<'request.events'>): RequestEvent[] {
  return listEventsOfAll(db, listVersions(db, requireRequest(db, requestId).code));
}

/** The request whose code was typed or scanned. A slip of the hand is told from a code that nobody has. */
function findByCode(db: ReadDb, { code: typed }: InputOf<'request.find'>): { requestId: string } {
  const code = readRequestCode(typed);
  if (code === null) {
    fail('invalid', {
      fields: [
        {
          field: 'code',
          message:
            'is mistyped: a letter is wrong or missing, or two have changed places. Compare it with the letter',
        },
      ],
    });
  }
  const found = versionOfCode(listVersions(db, code));
  if (found === undefined) {
    fail('conflict', {
      params: {
        detail: `No request in this vault has the code ${code}. Newer codes end with a ninth letter, the check.`,
      },
    });
  }
  return { requestId: found.id };
}

/** One draft per episode: asking again brings it up to date instead of making a second one. */
function createRequest(context: ServiceContext, input: InputOf<'request.create'>): Change<Request> {
  const record = recordForLetter(context, input.episodeId);
  refuseRoutineWithRedFlag(context, record, input.urgency);
  const present = {
    urgency: input.urgency,
    createdOn: input.today,
    verdictId: record.verdict?.id ?? null,
  };
  const draft = draftRequestOfEpisode(context.db, input.episodeId);
  if (draft) {
    const request: Request = { ...draft, ...present, rowVersion: draft.rowVersion + 1 };
    if (!updateRequest(context.db, request, draft.rowVersion)) failAsStale('request');
    return changeOf(context, request);
  }
  return changeOf(
    context,
    startDraft(context, {
      episodeId: input.episodeId,
      code: newRequestCode(context.randomBytes(8)),
      version: 1,
      copyToId: null,
      ...present,
    }),
  );
}

type DraftOf = 'episodeId' | 'code' | 'version' | 'urgency' | 'createdOn' | 'verdictId' | 'copyToId';

/** Keeps a new draft and when it was begun. */
export function startDraft(context: ServiceContext, of: Pick<Request, DraftOf>): Request {
  const request: Request = {
    id: context.newId(),
    ...of,
    status: 'draft',
    referrerId: null,
    recipient: null,
    copyTo: null,
    signedAt: null,
    signedBy: '',
    signedCredential: '',
    sentOn: null,
    channel: null,
    outcome: '',
    htmlHash: null,
    rowVersion: 1,
    createdAt: context.now(),
  };
  insertRequest(context.db, request);
  note(context, request.id, { kind: 'drafted', day: of.createdOn });
  return request;
}

/** A red flag stops everything else: the urgent path first, and no letter that waits longer than it may. */
export function refuseRoutineWithRedFlag(
  context: ServiceContext,
  record: EpisodeRecord,
  urgency: Request['urgency'],
): void {
  const open = openRedFlag(record, latestDay(context));
  if (open === null) return;
  const least = letterUrgency(open.flag.urgency);
  if (URGENCIES.indexOf(urgency) >= URGENCIES.indexOf(least)) return;
  fail('conflict', {
    params: {
      detail: `A red flag is recorded in this episode. Take the urgent path first; a letter needs the urgency "${least}".`,
    },
    fields: [{ field: 'urgency', message: `must be at least "${least}" while the red flag is open` }],
  });
}

function signRequest(context: ServiceContext, input: InputOf<'request.sign'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['draft']);
  const record = requireRecord(context.db, request.episodeId);
  refuseRoutineWithRedFlag(context, record, request.urgency);
  const data = editedLetter(context, request, { record });
  if (data.incomplete.length > 0) {
    fail('invalid', {
      fields: data.incomplete.map(field => ({ field, message: 'is required and still empty' })),
    });
  }
  const copyTo = request.copyToId === null ? null : findReferrer(context.db, request.copyToId);
  const html = renderReevaluation(data, {
    paper: input.paper,
    draft: false,
    logo: loadLogo(context.db),
    signature: joined([input.signedBy, input.signedCredential]),
    drawing: drawingFor(context.db, input.withDrawing),
  });
  const signed: Request = {
    ...request,
    status: 'signed',
    verdictId: record.verdict?.id ?? null,
    referrerId: record.referrer?.id ?? null,
    recipient: record.referrer && recipientOf(record.referrer),
    copyTo: copyTo && recipientOf(copyTo),
    signedAt: context.now(),
    signedBy: input.signedBy,
    signedCredential: input.signedCredential,
    htmlHash: hashOf(html),
    rowVersion: input.rowVersion + 1,
  };
  if (!updateRequest(context.db, signed, input.rowVersion)) failAsStale('request');
  freezeDocument(context.db, request.id, { dataJson: JSON.stringify(data), html });
  note(context, request.id, { kind: 'signed', actor: input.signedBy });
  replaceEarlier(context, signed);
  return changeOf(context, signed);
}

/** What was out and unanswered waits no more: its newer version does. An answer that came stays where it came. */
function replaceEarlier(context: ServiceContext, signed: Request): void {
  const earlier = signedBefore(listVersions(context.db, signed.code), signed);
  if (earlier?.status !== 'signed' && earlier?.status !== 'sent') return;
  const replaced: Request = { ...earlier, status: 'replaced', rowVersion: earlier.rowVersion + 1 };
  if (!updateRequest(context.db, replaced, earlier.rowVersion)) failAsStale('request');
  note(context, earlier.id, { kind: 'replaced', note: String(signed.version) });
}

function markSent(context: ServiceContext, input: InputOf<'request.markSent'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['signed']);
  refuseSendingTime(context, request, input);
  const sent: Request = {
    ...request,
    status: 'sent',
    sentOn: input.sentOn,
    channel: input.channel,
    rowVersion: input.rowVersion + 1,
  };
  if (!updateRequest(context.db, sent, input.rowVersion)) failAsStale('request');
  note(context, request.id, sending('sent', input));
  return changeOf(context, sent);
}

/** Asked again: the letter itself stays the one that was sent. */
function nudge(context: ServiceContext, input: InputOf<'request.nudge'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['sent']);
  refuseBeforeSent(context.db, request, input);
  refuseSendingTime(context, request, input);
  const asked: Request = { ...request, rowVersion: input.rowVersion + 1 };
  if (!updateRequest(context.db, asked, input.rowVersion)) failAsStale('request');
  note(context, request.id, sending('nudged', input));
  return changeOf(context, asked);
}

function closeRequest(context: ServiceContext, input: InputOf<'request.close'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['signed', 'sent', 'answered']);
  const closed: Request = {
    ...request,
    status: 'closed',
    outcome: input.outcome,
    rowVersion: input.rowVersion + 1,
  };
  if (!updateRequest(context.db, closed, input.rowVersion)) failAsStale('request');
  note(context, request.id, { kind: 'closed', note: input.outcome });
  return changeOf(context, closed);
}

/**
 * Withdraws what was signed. The frozen page stays; it is shown and printed with a mark over it. The version it had replaced
 * stands again.
 */
function voidRequest(context: ServiceContext, input: InputOf<'request.void'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['signed', 'sent']);
  const voided: Request = { ...request, status: 'voided', rowVersion: input.rowVersion + 1 };
  if (!updateRequest(context.db, voided, input.rowVersion)) failAsStale('request');
  note(context, request.id, { kind: 'voided', note: input.reason });
  restoreEarlier(context, voided);
  return changeOf(context, voided);
}

/** The version before lies with the recipient still, and waits again for its answer, or to be sent. */
function restoreEarlier(context: ServiceContext, voided: Request): void {
  const versions = listVersions(context.db, voided.code);
  const earlier = signedBefore(versions, voided);
  if (earlier?.status !== 'replaced') return;
  const status = waitingStatus(versions, earlier);
  const restored: Request = { ...earlier, status, rowVersion: earlier.rowVersion + 1 };
  if (!updateRequest(context.db, restored, earlier.rowVersion)) failAsStale('request');
}

/** Fails with what the request waits for, where it is in another state. */
export function requireStatus(db: ReadDb, requestId: string, allowed: readonly RequestStatus[]): Request {
  const request = requireRequest(db, requestId);
  return allowed.includes(request.status) ? request : failAsIn(request.status);
}

/** Says what a request in this state waits for, or that it is over. */
export function failAsIn(status: RequestStatus): never {
  return fail('conflict', { params: { detail: STATUS_SENTENCES[status] } });
}

const STATUS_SENTENCES: Readonly<Record<RequestStatus, string>> = {
  draft: 'This request is still a draft. Sign it first.',
  signed: 'This request is signed but not yet sent.',
  sent: 'This request has already been sent.',
  answered: 'This request has already been answered.',
  closed: 'This request is closed.',
  voided:
    'This request was voided: the letter was withdrawn. Record the reply with the letter that stands in its place.',
  replaced: 'This letter was replaced by a newer version. Go on with that one.',
};

/** Writes what happened, by whom and when: today and by the therapist of the letterhead, unless said otherwise. */
export function note(
  context: ServiceContext,
  requestId: string,
  step: Pick<StoredEvent, 'kind'> & Partial<StoredEvent>,
): void {
  const recordedAt = context.now();
  appendRequestEvent(context.db, {
    requestId,
    day: dayOfInstant(recordedAt),
    time: null,
    channel: null,
    address: '',
    note: '',
    actor: loadLetterhead(context.db).therapistName,
    recordedAt,
    ...step,
  });
}

export function sending(
  kind: 'sent' | 'copied' | 'nudged',
  { sentOn, sentTime, channel, address, proof }: RequestSending,
) {
  return { kind, day: sentOn, time: sentTime, channel, address, note: proof };
}

export function changeOf(context: ServiceContext, request: Request): Change<Request> {
  const episode = requireEpisode(context.db, request.episodeId);
  return {
    value: request,
    entity: 'request',
    entityId: request.id,
    record: request,
    topics: [
      ...new Set([
        ...episodeTopics(context.db, episode),
        `request:${request.id}`,
        ...listVersions(context.db, request.code).map(({ id }) => `request:${id}`),
      ]),
    ],
  };
}
