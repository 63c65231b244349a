// What happened to requests: rows are added, never changed. An answer is a row of the replies.
import type { Reply, Request } from '../../../shared/domain/request.ts';
import type { RequestEvent } from '../../../shared/domain/request-event.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, rowsOf } from './rows.ts';

/** An event that has a row of its own. */
export type StoredEvent = Omit<RequestEvent, 'kind' | 'kinds' | 'version'> & {
  readonly kind: Exclude<RequestEvent['kind'], 'answered'>;
};

/** Adds what happened next. */
export function appendRequestEvent(db: WriteDb, event: StoredEvent): void {
  const { requestId, kind, day, time, channel, address, note, actor, recordedAt } = event;
  prepared(
    db,
    `INSERT INTO request_event (request_id, position, kind, day, time, channel, address, note, actor, recorded_at)
     SELECT ?, 1 + coalesce(max(position), 0), ?, ?, ?, ?, ?, ?, ?, ? FROM request_event WHERE request_id = ?`,
  ).run(requestId, kind, day, time, channel, address, note, actor, recordedAt, requestId);
}

/** What happened to several letters, as one story: to all versions under a code. */
export function listEventsOfAll(
  db: ReadDb,
  letters: readonly Pick<Request, 'id' | 'version'>[],
): RequestEvent[] {
  return letters.flatMap(letter => listRequestEvents(db, letter)).sort(inOrder);
}

/** Events and answers of one letter in the order in which they were recorded. */
export function listRequestEvents(
  db: ReadDb,
  { id: requestId, version }: Pick<Request, 'id' | 'version'>,
): RequestEvent[] {
  const stored = prepared(
    db,
    `SELECT ${columns('requestId', 'kind', 'day', 'time', 'channel', 'address', 'note', 'actor', 'recordedAt')}
     FROM request_event WHERE request_id = ? ORDER BY position`,
  );
  const answers = prepared(
    db,
    `SELECT ${columns('receivedOn', 'note', 'createdAt')},
       (SELECT json_group_array(kind ORDER BY position) FROM reply_kind WHERE reply_id = reply.id) AS kinds
     FROM reply WHERE request_id = ? ORDER BY created_at, id`,
  );
  return [
    ...rowsOf<StoredEvent>(stored, requestId).map(event => ({ ...event, version, kinds: [] })),
    ...rowsOf<AnswerRow>(answers, requestId).map(({ receivedOn, note, createdAt, kinds }) => ({
      requestId,
      version,
      kind: 'answered' as const,
      day: receivedOn,
      time: null,
      channel: null,
      address: '',
      kinds: fromJson<Reply['kinds']>(kinds),
      note,
      actor: '',
      recordedAt: createdAt,
    })),
  ].sort(inOrder);
}

function inOrder(one: RequestEvent, other: RequestEvent): number {
  return one.recordedAt - other.recordedAt;
}

interface AnswerRow {
  readonly receivedOn: string;
  readonly note: string;
  readonly createdAt: number;
  readonly kinds: string;
}
