// A letter from draft to answer: what is signed is kept byte for byte, and a red flag comes before all letters.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/ipc/contract.ts';
import { anOpenEpisode, LETTERHEAD, newCaseload, readyEpisode, TODAY } from './stand.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a request', () => {
  it('goes from draft to answer, and only in that order', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const draft = test.ask('request.create', { episodeId, today: TODAY });
    expect(draft).toMatchObject({ status: 'draft', htmlHash: null, rowVersion: 1 });
    const requestId = draft.id;
    const send = { requestId, sentOn: TODAY, channel: 'fax' } as const;
    const reply = {
      requestId,
      receivedOn: TODAY,
      kinds: ['imaging', 'continue'],
      note: '',
    } satisfies RequestOf<'reply.record'>;
    expect(test.refused('request.markSent', { ...send, rowVersion: 1 })).toMatchObject({ code: 'conflict' });
    expect(test.refused('reply.record', reply)).toMatchObject({ code: 'conflict' });
    const sign = { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' } as const;
    expect(test.refused('request.sign', { ...sign, rowVersion: 7 })).toMatchObject({ code: 'conflict' });
    const signed = test.ask('request.sign', sign);
    expect(signed).toMatchObject({ status: 'signed', signedBy: 'Maya Lind', rowVersion: 2 });
    expect(test.refused('request.sign', { ...sign, rowVersion: 2 })).toMatchObject({ code: 'conflict' });
    expect(test.refused('request.markSent', { ...send, rowVersion: 2, sentOn: '2026-03-28' })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'sentOn', message: 'is before the day of the signature' }],
    });
    test.ask('request.markSent', { ...send, rowVersion: 2 });
    expect(test.refused('reply.record', { ...reply, receivedOn: '2026-03-29' })).toMatchObject({
      fields: [{ field: 'receivedOn' }],
    });
    const answer = test.ask('reply.record', reply);
    expect(answer.request).toMatchObject({ status: 'answered', rowVersion: 4 });
    const record = test.ask('episode.record', { episodeId });
    expect([record.requests, record.replies]).toEqual([[answer.request], [answer.reply]]);
    expect(test.auditActions().slice(-4)).toEqual(['create', 'sign', 'send', 'reply']);
  });

  it('is one draft that shows the record as it is, and announces it', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const draft = test.ask('request.create', { episodeId, today: '2026-03-28' });
    const again = test.ask('request.create', { episodeId, today: TODAY, urgency: 'soon' });
    expect(again).toMatchObject({
      id: draft.id,
      code: draft.code,
      createdOn: TODAY,
      urgency: 'soon',
      rowVersion: 2,
    });
    expect(test.count('request')).toBe(1);
    const htmlNow = () => test.ask('request.document', { requestId: draft.id, paper: 'A4' }).html;
    expect(htmlNow()).toBe(htmlNow());
    expect(htmlNow()).toMatch(/draft/i);
    expect(htmlNow()).not.toContain('Numb toes');
    test.ask('finding.record', {
      episodeId,
      date: '2026-03-29',
      code: 'Numb toes',
      group: 'neuropathic',
      answer: 'yes',
      note: '',
    });
    expect(test.announced.at(-1)).toContain(`request:${draft.id}`);
    expect(htmlNow()).toContain('Numb toes');
  });

  it('keeps what was signed byte for byte, whatever is recorded later and whatever paper is asked for', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
    const signed = test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
    const letter = test.ask('request.document', { requestId, paper: 'A4' });
    expect(sha256(letter.html)).toBe(signed.htmlHash);
    test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 1 });
    test.ask('settings.setLetterhead', { ...LETTERHEAD, practice: 'Another practice' });
    const reopened = await test.reopened();
    expect(reopened.ask('request.document', { requestId, paper: 'Letter' })).toEqual(letter);
    // A later change makes a new version.
    const next = reopened.ask('request.create', { episodeId, today: TODAY });
    expect(next.id).not.toBe(requestId);
    expect(reopened.ask('request.document', { requestId: next.id, paper: 'A4' }).html).toContain(
      'Another practice',
    );
  });

  it('is found by its code, however it is typed; a slip of the hand is told', async () => {
    const test = await newCaseload();
    const { id: requestId, code } = test.ask('request.create', {
      episodeId: readyEpisode(test),
      today: TODAY,
    });
    expect(code).toMatch(/^PR-.{4}-.{4}-.$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', '')]) {
      expect(test.ask('request.find', { code: typed })).toEqual({ requestId });
    }
    const slip = test.refused('request.find', {
      code: `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`,
    });
    expect(slip).toMatchObject({ code: 'invalid', fields: [{ field: 'code' }] });
    expect(slip.fields?.[0]?.message).toContain('is mistyped');
    const unknown = test.refused('request.find', { code: 'PR-7K2M-9QXD' });
    expect(unknown.params?.['detail']).toContain('No request in this vault has the code PR-7K2M-9QXD');
  });

  it('cannot be signed while something it needs is missing', async () => {
    const test = await newCaseload();
    const { episode } = anOpenEpisode(test);
    const { id: requestId } = test.ask('request.create', { episodeId: episode.id, today: TODAY });
    const { incomplete } = test.ask('request.document', { requestId, paper: 'A4' });
    expect(incomplete).not.toEqual([]);
    const refusal = test.refused('request.sign', {
      requestId,
      rowVersion: 1,
      signedBy: 'Maya Lind',
      paper: 'A4',
    });
    expect(refusal.fields?.map(entry => entry.field)).toEqual(incomplete);
    expect([test.count('request_document'), test.auditActions().includes('sign')]).toEqual([0, false]);
  });
});

describe('a red flag', () => {
  const flag = { group: 'red-flag', date: '2026-03-20', note: '' } as const;

  it('refuses a letter that waits, and lets one through that is urgent enough', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    test.ask('finding.record', { ...flag, episodeId, code: 'rf.ces-bladder', answer: 'yes' });
    for (const urgency of ['routine', 'soon', 'urgent'] as const) {
      const refusal = test.refused('request.create', { episodeId, today: TODAY, urgency });
      expect(refusal).toMatchObject({ code: 'conflict', fields: [{ field: 'urgency' }] });
      expect(refusal.params?.['detail']).toContain('urgent path first');
    }
    expect(test.count('request')).toBe(0);
    test.ask('request.create', { episodeId, today: TODAY, urgency: 'same-day' });
  });

  it('asks less of a letter when it is less urgent, and nothing once it is answered no', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    test.ask('finding.record', { ...flag, episodeId, code: 'rf.weight-loss', answer: 'yes' });
    test.refused('request.create', { episodeId, today: TODAY, urgency: 'soon' });
    test.ask('request.create', { episodeId, today: TODAY, urgency: 'urgent' });
    const unsure = { episodeId, code: 'rf.weight-loss', answer: 'unknown' } as const;
    test.ask('finding.record', { ...flag, ...unsure, date: '2026-03-24' });
    test.refused('request.create', { episodeId, today: TODAY, urgency: 'routine' });
    test.ask('finding.record', {
      ...flag,
      date: '2026-03-25',
      episodeId,
      code: 'rf.weight-loss',
      answer: 'no',
      note: 'Weight is steady again.',
    });
    test.ask('request.create', { episodeId, today: TODAY });
  });

  it('found after the draft was made stops the signature', async () => {
    const test = await newCaseload();
    const episodeId = readyEpisode(test);
    const { id: requestId } = test.ask('request.create', { episodeId, today: '2026-03-10' });
    test.ask('finding.record', { ...flag, episodeId, code: 'rf.ces-saddle', answer: 'yes' });
    const sign = { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' } as const;
    expect(test.refused('request.sign', sign)).toMatchObject({ code: 'conflict' });
    expect(test.count('request_document')).toBe(0);
  });
});

it('prints below the letter, and below the one that asks again, who signed and as what', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  const pageOf = (kind: 'request' | 'nudge') =>
    test.ask('document.page', {
      source: kind === 'request' ? { kind, requestId } : { kind, requestId, today: TODAY },
      paper: 'A4',
    }).html;
  const line = `Signature of the therapist: Maya Lind, DPT`;
  expect(pageOf('request')).toContain(LETTERHEAD.therapistName);
  expect(pageOf('request')).not.toContain(line);
  const signed = test.ask('request.sign', {
    requestId,
    rowVersion: 1,
    signedBy: 'Maya Lind',
    signedCredential: 'DPT',
    paper: 'A4',
  });
  expect(signed).toMatchObject({ signedBy: 'Maya Lind', signedCredential: 'DPT' });
  expect(pageOf('request')).toContain(line);
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  expect(pageOf('nudge')).toContain(line);
});
