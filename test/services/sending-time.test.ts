// A letter goes out after it was signed and not later than now, on the clock of the therapist.
import { expect, it } from 'vitest';
import { newCaseload, readyEpisode, TODAY } from './stand.ts';

/** Noon in universal time, at which the stand stands, is seven in the morning there. */
const NEW_YORK = { offsetMinutes: -300 } as const;

async function signed() {
  const test = await newCaseload();
  const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  const sending = { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' } as const;
  const events = () => test.ask('request.events', { requestId }).map(({ kind }) => kind);
  return { test, requestId, sending, events };
}

it.each([
  [
    'a time before the signature',
    { sentTime: '06:59' },
    'sentTime',
    'is before the signature, which was at 07:0',
  ],
  ['a time that has not come', { sentTime: '09:30' }, 'sentTime', 'lies in the future: it is 07:0'],
  ['the day before', { sentOn: '2026-03-29' }, 'sentOn', 'is before the day of the signature'],
  ['the day after', { sentOn: '2026-03-31' }, 'sentOn', 'lies in the future'],
])('refuses %s, and the ledger stays as it was', async (_what, change, field, message) => {
  const { test, sending, events } = await signed();
  const { fields } = test.refused('request.markSent', { ...sending, ...NEW_YORK, ...change });
  expect(fields).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  expect(events()).toEqual(['drafted', 'signed']);
});

it('takes the minute of the signature, and any time where nobody says by which clock', async () => {
  const { test, sending, events } = await signed();
  expect(test.ask('request.markSent', { ...sending, ...NEW_YORK, sentTime: '07:01' }).status).toBe('sent');
  expect(events()).toEqual(['drafted', 'signed', 'sent']);
  const other = await signed();
  expect(other.test.ask('request.markSent', { ...other.sending, sentTime: '03:00' }).status).toBe('sent');
});

it('lets nobody ask again before the letter went out', async () => {
  const { test, requestId, sending, events } = await signed();
  test.ask('request.markSent', { ...sending, sentTime: '12:30' });
  const again = { requestId, rowVersion: 3, sentOn: TODAY, channel: 'phone' } as const;
  const { fields } = test.refused('request.nudge', { ...again, sentTime: '12:29' });
  expect(fields).toMatchObject([
    { field: 'sentTime', message: 'is before the letter went out, which was at 12:30 on that day' },
  ]);
  test.ask('request.nudge', { ...again, sentTime: '12:30' });
  expect(events()).toEqual(['drafted', 'signed', 'sent', 'nudged']);
});
