// What a therapist types from a paper diary, and what is not understood.
import { expect, it } from 'vitest';
import { parseDiaryLine } from '../../shared/diary-line.ts';

it.each([
  ['5/14', [5, 14, null]],
  ['5 of 14', [5, 14, null]],
  [' 5 OF 14. ', [5, 14, null]],
  ['5 out of 14', [5, 14, null]],
  ['5 14', [5, 14, null]],
  ['0/14', [0, 14, null]],
  ['2.5 of 7', [2.5, 7, null]],
  ['2,5 of 7', [2.5, 7, null]],
  ['5', [5, null, null]],
  ['16 of 14', [16, 14, null]],
  ['5 of 14, flare on day 3', [5, 14, 3]],
  ['5/14 flare day 3', [5, 14, 3]],
  ['5 of 14; flare-up 3', [5, 14, 3]],
  ['5/14, f3', [5, 14, 3]],
  ['5, flare 12', [5, null, 12]],
])('understands "%s"', (typed, [done, planned, flareDay]) => {
  expect(parseDiaryLine(typed)).toEqual({ done, planned, flareDay });
});

it.each([
  '',
  'five of 14',
  '5 of',
  'of 14',
  '-5 of 14',
  '5 of 14 of 14',
  'flare day 3',
  '5 of 14, day',
  '1e3/14',
  '99999',
])('does not guess "%s"', typed => {
  expect(parseDiaryLine(typed)).toBeNull();
});
