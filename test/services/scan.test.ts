// The scan keeps marks and what they were reached from. Whatever is opened afterwards has the words that it would have had
// at once, and they are kept with the time at which they were first shown.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { demoSources } from '../../electron/cli/demo/sources.ts';
import { firstDayOf, writeCaseload } from '../../electron/cli/demo/write-caseload.ts';
import { loadRecordToJudge } from '../../electron/data/repositories/judged-record.ts';
import { verdictInput } from '../../electron/data/repositories/verdicts.ts';
import type { ServiceContext } from '../../electron/services/command.ts';
import { detectorOptions } from '../../electron/services/detector-options.ts';
import { handlers } from '../../electron/services/handlers.ts';
import { hashOf } from '../../electron/services/hash.ts';
import { scanSteps } from '../../electron/services/scan.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import {
  DETECTOR_VERSION,
  judgeInput,
  judgementOf,
  type RecordVerdict,
} from '../../shared/detector/record.ts';
import { t } from '../../shared/i18n/en.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { anOpenEpisode, newCaseload, type TestCaseload, TODAY, weeklyScores } from './stand.ts';

// Counted, not changed.
vi.mock('../../shared/detector/record.ts', { spy: true });

const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];

/** As if the record of everybody had changed since the last scan. */
function outdate({ caseload }: TestCaseload): void {
  caseload.context.db
    .prepare(
      `UPDATE verdict SET input_hash = ?, checked_under = checked_under || '!' WHERE superseded_at IS NULL`,
    )
    .run('0'.repeat(64));
}

/** One episode whose current verdict a scan has made, and nobody has opened. */
async function unopened() {
  const test = await newCaseload();
  const episodeId = anOpenEpisode(test).episode.id;
  weeklyScores(test, episodeId, STALLED);
  outdate(test);
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 1 });
  const newest = () => test.ask('verdict.list', { episodeId })[0]!;
  return { test, episodeId, newest, verdictId: newest().id };
}

/** What is said at once of an episode. */
function saidAtOnce({ db }: ServiceContext, episodeId: string): RecordVerdict {
  const record = loadRecordToJudge(db, episodeId)!;
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  return judgementOf(record, measureOf, detectorOptions(db)).verdict();
}

it('shows afterwards, byte for byte, what is said at once, over a generated caseload', async () => {
  const sources = demoSources(5, firstDayOf(TODAY));
  const test = await newCaseload(sources);
  writeCaseload(test.caseload, sources, { seed: 5, patients: 25, today: TODAY }, () => undefined);
  outdate(test);
  const worded = test.count('verdict_detail');

  // A scan that is interrupted keeps what it has done.
  const steps = scanSteps(test.caseload.context);
  steps.next();
  const step = steps.next();
  const { done, total } = step.done ? { done: 0, total: 0 } : step.value;
  expect(done).toBeGreaterThan(0);
  expect(test.ask('scan.run', {})).toMatchObject({ recomputed: total - done });
  expect(test.count('verdict_detail')).toBe(worded);

  // What each measure does by itself is said in words, and they are kept; so are those of all others once they are opened.
  const { verdicts } = test.ask('scan.run', { measures: true });
  expect(verdicts.length).toBe(total);
  expect(test.count('verdict_detail')).toBeGreaterThan(worded);
  for (const { episodeId, measures, state } of verdicts) {
    const { verdict } = test.ask('episode.record', { episodeId });
    const atOnce = { ...verdict, ...saidAtOnce(test.caseload.context, episodeId) };
    expect(canonicalJson(verdict)).toBe(canonicalJson(atOnce));
    expect(measures).toEqual(state === 'red-flag' ? [] : verdict?.measures);
    expect(test.ask('verdict.reopen', { verdictId: verdict!.id }).replay).toBe('same');
  }
  expect(test.count('verdict_detail')).toBe(worded + total);
}, 60_000);

it('tells in the history which verdict was never opened, and when the others first were', async () => {
  const { test, episodeId, newest, verdictId } = await unopened();
  expect(newest()).toMatchObject({ isUnopened: true, shownAt: null });
  const [, before] = test.ask('verdict.list', { episodeId });
  expect(before).toMatchObject({ isUnopened: false, shownAt: before?.createdAt });
  test.ask('episode.record', { episodeId });
  const { shownAt } = newest();
  expect(newest()).toMatchObject({ id: verdictId, isUnopened: false });
  expect(shownAt).toBeGreaterThan(newest().createdAt);
  test.ask('verdict.reopen', { verdictId });
  test.ask('episode.record', { episodeId });
  expect(newest().shownAt).toBe(shownAt);
});

it('is shown in a vault that cannot be written, and nothing is kept', async () => {
  const { test, episodeId, newest } = await unopened();
  Object.assign(test.caseload.context, { readOnly: true });
  expect(test.ask('episode.record', { episodeId }).verdict?.causes).not.toEqual([]);
  expect(newest()).toMatchObject({ isUnopened: true });
});

it('is shown although the disk is full, and kept the next time', async () => {
  const { test, episodeId, newest } = await unopened();
  const { context } = test.caseload;
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const refusing = (code: string): typeof context => ({
    ...context,
    db: Object.assign(Object.create(context.db) as typeof context.db, {
      prepare: (sql: string) => {
        if (sql.startsWith('INSERT INTO verdict_detail')) throw Object.assign(full, { code });
        return context.db.prepare(sql);
      },
    }),
  });
  const asked = (code: string) => handlers['episode.record'](refusing(code), { episodeId }).verdict?.state;
  expect(asked('SQLITE_FULL')).toBe('plateau');
  expect(newest()).toMatchObject({ isUnopened: true });
  expect(() => asked('SQLITE_CORRUPT')).toThrow('full');
  expect(() => asked('SQLITE_ERROR')).toThrow('full');
  test.ask('episode.record', { episodeId });
  expect(newest()).toMatchObject({ isUnopened: false });
});

it('keeps the words of a verdict that a command shows', async () => {
  const { test, episodeId, newest } = await unopened();
  test.ask('request.create', { episodeId, urgency: 'routine', today: TODAY });
  expect(newest()).toMatchObject({ isUnopened: false, isInRequest: true });
});

it('is weighed for a letter without being taken for opened', async () => {
  const { test, newest } = await unopened();
  test.ask('problem.list', { today: TODAY });
  expect(newest()).toMatchObject({ isUnopened: true });
});

it('is drawn up once to be weighed while the vault is open, and anew after it was closed', async () => {
  const { test } = await unopened();
  const ask = (of: TestCaseload) => of.ask('problem.list', { today: TODAY });
  const asked = () => vi.mocked(judgeInput).mock.calls.length;
  vi.mocked(judgeInput).mockClear();
  const first = ask(test);
  expect(asked()).toBe(1);
  expect(ask(test)).toEqual(first);
  expect(asked()).toBe(1);
  const later = await test.reopened();
  expect(ask(later)).toEqual(first);
  expect(asked()).toBe(2);
  // Another verdict of the same episode is drawn up by itself.
  outdate(later);
  later.ask('scan.run', {});
  ask(later);
  expect(asked()).toBe(3);
});

describe('a verdict that nobody opened before its rules were replaced', () => {
  /** As an earlier program would have left it: its input names the rules it was made for. */
  async function fromEarlierRules() {
    const made = await unopened();
    const { db } = made.test.caseload.context;
    const input = verdictInput(db, made.verdictId)?.replace(DETECTOR_VERSION, 'bank-0.1') ?? '';
    expect(input).toContain('bank-0.1');
    db.prepare('UPDATE verdict_input SET input = ? WHERE verdict_id = ?').run(
      deflateRawSync(input),
      made.verdictId,
    );
    db.prepare("UPDATE verdict SET input_hash = ?, checked_under = '0.0.9 bank-0.1 10' WHERE id = ?").run(
      hashOf(input),
      made.verdictId,
    );
    return made;
  }

  it('says that only its mark is kept, and other rules put no words into its mouth', async () => {
    const { test, episodeId, newest } = await fromEarlierRules();
    expect(test.ask('scan.run', {})).toMatchObject({ recomputed: 0, heldBack: 1 });
    const { verdict } = test.ask('episode.record', { episodeId });
    expect(verdict).toMatchObject({ state: 'plateau', measures: [], causes: [] });
    expect(verdict?.sentences).toEqual([newest().headline, t('verdicts.markOnly')]);
    expect(newest()).toMatchObject({ isUnopened: true });
    expect(test.ask('verdict.reopen', { verdictId: newest().id })).toMatchObject({
      replay: 'other-rules',
      today: { state: 'plateau' },
      verdict,
    });
  });

  it('is judged anew for a letter, which needs its reasons', async () => {
    const { test, episodeId, newest, verdictId } = await fromEarlierRules();
    test.ask('request.create', { episodeId, urgency: 'routine', today: TODAY });
    expect(newest().id).not.toBe(verdictId);
    expect(newest()).toMatchObject({ isUnopened: false, isInRequest: true });
    expect(test.ask('episode.record', { episodeId }).verdict?.causes).not.toEqual([]);
  });
});
