// What the whole caseload needs, read from a real vault: each fact found where it is stored, counted per episode.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { anOpenEpisode, newCaseload, readyEpisode, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

const START = '2026-01-05';
const of = (test: TestCaseload, kind: Problem['kind'], today = TODAY) =>
  test.ask('problem.list', { today }).filter(problem => problem.kind === kind);

/** Signed visits on every third day from a day on. */
function visits({ ask }: TestCaseload, episodeId: string, count: number, from = START): void {
  for (let number = 0; number < count; number++) {
    const { visit } = ask('visit.record', { episodeId, date: addDays(from, 3 * number), setting: 'clinic' });
    ask('visit.sign', { visitId: visit.id, rowVersion: visit.rowVersion, signedBy: 'Maya Lind' });
  }
}

describe('the progress report', () => {
  it('is counted per episode: 6 and 2 treatment days of one patient give no reminder, 10 give one', async () => {
    const test = await newCaseload();
    const { patient, episode } = anOpenEpisode(test);
    const second = test.ask('episode.create', {
      patientId: patient.id,
      title: 'Shoulder pain',
      region: 'shoulder',
      startDate: START,
    });
    visits(test, episode.id, 6);
    visits(test, second.id, 2);
    expect(of(test, 'progress-report')).toEqual([]);
    visits(test, episode.id, 4, addDays(START, 18));
    expect(of(test, 'progress-report')).toMatchObject([
      {
        episodeId: episode.id,
        since: addDays(START, 27),
        sentence: expect.stringContaining('10 treatment days'),
      },
    ]);
  });

  it('counts days and not contacts, and begins anew after a later certification', async () => {
    const test = await newCaseload();
    const { episode } = anOpenEpisode(test);
    const { id: episodeId } = episode;
    visits(test, episodeId, 9);
    test.ask('visit.record', {
      episodeId,
      date: START,
      setting: 'telehealth',
      note: 'a call on the same day',
      allowSecond: true,
    });
    expect(of(test, 'progress-report')).toEqual([]);
    visits(test, episodeId, 3, addDays(START, 40));
    expect(of(test, 'progress-report')).toHaveLength(1);
    const plan = { episodeId, startsOn: START, certifiedUntil: '2026-06-30' };
    // The first certification comes within 30 days and says nothing of progress.
    test.ask('plan.record', { ...plan, certifiedOn: addDays(START, 20) });
    expect(of(test, 'progress-report')).toHaveLength(1);
    test.ask('plan.record', { ...plan, certifiedOn: addDays(START, 43) });
    expect(of(test, 'progress-report')).toEqual([]);
  });

  it('follows the setting, which can turn it off', async () => {
    const test = await newCaseload();
    visits(test, anOpenEpisode(test).episode.id, 6);
    expect(test.ask('settings.reportInterval', {})).toEqual({ everyTreatmentDays: 10, everyDays: null });
    test.ask('settings.setReportInterval', { everyTreatmentDays: 5 });
    expect(of(test, 'progress-report')[0]?.sentence).toContain('due for every 5');
    test.ask('settings.setReportInterval', { everyTreatmentDays: null });
    expect(of(test, 'progress-report')).toEqual([]);
    expect(test.refused('settings.setReportInterval', { everyTreatmentDays: 0 }).code).toBe('invalid');
    expect(test.announced.at(-1)).toContain('problems');
  });

  it('follows the older rule of days as well, where that is chosen', async () => {
    const test = await newCaseload();
    visits(test, anOpenEpisode(test).episode.id, 3);
    expect(of(test, 'progress-report')).toEqual([]);
    test.ask('settings.setReportInterval', { everyTreatmentDays: 10, everyDays: 30 });
    expect(of(test, 'progress-report', addDays(START, 29))).toEqual([]);
    const [due] = of(test, 'progress-report', addDays(START, 30));
    expect(due).toMatchObject({ since: addDays(START, 30) });
    expect(due?.sentence).toContain('3 treatment days since');
    expect(due?.sentence).toContain('at least every 30 days by your setting');
  });

  it('is no rule outside its country, where only a setting of the practice reminds', async () => {
    const test = await newCaseload();
    visits(test, anOpenEpisode(test).episode.id, 10);
    expect(of(test, 'progress-report')[0]?.sentence).toContain('Medicare');
    test.ask('settings.setCountry', { country: 'other' });
    expect(of(test, 'progress-report')).toEqual([]);
    expect(test.ask('settings.timeLimits', {})).toEqual({ referAfterDays: null, recertifyEveryDays: null });
    test.ask('settings.setReportInterval', { everyTreatmentDays: 5 });
    const [due] = of(test, 'progress-report');
    expect(due?.sentence).toContain('due for every 5.');
    expect(due?.sentence).not.toContain('Medicare');
  });
});

it('names what is missing of a patient entered with a name only, and stops when it is told', async () => {
  const test = await newCaseload();
  const { patient, episode } = anOpenEpisode(test);
  expect(of(test, 'missing-essentials').map(problem => problem.sentence)).toEqual([
    'Not recorded yet: diagnosis, referrer.',
    'Not recorded yet: date or year of birth.',
  ]);
  const referrer = test.ask('referrer.create', { name: 'Ruth Okafor' });
  test.ask('patient.update', { patientId: patient.id, rowVersion: 1, birthYear: 1961 });
  test.ask('episode.update', {
    episodeId: episode.id,
    rowVersion: 1,
    referrerId: referrer.id,
    diagnosis: 'Lumbar radiculopathy',
  });
  expect(of(test, 'missing-essentials')).toEqual([]);
});

it('finds the measure whose last score is too old, each by its own interval', async () => {
  const test = await newCaseload();
  const { episode } = anOpenEpisode(test);
  weeklyScores(test, episode.id, [7, 6, 6]);
  expect(of(test, 'measure-overdue', '2026-02-16')).toEqual([]);
  expect(of(test, 'measure-overdue', '2026-02-17')).toMatchObject([
    { measureId: 'nprs', since: '2026-02-16' },
  ]);
  const { id: episodeId } = episode;
  test.ask('episode.setMeasure', { episodeId, measureId: 'lefs' });
  test.ask('measure.record', { episodeId, measureId: 'lefs', date: '2026-01-12', total: 40 });
  expect(of(test, 'measure-overdue', '2026-06-30')).toMatchObject([
    {
      episodeId,
      measureId: 'lefs',
      quickFixes: ['measure.record', 'episode.open'],
      sentence: expect.stringMatching(/^2 measures overdue, the oldest since \d+ Feb 2026 \(LEFS, NPRS\)\.$/),
    },
  ]);
});

it('asks for adherence where there is a home program', async () => {
  const test = await newCaseload();
  const { id: episodeId } = anOpenEpisode(test).episode;
  expect(of(test, 'adherence')).toEqual([]);
  test.ask('program.record', { episodeId, startsOn: START, exercises: [] });
  expect(of(test, 'adherence')).toMatchObject([{ severity: 'info' }]);
  const period = { episodeId, from: '2026-03-03', to: TODAY, sessionsPlanned: 20, daysRecorded: 28 } as const;
  test.ask('adherence.record', { ...period, sessionsDone: 18, source: 'log' });
  expect(of(test, 'adherence')).toEqual([]);
});

it('waits for signatures, and for the end of a certification', async () => {
  const test = await newCaseload();
  const { id: episodeId } = anOpenEpisode(test).episode;
  const { visit } = test.ask('visit.record', { episodeId, date: '2026-03-20', setting: 'clinic' });
  test.ask('visit.record', { episodeId, date: '2026-03-27', setting: 'clinic' });
  expect(of(test, 'unsigned-visit')).toMatchObject([{ visitId: visit.id, since: '2026-03-20' }]);
  test.ask('visit.sign', { visitId: visit.id, rowVersion: 1, signedBy: 'Maya Lind' });
  expect(of(test, 'unsigned-visit')).toEqual([]);
  test.ask('plan.record', { episodeId, startsOn: START, certifiedOn: START, certifiedUntil: '2026-04-05' });
  expect(of(test, 'certification')).toMatchObject([
    { severity: 'info', sentence: expect.stringContaining('in 6 days') },
  ]);
});

it('tells of a letter that no longer agrees with the record, until a new one is signed', async () => {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const [first] = test.ask('episode.record', { episodeId }).observations;
  const sign = () => {
    const { id: requestId, rowVersion } = test.ask('request.create', { episodeId, today: TODAY });
    return test.ask('request.sign', { requestId, rowVersion, signedBy: 'Maya Lind', paper: 'A4' });
  };
  const letter = sign();
  const remove = (recordId: string) =>
    test.ask('entry.remove', {
      episodeId,
      entity: 'observation',
      recordId,
      reason: 'Another patient',
      removedOn: TODAY,
    });
  // A score of the time after the letter is not in it.
  const later = test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-03-31', total: 5 });
  remove(later.observation.id);
  expect(of(test, 'letter-outdated')).toEqual([]);
  remove(first?.id ?? '');
  expect(of(test, 'letter-outdated')).toMatchObject([
    { requestId: letter.id, sentence: expect.stringContaining(`letter ${letter.code} of 30 Mar 2026`) },
  ]);
  sign();
  expect(of(test, 'letter-outdated')).toEqual([]);
  test.ask('request.markSent', {
    requestId: letter.id,
    rowVersion: letter.rowVersion,
    sentOn: TODAY,
    channel: 'fax',
  });
  expect(of(test, 'request-unanswered', '2026-04-13')).toEqual([]);
  expect(of(test, 'request-unanswered', '2026-04-14')).toMatchObject([{ requestId: letter.id }]);
});
