// The directory of referrers: add, change, make one entry of two, and take out what nothing hangs on.
import { areAlike, mergedReferrer, type Referrer } from '../../shared/domain/referrer.ts';
import type { ReferrerLine } from '../../shared/domain/referrer-directory.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { joined } from '../../shared/joined.ts';
import type { ReadDb } from '../data/db.ts';
import {
  casesOfReferrer,
  countByReferrer,
  deleteReferrer,
  findReferrer,
  insertReferrer,
  isOnLetter,
  listReferrers,
  listRequestsByReferrer,
  moveEpisodes,
  moveLetters,
  updateReferrer,
  usualAnswerDays,
} from '../data/repositories/referrers.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { definedFields, failAsStale, refuseField } from './lookups.ts';

export const referrerHandlers = {
  'referrer.list': query(db => listReferrers(db)),
  'referrer.directory': query(loadDirectory),
  'referrer.cases': query((db, { referrerId }: InputOf<'referrer.cases'>) => {
    required(db, referrerId);
    return casesOfReferrer(db, referrerId);
  }),
  'referrer.create': command('create', createReferrer),
  'referrer.update': command('amend', changeReferrer),
  'referrer.merge': command('amend', mergeReferrers),
  'referrer.delete': command('erase', removeReferrer),
};

/** Signed or sent: an answer is still to come. */
const OPEN = ['signed', 'sent'];

function loadDirectory(db: ReadDb): ReferrerLine[] {
  const counts = new Map(countByReferrer(db).map(count => [count.referrerId, count]));
  const requests = Map.groupBy(listRequestsByReferrer(db), request => request.referrerId);
  const usual = usualAnswerDays(db);
  return listReferrers(db).map(referrer => {
    const own = requests.get(referrer.id) ?? [];
    const count = counts.get(referrer.id);
    return {
      referrer,
      patients: count?.patients ?? 0,
      episodes: count?.episodes ?? 0,
      requests: own.length,
      openRequests: own.filter(({ status }) => OPEN.includes(status)).length,
      medianDays: usual.get(referrer.id) ?? null,
    };
  });
}

function createReferrer(context: ServiceContext, input: InputOf<'referrer.create'>): Change<Referrer> {
  const { allowAlike, ...fields } = input;
  if (!allowAlike) refuseAlike(context.db, fields);
  const now = context.now();
  const referrer: Referrer = {
    id: context.newId(),
    ...fields,
    rowVersion: 1,
    createdAt: now,
    updatedAt: now,
  };
  insertReferrer(context.db, referrer);
  return changeOf(referrer);
}

function refuseAlike(db: ReadDb, fields: Pick<Referrer, 'name' | 'practice'>): void {
  const other = listReferrers(db).find(known => areAlike(known, fields));
  if (!other) return;
  const who = joined([other.name, other.practice]);
  fail('conflict', {
    params: { detail: `${who} is in the directory already. Nothing was added.`, referrerId: other.id },
    fields: [{ field: 'name', message: `is in the directory already: ${who}. Choose that entry.` }],
  });
}

function changeReferrer(context: ServiceContext, input: InputOf<'referrer.update'>): Change<Referrer> {
  const { referrerId, rowVersion, ...fields } = input;
  const next: Referrer = {
    ...required(context.db, referrerId),
    ...definedFields(fields),
    rowVersion: rowVersion + 1,
    updatedAt: context.now(),
  };
  if (!updateReferrer(context.db, next, rowVersion)) failAsStale('referrer');
  return changeOf(next);
}

/** The other entry goes; its episodes, and with them their requests, belong to the kept one. */
function mergeReferrers(
  context: ServiceContext,
  input: InputOf<'referrer.merge'>,
): Change<OutputOf<'referrer.merge'>> {
  const { db } = context;
  if (input.keptId === input.mergedId) refuseField('mergedId', 'is the same entry');
  const kept = required(db, input.keptId);
  const merged = required(db, input.mergedId);
  const { episodes, requests } = casesOfReferrer(db, merged.id);
  const next: Referrer = {
    ...mergedReferrer(kept, merged),
    rowVersion: input.keptVersion + 1,
    updatedAt: context.now(),
  };
  if (!updateReferrer(db, next, input.keptVersion)) failAsStale('referrer');
  moveEpisodes(db, merged.id, kept.id);
  moveLetters(db, merged.id, kept.id);
  if (!deleteReferrer(db, merged.id, input.mergedVersion)) failAsStale('referrer');
  const moved = { episodes: episodes.length, requests: requests.length };
  return {
    value: { referrer: next, ...moved },
    entity: 'referrer',
    entityId: kept.id,
    record: { kept: next, merged, episodes: episodes.map(({ episodeId }) => episodeId) },
    detail: { code: 'merged', ...moved },
    topics: [...new Set([...TOPICS, ...episodes.map(({ episodeId }) => `episode:${episodeId}`)])],
  };
}

function removeReferrer(
  context: ServiceContext,
  input: InputOf<'referrer.delete'>,
): Change<Record<string, never>> {
  const { db } = context;
  const referrer = required(db, input.referrerId);
  const { episodes } = casesOfReferrer(db, referrer.id);
  if (episodes.length > 0) {
    fail('conflict', {
      params: {
        detail: `${referrer.name} is named by ${episodes.length === 1 ? 'an episode' : `${episodes.length} episodes`}. Nothing was deleted. Merge the entry into another one, or change these episodes first.`,
      },
    });
  }
  if (isOnLetter(db, referrer.id)) {
    const detail = `A letter was signed for ${referrer.name}. Nothing was deleted. Merge the entry into another one instead.`;
    fail('conflict', { params: { detail } });
  }
  if (!deleteReferrer(db, referrer.id, input.rowVersion)) failAsStale('referrer');
  return { value: {}, entity: 'referrer', entityId: referrer.id, record: null, topics: TOPICS };
}

function required(db: ReadDb, referrerId: string): Referrer {
  return findReferrer(db, referrerId) ?? fail('not-found', { params: { what: 'referrer' } });
}

/** A name stands in the caseload, in problems and in every draft. */
const TOPICS = ['referrers', 'caseload', 'problems'];

function changeOf(referrer: Referrer): Change<Referrer> {
  return { value: referrer, entity: 'referrer', entityId: referrer.id, record: referrer, topics: TOPICS };
}
