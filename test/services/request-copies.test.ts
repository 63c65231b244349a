// A copy for a second clinician: printed on the letter, kept with the signature, and sent on its own.
import { expect, it } from 'vitest';
import { newCaseload, readyEpisode, TODAY } from './stand.ts';

it('is chosen on the draft, printed, kept as it was, and sent with an entry of its own', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const family = test.ask('referrer.create', {
    name: 'Ines Marsh',
    practice: 'Hill Clinic',
    fax: '555 0300',
  });
  const { id: requestId, code } = test.ask('request.create', { episodeId, today: TODAY });
  const { referrer } = test.ask('episode.record', { episodeId });
  const copy = { requestId, rowVersion: 1, referrerId: family.id };
  expect(test.refused('request.copyTo', { ...copy, referrerId: referrer?.id ?? '' }).fields?.[0]?.field).toBe(
    'referrerId',
  );
  expect(test.ask('request.copyTo', copy)).toMatchObject({ copyToId: family.id, copyTo: null });
  const html = () => test.ask('request.document', { requestId, paper: 'A4' }).html;
  expect(html()).toContain('Copy: </span>Ines Marsh, Hill Clinic');
  const went = { requestId, sentOn: TODAY, channel: 'fax', address: '555 0300' } as const;
  expect(test.refused('request.copySent', { ...went, rowVersion: 2 }).code).toBe('conflict');
  const signed = test.ask('request.sign', { requestId, rowVersion: 2, signedBy: 'Maya Lind', paper: 'A4' });
  expect(signed.copyTo).toMatchObject({ name: 'Ines Marsh', fax: '555 0300' });
  const before = html();
  test.ask('referrer.update', { referrerId: family.id, rowVersion: 1, name: 'Ines Marsh-Hill' });
  expect(html()).toBe(before);
  expect(test.refused('request.copyTo', { ...copy, rowVersion: 3, referrerId: null }).code).toBe('conflict');
  const early = { ...went, rowVersion: 3, sentOn: '2026-03-01' } as const;
  expect(test.refused('request.copySent', early).fields?.[0]?.field).toBe('sentOn');
  const copied = test.ask('request.copySent', { ...went, rowVersion: 3 });
  // The copy is for reading: nobody waits for an answer to it.
  expect(copied).toMatchObject({ status: 'signed', sentOn: null, code });
  expect(test.ask('request.events', { requestId }).at(-1)).toMatchObject({
    kind: 'copied',
    channel: 'fax',
    address: '555 0300',
  });
  expect(test.refused('referrer.delete', { referrerId: family.id, rowVersion: 2 }).code).toBe('conflict');
});

it('is chosen again for a new version, and refused where no copy is for anybody', async () => {
  const test = await newCaseload();
  const { id: requestId } = test.ask('request.create', { episodeId: readyEpisode(test), today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  const sent = { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' } as const;
  expect(test.refused('request.copySent', sent).params?.['detail']).toContain('No copy');
  const family = test.ask('referrer.create', { name: 'Ines Marsh' });
  const second = test.ask('request.version', { requestId, today: TODAY });
  test.ask('request.copyTo', { requestId: second.id, rowVersion: 1, referrerId: family.id });
  test.ask('request.sign', { requestId: second.id, rowVersion: 2, signedBy: 'Maya Lind', paper: 'A4' });
  expect(test.ask('request.version', { requestId: second.id, today: TODAY }).copyToId).toBe(family.id);
});
