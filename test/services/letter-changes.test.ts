// What of a signed letter is no longer what the record says; what merely came later is told apart.
import { expect, it } from 'vitest';
import { dayOfWeek, LETTERHEAD, newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

async function signed() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  return { test, episodeId, requestId };
}

const changesOf = (test: TestCaseload, requestId: string) => test.ask('request.changes', { requestId });

it('finds none in a letter whose record is as it was', async () => {
  const { test, requestId } = await signed();
  expect(changesOf(test, requestId)).toEqual({
    changes: [],
    sentences: [],
    newer: { visits: 0, scores: 0 },
  });
});

it('tells a correction from what came after the letter', async () => {
  const { test, episodeId, requestId } = await signed();
  test.ask('visit.record', { episodeId, date: TODAY, setting: 'clinic' });
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-03-31', total: 2 });
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 3 });
  expect(changesOf(test, requestId)).toEqual({
    changes: [],
    sentences: [],
    newer: { visits: 1, scores: 2 },
  });
  const [first] = test.ask('episode.record', { episodeId }).observations;
  test.ask('measure.correct', { episodeId, observationId: first?.id ?? '', total: 8, reason: 'misread' });
  const after = changesOf(test, requestId);
  expect(after.changes).toEqual(['Corrected NPRS score of 5 Jan 2026: 7, now 8']);
  expect(after.sentences.some(({ before, after: now }) => before.includes('7') && now.includes('8'))).toBe(
    true,
  );
});

it('names a score that was entered late, one that was taken out, and what else the letter says', async () => {
  const { test, episodeId, requestId } = await signed();
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-03-12', total: 5 });
  const taken = test
    .ask('episode.record', { episodeId })
    .observations.find(({ date }) => date === dayOfWeek(3));
  test.ask('entry.remove', { episodeId, entity: 'observation', recordId: taken?.id ?? '', reason: 'x' });
  const { rowVersion } = test.ask('episode.record', { episodeId }).episode;
  test.ask('episode.update', { episodeId, rowVersion, workingDiagnosis: 'Hip osteoarthritis' });
  test.ask('settings.setLetterhead', { ...LETTERHEAD, fax: '555 0199' });
  test.ask('finding.record', {
    episodeId,
    date: '2026-03-20',
    code: 'Numb toes',
    group: 'neuropathic',
    answer: 'yes',
    note: '',
  });
  expect(changesOf(test, requestId).changes).toEqual([
    'Fax: 555 0121, now 555 0199',
    'Working diagnosis: not recorded, now Hip osteoarthritis',
    'NPRS score of 26 Jan 2026 taken out: 6',
    'New NPRS score of 12 Mar 2026: 5',
    'New finding: Numb toes',
  ]);
});

it('names what was done in a visit that was entered late, with its dose where one was noted', async () => {
  const { test, episodeId, requestId } = await signed();
  const unknown = { minutes: null, effort: null } as const;
  test.ask('visit.record', {
    episodeId,
    date: '2026-03-12',
    setting: 'clinic',
    interventions: [
      { name: 'Bridge', family: 'exercise', dose: '3 x 10', ...unknown },
      { name: 'Soft tissue work', family: 'manual-therapy', dose: '', ...unknown },
    ],
  });
  const done = changesOf(test, requestId).changes.filter(change => change.startsWith('Intervention'));
  expect(done).toEqual([
    'Intervention, now: Bridge, once, 3 x 10',
    'Intervention, now: Soft tissue work, once',
  ]);
});

it('does not take another recipient, or a letter that is over, for a change', async () => {
  const { test, episodeId, requestId } = await signed();
  const other = test.ask('referrer.create', { name: 'Ines Marsh' });
  const { rowVersion } = test.ask('episode.record', { episodeId }).episode;
  test.ask('episode.update', { episodeId, rowVersion, referrerId: other.id });
  expect(changesOf(test, requestId).changes).toEqual([]);
  test.ask('episode.update', { episodeId, rowVersion: rowVersion + 1, workingDiagnosis: 'Hip' });
  expect(changesOf(test, requestId).changes).toHaveLength(1);
  test.ask('request.void', { requestId, rowVersion: 2, reason: 'x' });
  expect(changesOf(test, requestId).changes).toEqual([]);
});

it('tells when the record as it is now would have given another verdict on the day of the letter', async () => {
  const { test, episodeId, requestId } = await signed();
  // What the practice sets otherwise later is no change of the record.
  test.ask('settings.setDetector', { falseAlarmPercent: 20, stallLimit: 0.5 });
  expect(changesOf(test, requestId).changes).toEqual([]);
  const { observations } = test.ask('episode.record', { episodeId });
  for (const [index, score] of [8, 7, 5, 4, 3, 2, 1, 0, 0, 0].entries()) {
    const { id: observationId = '', score: before } =
      observations.find(({ date }) => date === dayOfWeek(index)) ?? {};
    if (before === score) continue;
    test.ask('measure.correct', { episodeId, observationId, total: score, reason: 'wrong column' });
  }
  const { changes, sentences } = changesOf(test, requestId);
  expect(changes[0]).toBe(
    'Verdict on the day of the letter: Plateau · re-evaluation proposed, now Recovered',
  );
  expect(sentences.length).toBeGreaterThan(0);
});
