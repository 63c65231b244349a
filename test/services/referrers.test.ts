// The directory of referrers: each once, with what hangs on them, and never gone while something does.
import { describe, expect, it } from 'vitest';
import { areAlike, medianOf } from '../../shared/domain/referrer.ts';
import { anOpenEpisode, LETTERHEAD, newCaseload, type TestCaseload, TODAY } from './stand.ts';

function referred(test: TestCaseload, referrerId: string, name: string): string {
  const { episode } = anOpenEpisode(test, name);
  test.ask('episode.update', { episodeId: episode.id, rowVersion: 1, referrerId });
  return episode.id;
}

/** A letter that went out today. */
function sentLetter(test: TestCaseload, episodeId: string): string {
  test.ask('settings.setLetterhead', LETTERHEAD);
  const { patient, episode } = test.ask('episode.record', { episodeId });
  test.ask('patient.update', {
    patientId: patient.id,
    rowVersion: patient.rowVersion,
    birthDate: '1961-04-02',
  });
  test.ask('episode.update', { episodeId, rowVersion: episode.rowVersion, diagnosis: 'Osteoarthritis' });
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 6 });
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  test.ask('request.markSent', { requestId, rowVersion: 2, sentOn: TODAY, channel: 'fax' });
  return requestId;
}

describe('an entry of the directory', () => {
  it('keeps language, channels in their order and how somebody likes to be reached', async () => {
    const test = await newCaseload();
    const made = test.ask('referrer.create', {
      name: 'Dra. Ana Ibáñez',
      language: 'es',
      channels: ['secure-mail', 'fax'],
      notes: 'Calls back after four.',
    });
    expect(made).toMatchObject({ language: 'es', channels: ['secure-mail', 'fax'] });
    const changed = test.ask('referrer.update', {
      referrerId: made.id,
      rowVersion: 1,
      channels: ['fax', 'secure-mail'],
    });
    expect(changed).toMatchObject({
      ...made,
      channels: ['fax', 'secure-mail'],
      rowVersion: 2,
      updatedAt: changed.updatedAt,
    });
    expect(test.refused('referrer.update', { referrerId: made.id, rowVersion: 1, phone: '1' })).toMatchObject(
      {
        code: 'conflict',
      },
    );
    expect(
      test.refused('referrer.update', { referrerId: made.id, rowVersion: 2, channels: ['fax', 'fax'] }),
    ).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'channels', message: 'names a channel twice' }],
    });
    expect(test.ask('referrer.list', {})).toEqual([changed]);
  });

  it('is asked about before it is made twice', async () => {
    const test = await newCaseload();
    const first = test.ask('referrer.create', { name: "Dr Sinéad O'Dwyer", practice: 'Old Mill Surgery' });
    const again = { name: 'Sinead ODwyer, MD' };
    expect(test.refused('referrer.create', again)).toMatchObject({
      code: 'conflict',
      params: { referrerId: first.id },
      fields: [{ field: 'name' }],
    });
    expect(test.ask('referrer.list', {})).toHaveLength(1);
    test.ask('referrer.create', { ...again, practice: 'Eastfield Clinic' });
    test.ask('referrer.create', { ...again, allowAlike: true });
    expect(test.ask('referrer.list', {})).toHaveLength(3);
  });

  it('counts patients, requests and the days to an answer', async () => {
    const test = await newCaseload();
    const referrer = test.ask('referrer.create', { name: 'Ruth Okafor', fax: '555 0112' });
    const other = test.ask('referrer.create', { name: 'Bo Lind' });
    const episodeId = referred(test, referrer.id, 'Abbott');
    const second = referred(test, referrer.id, 'Bell');
    const line = () => test.ask('referrer.directory', {}).find(one => one.referrer.id === referrer.id);
    expect(line()).toMatchObject({
      patients: 2,
      episodes: 2,
      requests: 0,
      openRequests: 0,
      medianDays: null,
    });
    const requestId = sentLetter(test, episodeId);
    expect(line()).toMatchObject({ requests: 1, openRequests: 1, medianDays: null });
    test.ask('reply.record', { requestId, receivedOn: TODAY, kinds: ['imaging'], note: '' });
    expect(line()).toMatchObject({ requests: 1, openRequests: 0, medianDays: 0 });
    const cases = test.ask('referrer.cases', { referrerId: referrer.id });
    expect(cases.episodes.map(one => [one.episodeId, one.patientName])).toEqual([
      [second, 'Bell'],
      [episodeId, 'Abbott'],
    ]);
    expect(cases.requests).toMatchObject([
      { requestId, status: 'answered', sentOn: TODAY, answeredOn: TODAY },
    ]);
    expect(test.ask('referrer.cases', { referrerId: other.id })).toEqual({ episodes: [], requests: [] });
  });

  it('is deleted only when nothing names it', async () => {
    const test = await newCaseload();
    const { id: referrerId } = test.ask('referrer.create', { name: 'Ruth Okafor' });
    const spare = test.ask('referrer.create', { name: 'Bo Lind' });
    referred(test, referrerId, 'Abbott');
    expect(test.refused('referrer.delete', { referrerId, rowVersion: 1 })).toMatchObject({
      code: 'conflict',
      params: { detail: expect.stringContaining('named by an episode') },
    });
    test.ask('referrer.delete', { referrerId: spare.id, rowVersion: 1 });
    expect(test.ask('referrer.list', {}).map(({ id }) => id)).toEqual([referrerId]);
    expect(test.auditActions().at(-1)).toBe('erase');
  });
});

describe('two entries made one', () => {
  it('keep the words of the kept one, fill its gaps, and move episodes with their requests', async () => {
    const test = await newCaseload();
    const kept = test.ask('referrer.create', { name: 'Ruth Okafor', phone: '1', channels: ['phone'] });
    const merged = test.ask('referrer.create', {
      name: 'Dr R. Okafor',
      phone: '2',
      fax: '3',
      channels: ['fax', 'phone'],
    });
    const episodeId = referred(test, merged.id, 'Abbott');
    sentLetter(test, episodeId);
    const versions = { keptId: kept.id, keptVersion: 1, mergedId: merged.id, mergedVersion: 1 };
    expect(test.refused('referrer.merge', { ...versions, mergedVersion: 2 })).toMatchObject({
      code: 'conflict',
    });
    expect(test.refused('referrer.merge', { ...versions, mergedId: kept.id })).toMatchObject({
      code: 'invalid',
    });
    const done = test.ask('referrer.merge', versions);
    expect(done).toMatchObject({ episodes: 1, requests: 1 });
    expect(test.ask('referrer.list', {})).toEqual([
      { ...kept, fax: '3', channels: ['phone', 'fax'], rowVersion: 2, updatedAt: done.referrer.updatedAt },
    ]);
    expect(test.ask('episode.record', { episodeId }).referrer?.id).toBe(kept.id);
    expect(test.announced.at(-1)).toContain(`episode:${episodeId}`);
    expect(test.auditActions().at(-1)).toBe('amend');
  });
});

describe('the words of the directory', () => {
  it.each([
    ['Dr Étienne Beauséjour', 'etienne beausejour', true],
    ['Okafor, Ruth', 'Ruth Okafor MD', true],
    ['Ruth Okafor', 'Ruth Okafo', false],
    ['Dr', 'MD', false],
  ])('takes %s and %s for one: %s', (one, other, expected) => {
    expect(areAlike({ name: one, practice: '' }, { name: other, practice: '' })).toBe(expected);
  });

  it('finds the middle', () => {
    expect([medianOf([]), medianOf([3]), medianOf([9, 1, 4]), medianOf([2, 5])]).toEqual([null, 3, 4, 3.5]);
  });
});
