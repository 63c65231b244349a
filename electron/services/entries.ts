// "Entered in error": an entry leaves its list for good, and what it was stays readable with the reason.
import { dayOfInstant } from '../../shared/dates.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { deleteEntry, insertAmendment } from '../data/repositories/amendments.ts';
import { deleteProgram } from '../data/repositories/programs.ts';
import { deleteVisit } from '../data/repositories/visits.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture } from './episode-change.ts';
import { requireRecord } from './lookups.ts';
import { replyWhole, takeOutReply } from './reply-amendments.ts';

export const entryHandlers = {
  'entry.remove': command('amend', removeEntry),
};

type Removal = InputOf<'entry.remove'>;

function removeEntry(
  context: ServiceContext,
  input: Removal,
): Change<{ amendment: Amendment; verdict: Verdict }> {
  const { episodeId, entity, recordId, reason } = input;
  const record = requireRecord(context.db, episodeId);
  const before = entriesOf(record, entity).find(entry => entry.id === recordId);
  if (!before) fail('not-found', { params: { what: entity.replace('-', ' ') } });
  const removedOn = input.removedOn ?? dayOfInstant(context.now());
  refuseFuture(context, 'removedOn', removedOn);
  const amendment: Amendment = {
    id: context.newId(),
    episodeId,
    entity,
    recordId,
    kind: 'removed',
    amendedOn: removedOn,
    reason,
    before,
    createdAt: context.now(),
  };
  insertAmendment(context.db, amendment);
  const unlinked = takeOut(context, record, input);
  const change = inEpisode(context, record.episode, entity, recordId, null, verdict => ({
    amendment,
    verdict,
  }));
  return {
    ...change,
    topics: [...change.topics, `${entity}:${recordId}`, ...requestTopics(before)],
    detail: { removed: entity, unlinked },
  };
}

/** Deletes the entry; answers how many others named it and now do not. */
function takeOut(context: ServiceContext, record: EpisodeRecord, { entity, recordId }: Removal): number {
  const episodeId = record.episode.id;
  if (entity === 'program') {
    refuseTold(record, recordId);
    deleteProgram(context.db, recordId);
    return 0;
  }
  if (entity === 'reply') {
    return takeOutReply(context, record, recordId);
  }
  if (entity !== 'visit') {
    deleteEntry(context.db, entity, episodeId, recordId);
    return 0;
  }
  const visit = record.visits.find(({ id }) => id === recordId);
  if (visit?.signedAt !== null) {
    fail('conflict', {
      params: { detail: 'This visit is signed and stays in the record. Amend it with a reason instead.' },
    });
  }
  const links = deleteVisit(context.db, { id: recordId, episodeId });
  return links.observations + links.flares + links.residualSymptoms;
}

/** Sessions were told of by what a program plans: while there are some, it is put right in its place. */
function refuseTold({ programs, adherence }: EpisodeRecord, programId: string): void {
  const index = programs.findIndex(({ id }) => id === programId);
  const [from, until] = [programs[index]?.startsOn ?? '', programs[index + 1]?.startsOn];
  if (!adherence.some(entry => entry.to >= from && (until === undefined || entry.from < until))) return;
  fail('conflict', {
    params: { detail: 'Sessions are told of while this version counted. Correct it with a reason instead.' },
  });
}

type Entry = { readonly id: string } & Amendment['before'];

function entriesOf(record: EpisodeRecord, entity: Removal['entity']): readonly Entry[] {
  switch (entity) {
    case 'visit':
      return record.visits;
    case 'observation':
      return record.observations;
    case 'adherence':
      return record.adherence;
    case 'flare':
      return record.flares;
    case 'finding':
      return record.findings;
    case 'residual-symptom':
      return record.residualSymptoms;
    case 'phase':
      return record.phases;
    case 'plan':
      return record.plans;
    case 'program':
      return record.programs;
    case 'reply':
      return record.replies.map(reply => replyWhole(record, reply));
  }
}

/** A request shows its replies. */
function requestTopics({ requestId }: Amendment['before']): string[] {
  return typeof requestId === 'string' ? [`request:${requestId}`] : [];
}
