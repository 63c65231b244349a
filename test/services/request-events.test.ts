// What happened to a request: every step is written once, with its time, its way and who took it.
import { describe, expect, it } from 'vitest';
import { newCaseload, readyEpisode, TODAY } from './stand.ts';

const SIGN = { rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' } as const;

describe('the events of a request', () => {
  it('tell each step with day, time, way, number, proof and name', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const { id: requestId } = test.ask('request.create', { episodeId, today: '2026-03-29' });
    test.ask('request.create', { episodeId, today: TODAY });
    const { rowVersion } = test.ask('request.sign', { requestId, ...SIGN, rowVersion: 2 });
    test.ask('request.markSent', {
      requestId,
      rowVersion,
      sentOn: TODAY,
      sentTime: '09:41',
      channel: 'fax',
      address: '555 0112',
      proof: 'OK 2 pages',
    });
    const { request } = test.ask('reply.record', {
      requestId,
      receivedOn: TODAY,
      kinds: ['imaging', 'continue'],
      note: 'MRI ordered',
    });
    test.ask('request.close', { requestId, rowVersion: request.rowVersion, outcome: 'Waiting for the MRI' });
    const events = test.ask('request.events', { requestId });
    expect(events).toMatchObject([
      { kind: 'drafted', day: '2026-03-29', actor: 'Maya Lind' },
      { kind: 'signed', day: TODAY, actor: 'Maya Lind' },
      {
        kind: 'sent',
        day: TODAY,
        time: '09:41',
        channel: 'fax',
        address: '555 0112',
        note: 'OK 2 pages',
      },
      { kind: 'answered', day: TODAY, kinds: ['imaging', 'continue'], note: 'MRI ordered' },
      { kind: 'closed', note: 'Waiting for the MRI' },
    ]);
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('does not take a time that no clock shows', async () => {
    const test = await newCaseload();
    const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
    test.ask('request.sign', { requestId, ...SIGN });
    const refusal = test.refused('request.markSent', {
      requestId,
      rowVersion: 2,
      sentOn: TODAY,
      sentTime: '25:10',
      channel: 'fax',
    });
    expect(refusal.fields?.[0]?.field).toBe('sentTime');
    expect(test.ask('request.events', { requestId }).map(({ kind }) => kind)).toEqual(['drafted', 'signed']);
  });
});
