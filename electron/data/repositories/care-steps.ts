// Steps of the care ladder that replies named, and what the caseload waits for.
import type { CareStep, Waiting } from '../../../shared/domain/care-step.ts';
import type { AwaitedStep } from '../../../shared/problems/attention.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf, updateRow } from './rows.ts';

const COLUMNS = columns(
  'id',
  'replyId',
  'kind',
  'variety',
  'detail',
  'day',
  'change',
  'askAfterDays',
  'resultOn',
  'resultText',
  'resultEffect',
  'rowVersion',
  'createdAt',
);

/** Of all replies in an episode, in the order of their days. */
export function listCareSteps(db: ReadDb, episodeId: string): CareStep[] {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM care_step
     WHERE reply_id IN (SELECT reply.id FROM request JOIN reply ON request_id = request.id WHERE episode_id = ?)
     ORDER BY coalesce(day, ''), id`,
  );
  return rowsOf<CareStep>(statement, episodeId);
}

export function findCareStep(db: ReadDb, careStepId: string): CareStep | null {
  return rowOf<CareStep>(prepared(db, `SELECT ${COLUMNS} FROM care_step WHERE id = ?`), careStepId);
}

/** The request whose reply named the step. */
export function requestIdOfReply(db: ReadDb, replyId: string): string | null {
  const statement = prepared(db, 'SELECT request_id AS requestId FROM reply WHERE id = ?');
  return rowOf<{ requestId: string }>(statement, replyId)?.requestId ?? null;
}

export function insertCareStep(db: WriteDb, step: CareStep): void {
  insertRow(db, 'care_step', step);
}

export function updateCareStep(db: WriteDb, step: CareStep, seenVersion: number): boolean {
  return updateRow(db, 'care_step', step, seenVersion);
}

/** Results that have not come, of all episodes, the oldest first. */
export function listAwaitedSteps(db: ReadDb): AwaitedStep[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, episode_id AS episodeId, code, kind AS what, variety,
       coalesce(day, received_on) AS since,
       date(coalesce(day, received_on), '+' || ask_after_days || ' days') AS askOn
     FROM care_step INDEXED BY care_step_awaited
     JOIN reply ON reply.id = reply_id JOIN request ON request.id = request_id
     WHERE ask_after_days IS NOT NULL AND result_on IS NULL AND request.status = 'answered'
     ORDER BY since, care_step.id`,
  );
  return rowsOf<AwaitedStep>(statement);
}

/** What each episode waits for since the longest: a result before a reply of the same day. */
export function waitingByEpisode(db: ReadDb): ReadonlyMap<string, Waiting> {
  const sent = prepared(
    db,
    `SELECT episode_id AS episodeId, sent_on AS since FROM request
     WHERE status = 'sent' AND sent_on IS NOT NULL`,
  );
  const all = [
    ...listAwaitedSteps(db).map(({ episodeId, what, variety, since }) => ({
      episodeId,
      waiting: { what, variety, since },
    })),
    ...rowsOf<{ episodeId: string; since: string }>(sent).map(({ episodeId, since }) => ({
      episodeId,
      waiting: { what: 'reply' as const, variety: null, since },
    })),
  ];
  const oldest = new Map<string, Waiting>();
  for (const { episodeId, waiting } of all) {
    const known = oldest.get(episodeId);
    if (!known || waiting.since < known.since) oldest.set(episodeId, waiting);
  }
  return oldest;
}
