// New rules of the detector replace no verdict by themselves: the old ones stay until the therapist puts them in force.
import { expect, it } from 'vitest';
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
const SETTINGS = { falseAlarmPercent: 10, stallLimit: 0.25 } as const;

/** Two who have stalled, whose stored verdicts another version of the rules has reached: improving. */
async function afterAnUpdate() {
  const test = await newCaseload();
  const ids = ['Abbott', 'Bell'].map(name => anOpenEpisode(test, name).episode.id);
  for (const id of ids) weeklyScores(test, id, STALLED);
  test.caseload.context.db
    .prepare(
      `UPDATE verdict SET state = 'improving', level = 'none', shown_level = 'none', p_stalled = 0.125,
         input_hash = ?, detector_version = 'bank-0.1', checked_under = '0.1.0 bank-0.1 10 0.25'
       WHERE superseded_at IS NULL`,
    )
    .run('0'.repeat(64));
  const [one = '', other = ''] = ids;
  return { test, one, other };
}

const verdictOf = ({ ask }: TestCaseload, episodeId: string) => ask('episode.record', { episodeId }).verdict;
const kindsOf = ({ ask }: TestCaseload) => ask('problem.list', { today: TODAY }).map(({ kind }) => kind);

it('leaves every verdict as it was, and says so', async () => {
  const { test, one, other } = await afterAnUpdate();
  const before = [verdictOf(test, one), verdictOf(test, other), test.auditActions(), test.count('verdict')];
  expect(test.ask('scan.run', {})).toMatchObject({ scanned: 2, recomputed: 0, heldBack: 2 });
  expect([verdictOf(test, one), verdictOf(test, other), test.auditActions(), test.count('verdict')]).toEqual(
    before,
  );
  expect(test.ask('rules.waiting', {})).toEqual({ version: DETECTOR_VERSION, episodes: 2 });
  expect(test.ask('problem.list', { today: TODAY })).toContainEqual(
    expect.objectContaining({
      kind: 'new-rules',
      sentence: expect.stringContaining('2 verdicts were reached under earlier rules'),
      quickFixes: ['lab.open'],
    }),
  );
});

it('tells who changes under the settings in effect, exactly as accepting then does', async () => {
  const { test, one, other } = await afterAnUpdate();
  const { flips } = test.ask('lab.preview', SETTINGS);
  expect(flips.map(({ episodeId }) => episodeId).sort()).toEqual([one, other].sort());
  const old = verdictOf(test, one);
  expect(test.ask('rules.accept', {})).toEqual({ version: DETECTOR_VERSION, episodes: 2 });
  expect(test.auditActions().at(-1)).toBe('settings');
  expect(test.announced.at(-1)).toContain('rules');
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 2, heldBack: 0 });
  for (const { episodeId, state, pStalled } of flips) {
    expect({ state: state.now, pStalled: pStalled.now }).toEqual({ state: 'improving', pStalled: 0.125 });
    expect(verdictOf(test, episodeId)).toMatchObject({ state: state.then, pStalled: pStalled.then });
  }
  expect(verdictOf(test, one)).toMatchObject({ state: 'plateau', detectorVersion: DETECTOR_VERSION });
  expect(test.ask('verdict.reopen', { verdictId: old?.id ?? '' }).verdict).toEqual(old);
  expect(test.ask('rules.waiting', {}).episodes).toBe(0);
  expect(kindsOf(test)).not.toContain('new-rules');
  expect(test.ask('lab.preview', SETTINGS).flips).toEqual([]);
});

it('judges by the new rules what changes meanwhile, and what was never judged', async () => {
  const { test, one, other } = await afterAnUpdate();
  const before = verdictOf(test, other);
  test.ask('measure.record', { episodeId: one, measureId: 'nprs', date: '2026-03-30', total: 6 });
  expect(verdictOf(test, one)).toMatchObject({ state: 'plateau', detectorVersion: DETECTOR_VERSION });
  const third = anOpenEpisode(test, 'Cole').episode.id;
  test.caseload.context.db.prepare('DELETE FROM verdict WHERE episode_id = ?').run(third);
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 1, heldBack: 1 });
  expect(verdictOf(test, third)).not.toBeNull();
  expect(verdictOf(test, other)).toEqual(before);
});

it('is in force as soon as other settings are applied', async () => {
  const { test, one } = await afterAnUpdate();
  test.ask('settings.setDetector', { ...SETTINGS, falseAlarmPercent: 20 });
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 2, heldBack: 0 });
  expect(verdictOf(test, one)).toMatchObject({ state: 'plateau' });
});
