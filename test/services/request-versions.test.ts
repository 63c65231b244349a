// Versions of a letter: one code, one story, and only the newest waits for an answer.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

const SIGN = { signedBy: 'Maya Lind', paper: 'A4' } as const;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function sent() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const first = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId: first.id, rowVersion: 1, ...SIGN });
  const went = { sentOn: TODAY, channel: 'fax', address: '555 0112' } as const;
  test.ask('request.markSent', { requestId: first.id, rowVersion: 2, ...went });
  return { test, episodeId, first, went };
}

const documentOf = (test: TestCaseload, requestId: string) =>
  test.ask('request.document', { requestId, paper: 'A4' });
const eventsOf = (test: TestCaseload, requestId: string) =>
  test.ask('request.events', { requestId }).map(({ version, kind }) => `${version} ${kind}`);

async function replaced() {
  const stand = await sent();
  const { test, first } = stand;
  const before = documentOf(test, first.id);
  const second = test.ask('request.version', { requestId: first.id, today: TODAY });
  test.ask('request.sign', { requestId: second.id, rowVersion: second.rowVersion, ...SIGN });
  return { ...stand, before, second };
}

describe('a second version', () => {
  it('is a draft under the same code that says what it replaces; the first one stands until it is signed', async () => {
    const { test, first } = await sent();
    const draft = test.ask('request.version', { requestId: first.id, today: TODAY });
    expect(draft).toMatchObject({ code: first.code, version: 2, status: 'draft', recipient: null });
    const { html } = documentOf(test, draft.id);
    expect(html).toContain('Version 2');
    expect(html).toContain('Replaces version 1 of 30 Mar 2026');
    expect(documentOf(test, first.id).request.status).toBe('sent');
    expect(documentOf(test, first.id).html).not.toContain('>REPLACED<');
    expect(test.ask('request.find', { code: first.code })).toEqual({ requestId: first.id });
    // Asked for again it is the same draft.
    expect(test.ask('request.version', { requestId: first.id, today: TODAY }).id).toBe(draft.id);
    expect(test.count('request')).toBe(2);
  });

  it('begins with what was written into the first', async () => {
    const { test, episodeId } = await sent();
    const [old] = test.ask('episode.record', { episodeId }).requests;
    test.ask('request.void', { requestId: old?.id ?? '', rowVersion: 3, reason: 'x' });
    const first = test.ask('request.create', { episodeId, today: TODAY });
    const own = {
      key: null,
      section: 'assessment',
      seen: '',
      text: 'Sits for an hour.',
      rowVersion: 0,
    } as const;
    test.ask('letter.edit', { requestId: first.id, ...own });
    test.ask('request.sign', { requestId: first.id, rowVersion: 1, ...SIGN });
    const second = test.ask('request.version', { requestId: first.id, today: TODAY });
    expect(documentOf(test, second.id).html).toContain('Sits for an hour.');
    const sentences = test.ask('letter.sentences', { requestId: second.id });
    expect(sentences.filter(({ state }) => state === 'own')).toMatchObject([{ text: 'Sits for an hour.' }]);
  });

  it('takes the place of the first when it is signed; the frozen bytes of the first stay under the mark', async () => {
    const { test, first, second, before } = await replaced();
    const after = documentOf(test, first.id);
    expect(after.request.status).toBe('replaced');
    expect(after.html).toContain('>REPLACED<');
    expect(after.html).toContain('Replaced by version 2 of 30 Mar 2026.');
    const bare = after.html.replace(
      /\n<style>\.void-mark[\s\S]*?<\/style>\n<div class="void-mark long">.*<\/div>/,
      '',
    );
    expect(bare).toBe(before.html);
    expect(sha256(bare)).toBe(after.request.htmlHash);
    expect(after.versions.map(({ version, status }) => [version, status])).toEqual([
      [1, 'replaced'],
      [2, 'signed'],
    ]);
    const story = ['1 drafted', '1 signed', '1 sent', '2 drafted', '2 signed', '1 replaced'];
    expect(eventsOf(test, first.id)).toEqual(story);
    expect(eventsOf(test, second.id)).toEqual(story);
    expect(test.ask('request.find', { code: first.code })).toEqual({ requestId: second.id });
  });

  it('alone is waited for, asked about and answered', async () => {
    const { test, first, second, went, episodeId } = await replaced();
    const waits = () => test.ask('caseload.list', {})[0]?.episodes[0]?.waiting;
    expect(waits()).toBeNull();
    const answer = { receivedOn: TODAY, kinds: ['continue'], note: '' } as const;
    const late = test.refused('reply.record', { requestId: first.id, ...answer, kinds: ['continue'] });
    expect(late.params?.['detail']).toContain('replaced by');
    expect(test.refused('request.nudge', { requestId: first.id, rowVersion: 4, ...went }).code).toBe(
      'conflict',
    );
    test.ask('request.markSent', { requestId: second.id, rowVersion: 2, ...went });
    expect(waits()).toMatchObject({ what: 'reply', since: TODAY });
    const unanswered = test
      .ask('problem.list', { today: '2026-05-30' })
      .filter(({ kind }) => kind === 'request-unanswered');
    expect(unanswered.map(({ requestId }) => requestId)).toEqual([second.id]);
    test.ask('reply.record', { requestId: second.id, ...answer, kinds: ['continue'] });
    const { requests } = test.ask('episode.record', { episodeId });
    expect(requests.map(({ status }) => status)).toEqual(['replaced', 'answered']);
  });

  it('takes the answer to the first that arrives before it went out, and waits to be sent when that is taken out', async () => {
    const { test, second, episodeId } = await replaced();
    const { reply } = test.ask('reply.record', {
      requestId: second.id,
      receivedOn: TODAY,
      kinds: ['continue'],
      note: '',
    });
    expect(documentOf(test, second.id).request.status).toBe('answered');
    test.ask('entry.remove', { episodeId, entity: 'reply', recordId: reply.id, reason: 'x' });
    expect(documentOf(test, second.id).request.status).toBe('signed');
  });

  it('leaves an answer where it came, and cannot be written of a letter that is over', async () => {
    const { test, first } = await sent();
    const answer = { requestId: first.id, receivedOn: TODAY, kinds: ['imaging'], note: '' } as const;
    test.ask('reply.record', { ...answer, kinds: ['imaging'] });
    const second = test.ask('request.version', { requestId: first.id, today: TODAY });
    test.ask('request.sign', { requestId: second.id, rowVersion: 1, ...SIGN });
    expect(documentOf(test, first.id).request.status).toBe('answered');
    expect(documentOf(test, first.id).html).toContain('>REPLACED<');
    expect(test.refused('request.version', { requestId: first.id, today: TODAY }).code).toBe('conflict');
    test.ask('request.close', { requestId: second.id, rowVersion: 2, outcome: 'Done' });
    expect(test.refused('request.version', { requestId: second.id, today: TODAY }).code).toBe('conflict');
  });
});

describe('a version withdrawn', () => {
  it('leaves the one it replaced standing: that waits, and takes the reply', async () => {
    const { test, first, second, before, episodeId } = await replaced();
    const waits = () => test.ask('caseload.list', {})[0]?.episodes[0]?.waiting;
    const answer = { receivedOn: TODAY, note: '' } as const;
    test.ask('request.void', { requestId: second.id, rowVersion: 2, reason: 'Wrong score' });
    const { request, html } = documentOf(test, first.id);
    expect(request.status).toBe('sent');
    expect(html).toBe(before.html);
    expect(documentOf(test, second.id).html).toContain('>VOID<');
    expect(waits()).toMatchObject({ what: 'reply', since: TODAY });
    expect(test.ask('request.find', { code: first.code })).toEqual({ requestId: first.id });
    const toVoid = test.refused('reply.record', { requestId: second.id, ...answer, kinds: ['continue'] });
    expect(toVoid.params?.['detail']).toContain('stands in its place');
    test.ask('reply.record', { requestId: first.id, ...answer, kinds: ['continue'] });
    const { requests } = test.ask('episode.record', { episodeId });
    expect(requests.map(({ status }) => status)).toEqual(['answered', 'voided']);
  });

  it('has its number for good: the next one replaces what stands', async () => {
    const { test, first, second } = await replaced();
    test.ask('request.void', { requestId: second.id, rowVersion: 2, reason: 'Wrong score' });
    const third = test.ask('request.version', { requestId: first.id, today: TODAY });
    expect(third.version).toBe(3);
    expect(documentOf(test, third.id).html).toContain('Replaces version 2 of 30 Mar 2026');
    test.ask('request.sign', { requestId: third.id, rowVersion: 1, ...SIGN });
    expect(documentOf(test, first.id).request.status).toBe('replaced');
    expect(documentOf(test, first.id).html).toContain('Replaced by version 3 of 30 Mar 2026.');
    expect(documentOf(test, second.id).request.status).toBe('voided');
    // And back once more.
    test.ask('request.void', { requestId: third.id, rowVersion: 2, reason: 'Wrong again' });
    expect(documentOf(test, first.id).request.status).toBe('sent');
  });

  it('leaves an answer where it came', async () => {
    const { test, first } = await sent();
    test.ask('reply.record', { requestId: first.id, receivedOn: TODAY, kinds: ['imaging'], note: '' });
    const second = test.ask('request.version', { requestId: first.id, today: TODAY });
    test.ask('request.sign', { requestId: second.id, rowVersion: 1, ...SIGN });
    test.ask('request.void', { requestId: second.id, rowVersion: 2, reason: 'Wrong score' });
    expect(documentOf(test, first.id).request.status).toBe('answered');
    expect(documentOf(test, first.id).html).not.toContain('>REPLACED<');
  });
});

describe('a draft given up', () => {
  it('is gone with its events and edits, and the code leads to what was signed', async () => {
    const { test, first } = await sent();
    const draft = test.ask('request.version', { requestId: first.id, today: TODAY });
    const own = { key: null, section: 'assessment', seen: '', text: 'Mine.', rowVersion: 0 } as const;
    test.ask('letter.edit', { requestId: draft.id, ...own });
    expect(test.refused('request.discard', { requestId: first.id, rowVersion: 3 }).code).toBe('conflict');
    test.ask('request.discard', { requestId: draft.id, rowVersion: 1 });
    expect(test.refused('request.document', { requestId: draft.id, paper: 'A4' }).code).toBe('not-found');
    expect([test.count('request'), test.count('letter_edit')]).toEqual([1, 0]);
    expect(eventsOf(test, first.id)).toEqual(['1 drafted', '1 signed', '1 sent']);
    expect(test.auditActions().at(-1)).toBe('erase');
  });

  it('makes room for a version: two drafts of one episode there are not', async () => {
    const { test, first, episodeId } = await sent();
    const other = test.ask('request.create', { episodeId, today: TODAY });
    const refusal = test.refused('request.version', { requestId: first.id, today: TODAY });
    expect(refusal.params?.['detail']).toContain(other.code);
    test.ask('request.discard', { requestId: other.id, rowVersion: 1 });
    expect(test.ask('request.version', { requestId: first.id, today: TODAY }).version).toBe(2);
  });
});

describe('the recipient of a signed letter', () => {
  it('stays the one it was signed for, whoever the episode names later', async () => {
    const { test, episodeId, first } = await sent();
    expect(documentOf(test, first.id).request.recipient).toMatchObject({
      name: 'Ruth Okafor',
      fax: '555 0112',
      language: 'en',
    });
    test.ask('reply.record', { requestId: first.id, receivedOn: TODAY, kinds: ['continue'], note: '' });
    const [old] = test.ask('referrer.list', {});
    const other = test.ask('referrer.create', { name: 'Ines Marsh' });
    const { rowVersion } = test.ask('episode.record', { episodeId }).episode;
    test.ask('episode.update', { episodeId, rowVersion, referrerId: other.id });
    const lines = test.ask('referrer.directory', {});
    expect(lines.map(({ referrer, requests, medianDays }) => [referrer.name, requests, medianDays])).toEqual([
      ['Ines Marsh', 0, null],
      ['Ruth Okafor', 1, 0],
    ]);
    const oldId = old?.id ?? '';
    expect(test.ask('referrer.cases', { referrerId: oldId }).requests).toMatchObject([
      { requestId: first.id },
    ]);
    expect(
      test.refused('referrer.delete', { referrerId: oldId, rowVersion: 1 }).params?.['detail'],
    ).toContain('A letter was signed for Ruth Okafor');
    test.ask('referrer.merge', { keptId: other.id, keptVersion: 1, mergedId: oldId, mergedVersion: 1 });
    expect(test.ask('referrer.cases', { referrerId: other.id }).requests).toHaveLength(1);
    expect(documentOf(test, first.id).request.recipient).toMatchObject({ name: 'Ruth Okafor' });
  });
});
