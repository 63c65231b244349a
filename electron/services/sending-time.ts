// When a letter can have gone out: after it was signed, and not later than now. Days are compared everywhere; times where
// the clock they were read from is known.
import { clockTime, dayOfInstant } from '../../shared/dates.ts';
import type { RequestEvent, RequestSending } from '../../shared/domain/request-event.ts';
import type { ServiceContext } from './command.ts';
import { refuseField } from './lookups.ts';

const MINUTE = 60_000;

/** Refuses a day or time before the signature or in the future, on the clock of the therapist. */
export function refuseOtherThanAfter(
  { now }: Pick<ServiceContext, 'now'>,
  { sentOn, sentTime, offsetMinutes }: RequestSending,
  signedAt: number,
): void {
  if (offsetMinutes === null) return;
  const dayThere = (instant: number) => dayOfInstant(instant + offsetMinutes * MINUTE);
  const timeThere = (instant: number) => clockTime(instant, offsetMinutes);
  if (sentOn < dayThere(signedAt)) refuseField('sentOn', 'is before the day of the signature');
  if (sentOn > dayThere(now())) refuseField('sentOn', 'lies in the future');
  if (sentTime === null) return;
  if (sentOn === dayThere(signedAt) && sentTime < timeThere(signedAt)) {
    refuseField('sentTime', `is before the signature, which was at ${timeThere(signedAt)} on that day`);
  }
  if (sentOn === dayThere(now()) && sentTime > timeThere(now())) {
    refuseField('sentTime', `lies in the future: it is ${timeThere(now())}`);
  }
}

/** Nobody asks again before the letter went out; both times are of the same clock. */
export function refuseBeforeSent(
  events: readonly RequestEvent[],
  { sentOn, sentTime }: RequestSending,
): void {
  const sent = events.findLast(({ kind }) => kind === 'sent');
  if (!sent || sent.time === null || sentTime === null || sent.day !== sentOn) return;
  if (sentTime < sent.time) {
    refuseField('sentTime', `is before the letter went out, which was at ${sent.time} on that day`);
  }
}
