// The stored verdict always fits the record, is made anew only when its input changes, and a scan skips the rest.
import { expect, it, vi } from 'vitest';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { anOpenEpisode, dayOfWeek, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];

function recordOf({ ask }: TestCaseload, episodeId: string): EpisodeRecord {
  return ask('episode.record', { episodeId });
}

it('is there from the first day, and follows each score', async () => {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  expect(recordOf(test, episodeId).verdict).toMatchObject({ state: 'insufficient', asOf: '2026-01-05' });
  weeklyScores(test, episodeId, STALLED);
  const { verdict } = recordOf(test, episodeId);
  expect(verdict).toMatchObject({ state: 'plateau', asOf: dayOfWeek(STALLED.length - 1) });
  const [patient] = test.ask('caseload.list', {});
  expect(patient?.episodes[0]).toMatchObject({ state: 'plateau', pStalled: verdict?.pStalled });
});

it('is answered by a save as it was written, and as it is read from then on', async () => {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  // A new connection: what the save reads is prepared on it for the first time.
  const { ask, caseload } = await test.reopened();
  const prepare = vi.spyOn(caseload.context.db, 'prepare');
  const { verdict } = ask('visit.record', { episodeId, date: '2026-03-30', setting: 'clinic', load: 5 });
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  expect(statements.filter(sql => /^SELECT .* FROM verdict LEFT JOIN verdict_detail/s.test(sql))).toEqual([]);
  expect(verdict.causes.length).toBeGreaterThan(0);
  expect(ask('episode.record', { episodeId }).verdict).toStrictEqual(verdict);
});

it('stays the same row while its input is the same', async () => {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  const rows = test.count('verdict');
  const before = recordOf(test, episodeId).verdict;
  test.ask('episode.update', { episodeId, rowVersion: 1, notes: 'Nothing a detector reads' });
  expect(test.count('verdict')).toBe(rows);
  expect(recordOf(test, episodeId).verdict).toEqual(before);
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: '2026-03-30', total: 2 });
  expect(test.count('verdict')).toBe(rows + 1);
  expect(recordOf(test, episodeId).verdict).not.toEqual(before);
});

it('is skipped by a scan that has nothing to do, which writes nothing at all', async () => {
  const test = await newCaseload();
  weeklyScores(test, anOpenEpisode(test).episode.id, STALLED);
  const over = anOpenEpisode(test, 'Bell').episode.id;
  test.ask('episode.update', { episodeId: over, rowVersion: 1, status: 'discharged', endDate: '2026-03-01' });
  const before = [test.auditActions(), test.announced.length];
  expect(test.ask('scan.run', {})).toMatchObject({
    scanned: 1,
    recomputed: 0,
    verdicts: [{ state: 'plateau' }],
  });
  expect([test.auditActions(), test.announced.length]).toEqual(before);
});

it('is compared again by another version of the program, and made anew where it is missing', async () => {
  const first = await newCaseload();
  anOpenEpisode(first);
  const episodeId = anOpenEpisode(first, 'Bell').episode.id;
  first.caseload.context.db.prepare('DELETE FROM verdict WHERE episode_id = ?').run(episodeId);
  const test = await first.reopened('99.0.0');
  expect(test.ask('scan.run', {})).toMatchObject({ scanned: 2, recomputed: 1 });
  expect(test.auditActions().at(-1)).toBe('scan');
  expect(test.announced).toEqual([['*']]);
  expect(test.ask('scan.run', {})).toMatchObject({ scanned: 2, recomputed: 0 });
});

it('makes a problem of a stall, and of a red flag instead', async () => {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  const about: readonly string[] = ['red-flag', 'worsening', 'stall', 'watch'];
  const kinds = () =>
    test
      .ask('problem.list', { today: '2026-03-30' })
      .map(problem => problem.kind)
      .filter(kind => about.includes(kind));
  expect(kinds()).toEqual([expect.stringMatching(/^(stall|watch)$/)]);
  const flag = { episodeId, code: 'rf.weight-loss', group: 'red-flag', note: '' } as const;
  test.ask('finding.record', { ...flag, date: '2026-03-20', answer: 'yes' });
  expect(kinds()).toEqual(['red-flag']);
  // Not being able to say is no all-clear: only a "no" closes a flag.
  test.ask('finding.record', { ...flag, date: '2026-03-25', answer: 'unknown' });
  expect(kinds()).toEqual(['red-flag']);
  test.ask('finding.record', { ...flag, date: '2026-03-26', answer: 'no', note: 'Weight is steady.' });
  expect(kinds()).toEqual([expect.stringMatching(/^(stall|watch)$/)]);
});

it('is read as it is stored in a vault that cannot be written, and nothing else is tried', async () => {
  const test = await newCaseload();
  const { patient, episode } = anOpenEpisode(test);
  weeklyScores(test, episode.id, STALLED);
  const before = [test.auditActions(), test.count('verdict')];
  Object.assign(test.caseload.context, { readOnly: true, appVersion: '99.0.0' });
  const score = { episodeId: episode.id, measureId: 'nprs', date: '2026-03-30', total: 2 };
  expect(test.refused('measure.record', score)).toEqual({ code: 'read-only' });
  expect(test.refused('patient.update', { patientId: patient.id, rowVersion: 1 })).toEqual({
    code: 'read-only',
  });
  const csv = { fileName: 'a.csv', text: '', mapText: '' };
  expect(test.refused('import.csv', csv)).toEqual({ code: 'read-only' });
  expect(test.ask('scan.run', {})).toMatchObject({
    scanned: 1,
    recomputed: 0,
    verdicts: [{ state: 'plateau' }],
  });
  expect([test.auditActions(), test.count('verdict')]).toEqual(before);
});

it('is compared again when the practice changes what counts as stalled', async () => {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  const before = recordOf(test, episodeId).verdict;
  test.ask('settings.setDetector', { falseAlarmPercent: 5, stallLimit: 0.5 });
  expect(test.announced.at(-1)).toContain('rules');
  expect(test.ask('scan.run', {})).toMatchObject({ scanned: 1, recomputed: 1 });
  expect(recordOf(test, episodeId).verdict?.pStalled).not.toBe(before?.pStalled);
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 0 });
});
