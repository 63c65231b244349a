// Re-evaluation requests: draft -> signed (frozen with its HTML and hash) -> sent -> answered -> closed.
import { createHash } from 'node:crypto';
import { dayOfInstant } from '../../shared/dates.ts';
import { gatherReevaluation, ReevaluationData } from '../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../shared/documents/render.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { Reply, Request, RequestStatus } from '../../shared/domain/request.ts';
import { fail } from '../../shared/errors.ts';
import { requestCode } from '../../shared/ids.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import {
  findRequest,
  freezeRequest,
  insertReply,
  insertRequest,
  openRequestOfEpisode,
  requestDocument,
  saveRequestData,
  updateRequest,
} from '../data/repositories/requests.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { episodeTopics, requireEpisode, requireRecord } from './episodes.ts';
import { factsOfRecord } from './measures.ts';
import { failAsStale } from './patients.ts';
import { loadLetterhead } from './settings.ts';

export const requestHandlers = {
  'request.create': command('create', createRequest),
  'request.document': query(loadDocument),
  'request.sign': command('sign', signRequest),
  'request.markSent': command('send', markSent),
  'reply.record': command('reply', recordReply),
  'document.audit': (context: ServiceContext, input: InputOf<'document.audit'>) =>
    command(input.action, auditDocument)(context, input),
};

function requireRequest(db: ReadDb, requestId: string): Request {
  return findRequest(db, requestId) ?? fail('not-found', { params: { what: 'request' } });
}

/** One open draft per episode: asking again brings the draft up to date instead of making a second one. */
function createRequest(context: ServiceContext, input: InputOf<'request.create'>): Change<Request> {
  const episode = requireEpisode(context.db, input.episodeId);
  const draft = openRequestOfEpisode(context.db, episode.id);
  const now = context.now();
  const record = requireRecord(context.db, episode.id);
  const request: Request = draft
    ? {
        ...draft,
        urgency: input.urgency,
        createdOn: input.today,
        verdictId: record.verdict?.id ?? null,
        rowVersion: draft.rowVersion + 1,
      }
    : {
        id: context.newId(),
        episodeId: episode.id,
        code: requestCode(context.randomBytes(8)),
        status: 'draft',
        urgency: input.urgency,
        verdictId: record.verdict?.id ?? null,
        createdOn: input.today,
        signedAt: null,
        signedBy: '',
        sentOn: null,
        channel: null,
        outcome: '',
        htmlHash: null,
        rowVersion: 1,
        createdAt: now,
      };
  const dataJson = JSON.stringify(gatherFor(context, request));
  if (draft) {
    if (!updateRequest(context.db, request, draft.rowVersion)) failAsStale('request');
    saveRequestData(context.db, request.id, dataJson);
  } else {
    insertRequest(context.db, request, dataJson);
  }
  return changeOf(context, request);
}

function gatherFor(context: Pick<ServiceContext, 'db' | 'appVersion'>, request: Request): ReevaluationData {
  const record = requireRecord(context.db, request.episodeId);
  return gatherReevaluation({
    record,
    letterhead: loadLetterhead(context.db),
    factsOf: factsOfRecord(record),
    asOf: request.createdOn,
    urgency: request.urgency,
    requestCode: request.code,
    appVersion: context.appVersion,
  });
}

/** A draft is rendered from its data; a signed letter is given back exactly as it was frozen. */
function loadDocument(
  db: ReadDb,
  { requestId, paper }: InputOf<'request.document'>,
): OutputOf<'request.document'> {
  const request = requireRequest(db, requestId);
  const stored = requestDocument(db, requestId) ?? fail('not-found', { params: { what: 'request' } });
  const data = ReevaluationData.parse(JSON.parse(stored.dataJson));
  return {
    request,
    dataJson: stored.dataJson,
    html: stored.html ?? renderReevaluation(data, { paper, draft: true }),
    // No name in the file name: it ends up in recent lists and mail programs.
    fileName: `re-evaluation-request-${request.code}.pdf`,
    incomplete: data.incomplete,
  };
}

function signRequest(context: ServiceContext, input: InputOf<'request.sign'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['draft']);
  const data = gatherFor(context, request);
  if (data.incomplete.length > 0) {
    fail('invalid', {
      fields: data.incomplete.map(field => ({ field, message: 'is required and still empty' })),
    });
  }
  const html = renderReevaluation(data, { paper: input.paper as Paper, draft: false });
  const signed: Request = {
    ...request,
    status: 'signed',
    signedAt: context.now(),
    signedBy: input.signedBy,
    htmlHash: createHash('sha256').update(html).digest('hex'),
    rowVersion: input.rowVersion + 1,
  };
  if (!updateRequest(context.db, signed, input.rowVersion)) failAsStale('request');
  freezeRequest(context.db, request.id, { dataJson: JSON.stringify(data), html });
  return changeOf(context, signed);
}

function markSent(context: ServiceContext, input: InputOf<'request.markSent'>): Change<Request> {
  const request = requireStatus(context.db, input.requestId, ['signed']);
  if (input.sentOn < dayOfInstant(request.signedAt ?? 0)) {
    fail('invalid', { fields: [{ field: 'sentOn', message: 'is before the day of the signature' }] });
  }
  const sent: Request = {
    ...request,
    status: 'sent',
    sentOn: input.sentOn,
    channel: input.channel,
    rowVersion: input.rowVersion + 1,
  };
  if (!updateRequest(context.db, sent, input.rowVersion)) failAsStale('request');
  return changeOf(context, sent);
}

function recordReply(
  context: ServiceContext,
  input: InputOf<'reply.record'>,
): Change<{ reply: Reply; request: Request }> {
  const request = requireStatus(context.db, input.requestId, ['sent', 'answered']);
  const reply: Reply = { id: context.newId(), ...input, createdAt: context.now() };
  insertReply(context.db, reply);
  const answered: Request = { ...request, status: 'answered', rowVersion: request.rowVersion + 1 };
  if (!updateRequest(context.db, answered, request.rowVersion)) failAsStale('request');
  const { topics } = changeOf(context, answered);
  return { value: { reply, request: answered }, entity: 'reply', entityId: reply.id, record: reply, topics };
}

function auditDocument(
  context: ServiceContext,
  { requestId }: InputOf<'document.audit'>,
): Change<Record<string, never>> {
  const request = requireRequest(context.db, requestId);
  return { value: {}, entity: 'request', entityId: request.id, record: request, topics: [] };
}

function requireStatus(db: ReadDb, requestId: string, allowed: readonly RequestStatus[]): Request {
  const request = requireRequest(db, requestId);
  if (!allowed.includes(request.status)) {
    fail('conflict', { params: { detail: `This request is already ${request.status}.` } });
  }
  return request;
}

function changeOf(context: ServiceContext, request: Request): Change<Request> {
  const episode = requireEpisode(context.db, request.episodeId);
  return {
    value: request,
    entity: 'request',
    entityId: request.id,
    record: request,
    topics: [...episodeTopics(episode), `request:${request.id}`],
  };
}
