// When a letter can have gone out: after it was signed, and not later than now. Days are compared everywhere; times where
// the clock they were read from is known.
import { addDays, clockTime, dayOfInstant } from '../../shared/dates.ts';
import type { Request } from '../../shared/domain/request.ts';
import type { RequestSending } from '../../shared/domain/request-event.ts';
import type { ReadDb } from '../data/db.ts';
import { listRequestEvents } from '../data/repositories/request-events.ts';
import type { ServiceContext } from './command.ts';
import { refuseFuture } from './episode-change.ts';
import { refuseEarlier, refuseField } from './lookups.ts';

const MINUTE = 60_000;

/** Refuses a day or time before the signature or in the future; on the clock of the therapist, where it is known. */
export function refuseSendingTime(context: ServiceContext, request: Request, sending: RequestSending): void {
  const { sentOn, sentTime, offsetMinutes } = sending;
  refuseEarlier(sentOn, earliestSigningDay(request), 'sentOn', 'is before the day of the signature');
  refuseFuture(context, 'sentOn', sentOn);
  if (offsetMinutes === null) return;
  const on = (instant: number) => ({
    day: dayOfInstant(instant + offsetMinutes * MINUTE),
    time: clockTime(instant, offsetMinutes),
  });
  const signed = on(request.signedAt ?? 0);
  const now = on(context.now());
  if (sentOn < signed.day) refuseField('sentOn', 'is before the day of the signature');
  if (sentOn > now.day) refuseField('sentOn', 'lies in the future');
  if (sentTime === null) return;
  if (sentOn === signed.day && sentTime < signed.time) {
    refuseField('sentTime', `is before the signature, which was at ${signed.time} on that day`);
  }
  if (sentOn === now.day && sentTime > now.time) {
    refuseField('sentTime', `lies in the future: it is ${now.time}`);
  }
}

/** Nobody asks again before the letter went out; both times are of the same clock. */
export function refuseBeforeSent(
  db: ReadDb,
  request: Request,
  { sentOn, sentTime }: Pick<RequestSending, 'sentOn' | 'sentTime'>,
): void {
  refuseEarlier(sentOn, request.sentOn, 'sentOn', 'is before the day on which the request was sent');
  const sent = listRequestEvents(db, request).findLast(({ kind }) => kind === 'sent');
  if (!sent || sent.time === null || sentTime === null || sent.day !== sentOn) return;
  if (sentTime < sent.time) {
    refuseField('sentTime', `is before the letter went out, which was at ${sent.time} on that day`);
  }
}

/** The signature is an instant, days are the therapist's own: anywhere on earth it was this day or later. */
function earliestSigningDay({ signedAt, createdOn }: Request): string {
  const day = addDays(dayOfInstant(signedAt ?? 0), -1);
  return day > createdOn ? day : createdOn;
}
