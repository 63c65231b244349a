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

describe('voiding a request', () => {
  it('needs a reason, keeps the frozen page byte for byte, and shows it with a mark over it', async () => {
    const test = await newCaseload();
    const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
    const draft = test.refused('request.void', { requestId, rowVersion: 1, reason: 'Not needed' });
    expect(draft.code).toBe('conflict');
    const { htmlHash } = test.ask('request.sign', { requestId, ...SIGN });
    const before = test.ask('request.document', { requestId, paper: 'A4' });
    expect(test.refused('request.void', { requestId, rowVersion: 2, reason: ' ' }).fields?.[0]?.field).toBe(
      'reason',
    );
    test.ask('request.void', { requestId, rowVersion: 2, reason: 'Sent to the wrong clinic' });
    const after = test.ask('request.document', { requestId, paper: 'A4' });
    expect(after.request).toMatchObject({ status: 'voided', htmlHash });
    expect(after.html).toContain('>VOID<');
    // Without the mark it is what was signed.
    expect(
      after.html.replace(/\n<style>\.void-mark[\s\S]*?<\/style>\n<div class="void-mark">.*<\/div>/, ''),
    ).toBe(before.html);
    expect(test.ask('document.page', { source: { kind: 'request', requestId }, paper: 'A4' }).html).toBe(
      after.html,
    );
    expect(test.ask('request.events', { requestId }).at(-1)).toMatchObject({
      kind: 'voided',
      note: 'Sent to the wrong clinic',
      actor: 'Maya Lind',
    });
    expect(test.count('request_document')).toBe(1);
  });

  it('takes no reply any more, and says why', async () => {
    const test = await newCaseload();
    const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
    test.ask('request.sign', { requestId, ...SIGN });
    test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
    test.ask('request.void', { requestId, rowVersion: 3, reason: 'Wrong patient' });
    const late = test.refused('reply.record', { requestId, receivedOn: TODAY, kinds: ['other'], note: '' });
    expect(late.code).toBe('conflict');
    expect(late.params?.['detail']).toContain('This request was voided');
    expect(test.count('reply')).toBe(0);
    expect(test.ask('problem.list', { today: '2026-06-30' }).map(({ kind }) => kind)).not.toContain(
      'request-unanswered',
    );
  });
});

describe('asking again', () => {
  async function sent(language: 'en' | 'es') {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const [referrer] = test.ask('referrer.list', {});
    const { id: referrerId, rowVersion } = referrer ?? expect.fail('no referrer');
    test.ask('referrer.update', { referrerId, rowVersion, language });
    const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
    test.ask('request.sign', { requestId, ...SIGN });
    const nudge = { kind: 'nudge', requestId, today: '2026-03-31' } as const;
    expect(test.refused('document.page', { source: nudge, paper: 'A4' }).code).toBe('conflict');
    const sending = { requestId, sentOn: TODAY, channel: 'fax', address: '555 0112' } as const;
    test.ask('request.markSent', { ...sending, rowVersion: 2 });
    return { test, requestId, nudge, sending };
  }

  it('prints a second letter that says what was sent, when, how and what it asked', async () => {
    const { test, requestId, nudge } = await sent('en');
    const page = test.ask('document.page', { source: nudge, paper: 'A4' });
    const { request } = test.ask('request.document', { requestId, paper: 'A4' });
    expect(page.html).toContain(
      `On 30 Mar 2026 we sent you the request ${request.code}, by fax to 555 0112. We have no answer on record yet.`,
    );
    expect(page.html).toContain('Would you consider');
    expect(page.html).not.toContain('DRAFT');
    expect(test.ask('document.page', { source: nudge, paper: 'A4' })).toEqual(page);
    test.ask('document.audit', { source: nudge, action: 'print' });
    expect(test.auditActions().at(-1)).toBe('print');
  });

  it('writes it in the language of the letter', async () => {
    const { test, nudge } = await sent('es');
    const { html } = test.ask('document.page', { source: nudge, paper: 'Letter' });
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('El 30 de marzo de 2026 le enviamos la solicitud');
  });

  it('is an event, and gives the referrer time anew', async () => {
    const { test, requestId, sending } = await sent('en');
    const isLate = (today: string) =>
      test.ask('problem.list', { today }).some(({ kind }) => kind === 'request-unanswered');
    expect(isLate('2026-04-14')).toBe(true);
    const early = { ...sending, rowVersion: 3, sentOn: '2026-03-29' } as const;
    expect(test.refused('request.nudge', early).fields?.[0]?.field).toBe('sentOn');
    test.ask('request.nudge', { ...sending, rowVersion: 3, sentOn: '2026-03-31', channel: 'phone' });
    expect(isLate('2026-04-14')).toBe(false);
    expect(isLate('2026-04-15')).toBe(true);
    expect(test.ask('request.events', { requestId }).at(-1)).toMatchObject({
      kind: 'nudged',
      channel: 'phone',
      day: '2026-03-31',
    });
  });
});
