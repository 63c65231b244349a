// Who of a day lies behind the expected course: judged on that day, by the limits of the practice, and only those of the
// day.
import { expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

const FLAT = [7, 7, 7, 7];

function planned(test: TestCaseload, name: string, scores: readonly number[], date = TODAY): string {
  const { patient, episode } = anOpenEpisode(test, name);
  weeklyScores(test, episode.id, scores);
  test.ask('appointment.plan', { patientId: patient.id, date, setting: 'clinic' });
  return episode.id;
}

const marks = ({ ask }: TestCaseload, date = TODAY) =>
  ask('day.marks', { date, today: TODAY }).map(({ episodeId, level }) => [episodeId, level]);

it('marks those of the day who lie behind, and reads nobody else', async () => {
  const test = await newCaseload();
  const behind = planned(test, 'Abbott', FLAT);
  planned(test, 'Birch', [7, 5, 3, 1]);
  const other = planned(test, 'Cruz', FLAT, '2026-03-31');
  expect(marks(test)).toEqual([[behind, 'amber']]);
  expect(marks(test, '2026-03-31')).toEqual([[other, 'amber']]);
  expect(marks(test, '2026-04-01')).toEqual([]);
});

it('is silent while a red flag is open', async () => {
  const test = await newCaseload();
  const episodeId = planned(test, 'Abbott', FLAT);
  expect(marks(test)).toHaveLength(1);
  const flag = { code: 'rf.ces-bladder', group: 'red-flag', answer: 'yes', note: '' } as const;
  test.ask('finding.record', { episodeId, date: TODAY, ...flag });
  expect(marks(test)).toEqual([]);
});

it('judges a day to come as of itself, by the time limit the practice has set', async () => {
  const test = await newCaseload();
  const later = addDays(TODAY, 7);
  const episodeId = planned(test, 'Abbott', FLAT, later);
  test.ask('appointment.plan', {
    patientId: test.ask('episode.record', { episodeId }).patient.id,
    date: TODAY,
    setting: 'clinic',
  });
  // 84 days of care today, 91 a week later.
  test.ask('settings.setTimeLimits', { referAfterDays: 90, recertifyEveryDays: null });
  expect(marks(test)).toEqual([[episodeId, 'amber']]);
  expect(marks(test, later)).toEqual([[episodeId, 'red']]);
});
