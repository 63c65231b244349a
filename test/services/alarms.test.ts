// Answers to alarms on the disk: kept with their reason, told in the lists, ended by what makes them out of date.
import { expect, it } from 'vitest';
import { anOpenEpisode, dayOfWeek, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

/** Probability of a stall 0.80 at the end. */
const STALLED = [7, 6, 6, 6, 6, 6, 6, 6];
/** Probability of a stall 0.87 at the end. */
const RAISED = [7, 6, 6, 6, 6, 6, 6, 6, 6];
const MRI = { kind: 'snooze', until: '2026-04-20', reason: 'Waiting for MRI' } as const;

async function anAlarm(scores: readonly number[] = STALLED) {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, scores);
  return { test, episodeId };
}

const alarmOf = ({ ask }: TestCaseload, episodeId: string) => ask('episode.record', { episodeId }).alarm;
const kindsOf = ({ ask }: TestCaseload) =>
  ask('problem.list', { today: TODAY })
    .map(({ kind }) => kind)
    .filter(kind => ['red-flag', 'worsening', 'stall', 'watch', 'silenced'].includes(kind));
function score({ ask }: TestCaseload, episodeId: string, week: number, total: number): void {
  ask('measure.record', { episodeId, measureId: 'nprs', date: dayOfWeek(week), total });
}

const ends = ({ caseload }: TestCaseload) =>
  caseload.context.db.prepare('SELECT ended_by AS end FROM alarm_answer ORDER BY made_at, id').all();

it('is quiet with a reason in record, tree and problems, in the trail, and can be raised again', async () => {
  const { test, episodeId } = await anAlarm();
  expect(alarmOf(test, episodeId)).toMatchObject({ answer: null });
  const [before] = kindsOf(test);
  test.ask('alarm.answer', { episodeId, ...MRI });
  expect(alarmOf(test, episodeId)?.answer).toEqual(MRI);
  expect(test.ask('caseload.list', {})[0]?.episodes[0]?.answer).toEqual(MRI);
  expect(kindsOf(test)).toEqual(['silenced']);
  expect(test.auditActions().at(-1)).toBe('create');
  test.ask('alarm.reopen', { episodeId });
  expect(alarmOf(test, episodeId)?.answer).toBeNull();
  expect(kindsOf(test)).toEqual([before]);
  expect(ends(test)).toEqual([{ end: 'therapist' }]);
  expect(test.refused('alarm.reopen', { episodeId }).code).toBe('conflict');
});

it('is quiet in the list of a day up to the day of the snooze', async () => {
  const { test, episodeId } = await anAlarm();
  const { patientId } = test.ask('episode.record', { episodeId }).episode;
  for (const date of [TODAY, MRI.until]) {
    test.ask('appointment.plan', { patientId, episodeId, date, setting: 'clinic' });
  }
  const levels = () =>
    [TODAY, MRI.until].map(date => test.ask('appointment.list', { date }).map(({ level }) => level));
  expect(levels()).toEqual([['watch'], ['watch']]);
  test.ask('alarm.answer', { episodeId, ...MRI });
  expect(levels()).toEqual([['none'], ['watch']]);
});

it('takes the place of an earlier answer, and outlives another visit that says the same', async () => {
  const { test, episodeId } = await anAlarm(RAISED);
  test.ask('alarm.answer', { episodeId, ...MRI });
  test.ask('alarm.answer', { episodeId, kind: 'override', until: null, reason: 'As expected' });
  expect(ends(test)).toEqual([{ end: 'therapist' }, { end: null }]);
  score(test, episodeId, RAISED.length, 6);
  expect(alarmOf(test, episodeId)).toMatchObject({
    level: 'reevaluate',
    answer: { reason: 'As expected', until: null },
  });
});

it('ends when a quiet mark becomes a proposal, and when the course turns for the worse', async () => {
  const { test, episodeId } = await anAlarm();
  test.ask('alarm.answer', { episodeId, ...MRI });
  expect(alarmOf(test, episodeId)?.level).toBe('watch');
  score(test, episodeId, STALLED.length, 6);
  expect(alarmOf(test, episodeId)).toEqual({ level: 'reevaluate', answer: null });
  expect(kindsOf(test)).toEqual(['stall']);
  test.ask('alarm.answer', { episodeId, ...MRI });
  for (const [index, total] of [8, 9, 10].entries()) {
    score(test, episodeId, STALLED.length + 1 + index, total);
  }
  expect(ends(test)).toEqual([{ end: 'worse' }, { end: 'worse' }]);
  expect(kindsOf(test)).toEqual(['worsening']);
});

it('ends with the first visit of a new course, where the verdict begins anew and holds nothing', async () => {
  const { test, episodeId } = await anAlarm();
  test.ask('alarm.answer', { episodeId, ...MRI });
  const startsOn = dayOfWeek(STALLED.length);
  test.ask('phase.start', { episodeId, startsOn, kind: 'after-injection', title: 'Injection' });
  expect(alarmOf(test, episodeId)?.answer).toEqual(MRI);
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: startsOn, total: 6 });
  expect(ends(test)).toEqual([{ end: 'phase' }]);
  expect(test.ask('episode.record', { episodeId }).verdict?.state).toBe('insufficient');
  expect(alarmOf(test, episodeId)).toEqual({ level: 'none', answer: null });
});

it('never silences a red flag', async () => {
  const { test, episodeId } = await anAlarm();
  test.ask('alarm.answer', { episodeId, ...MRI });
  const flag = { episodeId, code: 'rf.weight-loss', group: 'red-flag', note: '' } as const;
  test.ask('finding.record', { ...flag, date: '2026-03-20', answer: 'yes' });
  expect(kindsOf(test)).toEqual(['red-flag']);
  expect(test.refused('alarm.answer', { episodeId, ...MRI })).toMatchObject({ code: 'conflict' });
});

it('needs an alarm, a reason, and a day within eight weeks', async () => {
  const { test, episodeId } = await anAlarm();
  const refused = (change: object) => test.refused('alarm.answer', { episodeId, ...MRI, ...change } as never);
  expect(refused({ reason: ' ' })).toMatchObject({ code: 'invalid', fields: [{ field: 'reason' }] });
  expect(refused({ until: null })).toMatchObject({ fields: [{ field: 'until', message: 'is missing' }] });
  expect(refused({ until: '2026-03-29' })).toMatchObject({ fields: [{ message: 'has passed' }] });
  expect(refused({ until: '2026-06-01' })).toMatchObject({
    fields: [{ message: 'is more than 56 days ahead' }],
  });
  expect(refused({ kind: 'override' })).toMatchObject({ fields: [{ field: 'until' }] });
  const early = anOpenEpisode(test, 'Bell').episode.id;
  expect(test.refused('alarm.answer', { episodeId: early, ...MRI })).toMatchObject({ code: 'conflict' });
});

it('is shown as raised until the probability falls below the hold', async () => {
  const { test, episodeId } = await anAlarm(RAISED);
  expect(alarmOf(test, episodeId)?.level).toBe('reevaluate');
  score(test, episodeId, RAISED.length, 4);
  const { verdict, alarm } = test.ask('episode.record', { episodeId });
  expect(verdict?.level).toBe('watch');
  expect(verdict?.pStalled).toBeGreaterThan(0.6);
  expect(alarm?.level).toBe('reevaluate');
  expect(test.ask('caseload.list', {})[0]?.episodes[0]?.level).toBe('reevaluate');
  expect(test.ask('scan.run', {}).verdicts[0]?.level).toBe('reevaluate');
  expect(kindsOf(test)).toEqual(['stall']);
  // The lab knows of it as well: under the settings in effect nobody changes.
  expect(test.ask('lab.preview', { falseAlarmPercent: 10, stallLimit: 0.25 }).flips).toEqual([]);
  score(test, episodeId, RAISED.length + 1, 5);
  score(test, episodeId, RAISED.length + 2, 4);
  expect(test.ask('episode.record', { episodeId }).verdict?.pStalled).toBeLessThan(0.6);
  expect(alarmOf(test, episodeId)?.level).toBe('watch');
});

it('is held by nothing of the course before a new phase', async () => {
  const { test, episodeId } = await anAlarm(RAISED);
  const startsOn = dayOfWeek(RAISED.length);
  test.ask('phase.start', { episodeId, startsOn, kind: 'new-diagnosis', title: 'New diagnosis' });
  for (const week of [0, 1]) score(test, episodeId, RAISED.length + week, 6);
  expect(test.ask('episode.record', { episodeId }).verdict).toMatchObject({
    state: 'insufficient',
    visitsUsed: 2,
  });
  expect(alarmOf(test, episodeId)?.level).toBe('none');
});

it('is held, and stays answered, through a conservative phase: the course goes on', async () => {
  const { test, episodeId } = await anAlarm(RAISED);
  test.ask('alarm.answer', { episodeId, ...MRI });
  const startsOn = dayOfWeek(RAISED.length);
  test.ask('phase.start', { episodeId, startsOn, kind: 'conservative', title: 'Graded activity' });
  score(test, episodeId, RAISED.length, 4);
  expect(test.ask('episode.record', { episodeId }).verdict?.level).toBe('watch');
  expect(alarmOf(test, episodeId)).toEqual({ level: 'reevaluate', answer: MRI });
});
