// Numbers of our own choosing, set otherwise by the practice: what may be set, what it changes, and what is kept.
import { expect, it } from 'vitest';
import type { CauseView } from '../../shared/domain/verdict.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];

/** A stall with 16 of 28 sessions done in the last four weeks. */
async function aStall() {
  const test = await newCaseload();
  const { episode } = anOpenEpisode(test);
  weeklyScores(test, episode.id, STALLED);
  test.ask('adherence.record', {
    episodeId: episode.id,
    from: '2026-02-24',
    to: '2026-03-23',
    sessionsPlanned: 28,
    sessionsDone: 16,
    daysRecorded: 28,
    source: 'log',
  });
  return { test, episodeId: episode.id };
}

const recordOf = ({ ask }: TestCaseload, episodeId: string) => ask('episode.record', { episodeId });

function adherenceOf(test: TestCaseload, episodeId: string): CauseView | undefined {
  return recordOf(test, episodeId).verdict?.causes.find(({ cause }) => cause === 'adherence');
}

it('changes the reason of a record with the next scan, and gives it back when it is taken away', async () => {
  const { test, episodeId } = await aStall();
  expect(adherenceOf(test, episodeId)?.status).toBe('possible');
  const before = recordOf(test, episodeId).verdict;
  const reason = 'Own audit of 2025';
  const choices = test.ask('number.change', { id: 'adherence.low', value: 60, reason });
  expect(choices).toMatchObject([{ id: 'adherence.low', value: 60, reason, endedAt: null }]);
  expect(test.announced.at(-1)).toEqual(['*']);
  expect(test.auditActions().at(-1)).toBe('settings');
  expect(test.ask('scan.run', {})).toMatchObject({ scanned: 1, recomputed: 1 });
  expect(adherenceOf(test, episodeId)?.status).toBe('supported');
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 0 });
  expect(test.ask('number.reset', { id: 'adherence.low' })).toMatchObject([{ endedAt: expect.any(Number) }]);
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 1 });
  expect(recordOf(test, episodeId).verdict?.inputHash).toBe(before?.inputHash);
  expect(adherenceOf(test, episodeId)).toEqual(before?.causes.find(({ cause }) => cause === 'adherence'));
});

it('names the number in force in words', async () => {
  const { test, episodeId } = await aStall();
  expect(adherenceOf(test, episodeId)?.evidenceFor.join()).toContain('in the last 28 days');
  test.ask('number.change', { id: 'adherence.window', value: 14, reason: 'Short episodes' });
  test.ask('scan.run', {});
  const { verdict, numbers } = recordOf(test, episodeId);
  expect(numbers).toEqual({ 'adherence.window': 14 });
  expect(adherenceOf(test, episodeId)?.evidenceFor.join()).toContain('in the last 14 days');
  expect(verdict?.sentences.join()).toMatch(
    /Reported home exercise: 57 % of the planned sessions in the last 14 days/,
  );
});

it('leaves earlier verdicts with the numbers they were reached with', async () => {
  const { test, episodeId } = await aStall();
  test.ask('number.change', { id: 'adherence.low', value: 60, reason: 'Own audit' });
  test.ask('scan.run', {});
  test.ask('number.reset', { id: 'adherence.low' });
  test.ask('scan.run', {});
  const [last, between, first] = test
    .ask('verdict.list', { episodeId })
    .map(({ id }) => test.ask('verdict.reopen', { verdictId: id }));
  expect([last, between, first].map(one => one?.replay)).toEqual(['same', 'same', 'same']);
  expect([last, between, first].map(one => one?.numbers)).toEqual([{}, { 'adherence.low': 60 }, {}]);
  const statuses = [last, between, first].map(
    one => one?.verdict.causes.find(({ cause }) => cause === 'adherence')?.status,
  );
  expect(statuses).toEqual(['possible', 'supported', 'possible']);
});

it.each([
  ['a cited number', { id: 'adherence.good', value: 70 }, 'id'],
  ['a number with no range', { id: 'alarm.threshold10', value: 0.7 }, 'id'],
  ['no number at all', { id: 'constructor', value: 1 }, 'id'],
  ['beyond the range', { id: 'flares.count', value: 11 }, 'value'],
  ['a part of a flare-up', { id: 'flares.count', value: 2.5 }, 'value'],
  ['what counts anyway', { id: 'flares.count', value: 2 }, 'value'],
])('refuses %s', async (_, input, field) => {
  const test = await newCaseload();
  const before = test.auditActions();
  expect(test.refused('number.change', { ...input, reason: 'Own audit' })).toMatchObject({
    code: 'invalid',
    fields: [{ field }],
  });
  expect(test.ask('number.list', {})).toEqual([]);
  expect(test.auditActions()).toEqual(before);
});

it('cannot take back what was not changed', async () => {
  const test = await newCaseload();
  expect(test.refused('number.reset', { id: 'flares.count' })).toMatchObject({ code: 'not-found' });
});

it('keeps each choice with its reason, one in force', async () => {
  const test = await newCaseload();
  for (const value of [3, 4])
    test.ask('number.change', { id: 'flares.count', value, reason: `Try ${value}` });
  expect(
    test.ask('number.list', {}).map(({ value, reason, endedAt }) => [value, reason, endedAt === null]),
  ).toEqual([
    [3, 'Try 3', false],
    [4, 'Try 4', true],
  ]);
});
