// How an alarm is shown: it holds until the course is plainly better, and an answer to it ends when it no longer fits.
import { describe, expect, it } from 'vitest';
import { endOfAnswer, isQuiet, type JudgedDay, type ShownVerdict, shownLevel } from '../../shared/alarm.ts';

describe('the mark as shown', () => {
  const day = (pStalled: number, state: JudgedDay['state'] = 'plateau'): JudgedDay => ({
    asOf: '2026-03-01',
    state,
    pStalled,
  });
  const watchAt = (pStalled: number) => ({ level: 'watch', pStalled }) as const;

  it.each([
    ['stays while the probability holds', 0.6, [0.7, 0.65, 0.84, 0.3], 'reevaluate'],
    ['goes when it has fallen below the hold', 0.59, [0.84], 'watch'],
    ['does not come back after it had gone', 0.7, [0.7, 0.55, 0.9], 'watch'],
    ['is not raised by marks that were quiet', 0.7, [0.7, 0.8, 0.75], 'watch'],
    ['has nothing to hold at the first visit of a course', 0.8, [], 'watch'],
  ] as const)('%s', (_, pStalled, earlier, level) => {
    expect(
      shownLevel(
        watchAt(pStalled),
        earlier.map(p => day(p)),
        10,
      ),
    ).toBe(level);
  });

  it('takes the other marks as they are', () => {
    expect(shownLevel({ level: 'none', pStalled: 0.7 }, [day(0.9)], 10)).toBe('none');
    expect(shownLevel({ level: 'reevaluate', pStalled: 0.9 }, [], 10)).toBe('reevaluate');
  });

  it('reads earlier visits by the share of false alarms that is accepted now', () => {
    expect(shownLevel(watchAt(0.7), [day(0.75)], 20)).toBe('reevaluate');
    expect(shownLevel(watchAt(0.7), [day(0.75)], 10)).toBe('watch');
  });

  it('holds nothing over a time too early to judge', () => {
    expect(shownLevel(watchAt(0.7), [day(0.9, 'insufficient')], 10)).toBe('watch');
  });
});

it('ends an answer with the course, with the alarm, and when it gets worse; else never', () => {
  const watch: ShownVerdict = { state: 'plateau', level: 'watch', courseStart: null };
  const raised: ShownVerdict = { ...watch, level: 'reevaluate' };
  const worse: ShownVerdict = { ...watch, state: 'worsening' };
  expect(endOfAnswer(watch, watch)).toBeNull();
  expect(endOfAnswer(watch, { ...watch, state: 'fluctuating' })).toBeNull();
  expect(endOfAnswer(raised, watch)).toBeNull();
  expect(endOfAnswer(worse, worse)).toBeNull();
  expect(endOfAnswer(watch, raised)).toBe('worse');
  expect(endOfAnswer(raised, worse)).toBe('worse');
  expect(endOfAnswer(raised, { ...watch, level: 'none' })).toBe('gone');
  expect(endOfAnswer(raised, { ...watch, courseStart: '2026-03-02' })).toBe('phase');
});

it('keeps quiet up to the day of a snooze, and without a day for good', () => {
  const snooze = { kind: 'snooze', until: '2026-04-03', reason: 'MRI' } as const;
  expect(isQuiet(snooze, '2026-04-02')).toBe(true);
  expect(isQuiet(snooze, '2026-04-03')).toBe(false);
  expect(isQuiet({ kind: 'override', until: null, reason: 'x' }, '2030-01-01')).toBe(true);
  expect(isQuiet(null, '2026-04-02')).toBe(false);
});
