// The list of all requests: how far each has come, and by when its answer is due.
import { expect, it } from 'vitest';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

const SIGN = { signedBy: 'Maya Lind', paper: 'A4' } as const;

/** A letter of the episode that went out by fax today. */
function sent(test: TestCaseload, episodeId: string) {
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, ...SIGN });
  const sending = { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' } as const;
  return { requestId, rowVersion: test.ask('request.markSent', sending).rowVersion };
}

it('tells of each request whom it asks, how it went out and by when the answer is due', async () => {
  const test = await newCaseload();
  expect(test.ask('request.list', {})).toEqual([]);
  const episodeId = readyEpisode(test);
  const { requestId, rowVersion } = sent(test, episodeId);
  const line = {
    requestId,
    episodeId,
    status: 'sent',
    patientName: 'Abbott',
    episodeTitle: 'Low back pain',
    referrerName: 'Ruth Okafor',
    sentOn: TODAY,
    channel: 'fax',
  } as const;
  expect(test.ask('request.list', {})).toMatchObject([
    { ...line, dueOn: '2026-04-13', allowedDays: 14, isHabit: false, askedAgainOn: null },
  ]);
  test.ask('number.change', { id: 'reply.wait', value: 5, reason: 'They are quick here' });
  expect(test.ask('request.list', {})).toMatchObject([{ dueOn: '2026-04-04', allowedDays: 5 }]);
  test.ask('request.nudge', { requestId, rowVersion, sentOn: '2026-03-31', channel: 'phone' });
  expect(test.ask('request.list', {})).toMatchObject([
    { ...line, askedAgainOn: '2026-03-31', dueOn: '2026-04-05' },
  ]);
});

it('takes the habit of a referrer who has answered, and tells what is awaited and what came of it', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { requestId } = sent(test, episodeId);
  const { request } = test.ask('reply.record', {
    requestId,
    receivedOn: TODAY,
    kinds: ['imaging', 'continue'],
    note: '',
    steps: [{ kind: 'imaging', variety: 'mri', askAfterDays: 28 }],
  });
  expect(test.ask('request.list', {})).toMatchObject([
    {
      status: 'answered',
      dueOn: null,
      answeredOn: TODAY,
      kinds: ['imaging', 'continue'],
      awaited: { what: 'imaging', variety: 'mri', since: TODAY },
      isHabit: true,
      allowedDays: 1,
    },
  ]);
  test.ask('request.close', { requestId, rowVersion: request.rowVersion, outcome: 'Loading goes on' });
  const second = sent(test, episodeId);
  const third = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.void', { ...second, reason: 'Wrong clinic' });
  expect(
    test.ask('request.list', {}).map(({ requestId: id, status, outcome }) => [id, status, outcome]),
  ).toEqual([
    [requestId, 'closed', 'Loading goes on'],
    [second.requestId, 'voided', 'Wrong clinic'],
    [third.id, 'draft', ''],
  ]);
});
