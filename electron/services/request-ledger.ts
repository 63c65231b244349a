// The list of all requests: how far each has come, and by when its answer is due.
import { numbersWith } from '../../shared/clinical/evidence/numbers.ts';
import type { RequestLine } from '../../shared/domain/request-line.ts';
import { answerDays, answerDueOn } from '../../shared/request-waiting.ts';
import type { ReadDb } from '../data/db.ts';
import { listAwaitedSteps } from '../data/repositories/care-steps.ts';
import { changedNumbers } from '../data/repositories/numbers.ts';
import { usualAnswerDays } from '../data/repositories/referrers.ts';
import { listRequestLines } from '../data/repositories/request-lines.ts';
import { query } from './command.ts';

export const requestLedgerHandlers = { 'request.list': query(listLines) };

function listLines(db: ReadDb): RequestLine[] {
  const waitDays = numbersWith(changedNumbers(db))['reply.wait'];
  const usual = usualAnswerDays(db);
  // The oldest first: of several results of one request that one is told.
  const awaited = new Map(
    listAwaitedSteps(db)
      .toReversed()
      .map(({ requestId, what, variety, since }) => [requestId, { what, variety, since }] as const),
  );
  return listRequestLines(db).map(({ referrerId, ...line }) => {
    const usualDays = usual.get(referrerId ?? '') ?? null;
    const { status, sentOn, askedAgainOn, requestId } = line;
    const isWaiting = status === 'sent' && sentOn !== null;
    return {
      ...line,
      dueOn: isWaiting ? answerDueOn({ sentOn, askedAgainOn, usualDays }, waitDays) : null,
      allowedDays: answerDays(usualDays, waitDays),
      isHabit: usualDays !== null,
      awaited: awaited.get(requestId) ?? null,
    };
  });
}
