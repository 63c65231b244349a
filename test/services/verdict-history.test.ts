// Every verdict an episode has had can be opened again as it was, and what it was reached from reaches it again.
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { verdictInput } from '../../electron/data/repositories/verdicts.ts';
import { hashOf } from '../../electron/services/hash.ts';
import { DETECTOR_VERSION } from '../../shared/detector/record.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, weeklyScores } from './stand.ts';

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];

async function withHistory() {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  const [current] = test.ask('verdict.list', { episodeId });
  if (!current) throw new Error('no verdict');
  return { test, episodeId, currentId: current.id };
}

/** As if a verdict had been reached from something else. */
function keepInstead(
  { caseload }: TestCaseload,
  verdictId: string,
  input: string | null,
  hash?: string,
): void {
  const { db } = caseload.context;
  if (input === null) db.prepare('DELETE FROM verdict_input WHERE verdict_id = ?').run(verdictId);
  else {
    db.prepare('INSERT OR REPLACE INTO verdict_input VALUES (?, ?)').run(verdictId, deflateRawSync(input));
  }
  if (hash !== undefined) db.prepare('UPDATE verdict SET input_hash = ? WHERE id = ?').run(hash, verdictId);
}

it('lists every verdict, the current one first, and reaches each again from what was kept', async () => {
  const { test, episodeId } = await withHistory();
  const listed = test.ask('verdict.list', { episodeId });
  // One for each week, and that of the day on which care began without a score.
  expect(listed.map(({ asOf }) => asOf)).toEqual(
    listed
      .map(({ asOf }) => asOf)
      .sort()
      .reverse(),
  );
  expect(listed).toHaveLength(STALLED.length + 1);
  expect(listed.map(({ supersededAt }) => supersededAt === null)).toEqual(
    listed.map((_, index) => index === 0),
  );
  for (const { id, headline } of listed) {
    const reopened = test.ask('verdict.reopen', { verdictId: id });
    expect(reopened).toMatchObject({ replay: 'same', today: null, verdict: { headline } });
  }
});

it('shows an old verdict as it was after an old score was corrected', async () => {
  const { test, episodeId, currentId } = await withHistory();
  const before = test.ask('verdict.reopen', { verdictId: currentId }).verdict;
  const record = test.ask('episode.record', { episodeId });
  const last = record.observations.find(({ date }) => date === before.asOf);
  test.ask('measure.correct', {
    episodeId,
    observationId: last?.id ?? '',
    total: 1,
    reason: 'Read the wrong way round',
  });
  expect(test.ask('verdict.list', { episodeId })[0]?.id).not.toBe(currentId);
  expect(test.ask('verdict.reopen', { verdictId: currentId })).toEqual({
    verdict: before,
    replay: 'same',
    today: null,
    numbers: {},
  });
});

it('says what today’s rules make of an input that others had judged, and changes nothing', async () => {
  const { test, episodeId, currentId } = await withHistory();
  const { db } = test.caseload.context;
  const input = verdictInput(db, currentId)?.replace(DETECTOR_VERSION, 'bank-2020.1.1') ?? '';
  expect(input).toContain('bank-2020.1.1');
  keepInstead(test, currentId, input, hashOf(input));
  const reopened = test.ask('verdict.reopen', { verdictId: currentId });
  expect(reopened).toMatchObject({ replay: 'other-rules', today: { state: 'plateau' } });
  expect(test.ask('episode.record', { episodeId }).verdict).toEqual(reopened.verdict);
});

it('claims nothing where the input is missing or is another one', async () => {
  const { test, episodeId, currentId } = await withHistory();
  const { db } = test.caseload.context;
  const input = verdictInput(db, currentId) ?? '';
  keepInstead(test, currentId, null);
  expect(test.ask('verdict.reopen', { verdictId: currentId }).replay).toBe('not-kept');
  keepInstead(test, currentId, input.replace('"stallLimit":0.25', '"stallLimit":0.3'));
  expect(test.ask('verdict.reopen', { verdictId: currentId }).replay).toBe('differs');
  const other = input.replace('"score":6', '"score":2');
  keepInstead(test, currentId, other, hashOf(other));
  expect(test.ask('verdict.reopen', { verdictId: currentId }).replay).toBe('differs');
  expect(test.refused('verdict.reopen', { verdictId: episodeId }).code).toBe('not-found');
});

it('marks the verdict that a request rests on', async () => {
  const { test, episodeId } = await withHistory();
  test.ask('request.create', { episodeId, urgency: 'routine', today: '2026-03-30' });
  expect(test.ask('verdict.list', { episodeId }).map(({ isInRequest }) => isInRequest)).toEqual([
    true,
    ...STALLED.map(() => false),
  ]);
});
