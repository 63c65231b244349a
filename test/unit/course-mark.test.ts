// Who is marked as behind the expected course in a list: whoever something is to be done for, and nobody else.
import { expect, it } from 'vitest';
import { courseMark } from '../../shared/course-mark.ts';
import { courseStanding } from '../../shared/course-standing.ts';
import type { Alarm } from '../../shared/domain/alarm.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { NO_TIME_LIMITS } from '../../shared/domain/time-limits.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { backPain, on, openRedFlag } from '../fixtures/back-pain.ts';
import { aRequest } from '../fixtures/builders.ts';

const measureOf = measureLookup([]);
/** Oswestry every second week. */
function record(scores: readonly number[], change: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return backPain(
    scores.map((score, index) => [2 * index, score] as const),
    change,
  );
}

const mark = (of: EpisodeRecord, week = 5, limits = NO_TIME_LIMITS) =>
  courseMark(of, measureOf, limits, on(week));
const FLAT = [40, 40, 38];
const WORSE = [40, 60, 60];
const snoozed: Alarm = {
  level: 'watch',
  answer: { kind: 'snooze', until: on(6), reason: 'On holiday' },
};
const sent = aRequest().with({ status: 'sent', sentOn: on(4) }).value;

it('marks amber and red with the facts behind them, and nobody who keeps up', () => {
  expect(mark(record(FLAT))).toEqual({
    level: 'amber',
    sentence: expect.stringContaining('Look for reasons'),
  });
  expect(mark(record(WORSE))).toEqual({ level: 'red', sentence: expect.stringContaining('worse by 20') });
  for (const scores of [[40, 30, 20], [40], []]) expect(mark(record(scores))).toBeNull();
});

it('says nothing while a red flag is open', () => {
  const flag = openRedFlag();
  for (const scores of [FLAT, WORSE]) expect(mark(record(scores, { findings: [flag] }))).toBeNull();
});

it('is quiet while the answer to the alarm holds, and comes back on its day', () => {
  const answered = record(FLAT, { alarm: snoozed });
  expect(mark(answered)).toBeNull();
  expect(mark(answered, 6)).not.toBeNull();
  // The tab of the episode goes on saying where it stands.
  expect(courseStanding(answered, measureOf, NO_TIME_LIMITS, on(5))?.level).toBe('amber');
});

it('is quiet while a reply is waited for', () => {
  expect(mark(record(FLAT, { requests: [sent] }))).toBeNull();
});

it('tells of scores that got worse whatever was answered or asked', () => {
  expect(mark(record(WORSE, { alarm: snoozed, requests: [sent] }))?.level).toBe('red');
});

it('tells of a limit of the law in spite of an answer to the detector, until the referrer was asked', () => {
  const limits = { ...NO_TIME_LIMITS, referAfterDays: 30 };
  expect(mark(record(FLAT, { alarm: snoozed }), 5, limits)?.sentence).toContain('limit of 30 days');
  expect(mark(record(FLAT, { requests: [sent] }), 5, limits)).toBeNull();
});
