// A signature while it is drawn: whatever can be drawn can be kept.
import { expect, it } from 'vitest';
import {
  DrawnSignature,
  isFull,
  MOST_POINTS,
  MOST_STROKES,
  type Stroke,
  strokePath,
  withPoint,
  withStroke,
} from '../../shared/domain/drawn-signature.ts';

const FAR: readonly Stroke[number][] = [
  [100, 100],
  [200, 200],
];

/** Strokes of so many points each, drawn point by point. */
function drawn(...lengths: readonly number[]): readonly Stroke[] {
  return lengths.reduce<readonly Stroke[]>((strokes, length) => {
    let now = withStroke(strokes, [100, 100]);
    for (let count = 1; count < length; count++) now = withPoint(now, FAR[count % 2] ?? [0, 0]);
    return now;
  }, []);
}

const canBeKept = (strokes: readonly Stroke[]) => DrawnSignature.safeParse({ strokes }).success;
const lengths = (strokes: readonly Stroke[]) => strokes.map(stroke => stroke.length);

it('begins a stroke with each touch and goes on with the last', () => {
  const one = withPoint(withStroke([], [10, 20]), [30, 40]);
  expect(one).toEqual([
    [
      [10, 20],
      [30, 40],
    ],
  ]);
  expect(withStroke(one, [50, 60])).toEqual([...one, [[50, 60]]]);
  expect(withPoint([], [1, 2])).toEqual([]);
});

it('leaves out a point that is too near to the last to tell anything', () => {
  const dot = withStroke([], [10, 10]);
  expect(withPoint(dot, [12, 13])).toBe(dot);
  expect(lengths(withPoint(dot, [14, 10]))).toEqual([2]);
});

it('takes as many strokes as can be kept, and goes on with the last of them', () => {
  const almost = drawn(...Array.from({ length: MOST_STROKES - 1 }, () => 1));
  expect(isFull(almost)).toBe(false);
  const full = withStroke(almost, [5, 5]);
  expect(isFull(full)).toBe(true);
  expect(withStroke(full, [9, 9])).toBe(full);
  expect(canBeKept(withPoint(full, [50, 50]))).toBe(true);
  expect(canBeKept([...full, [[9, 9]]])).toBe(false);
});

it('takes as many points as can be kept, of all strokes together', () => {
  const strokes = drawn(MOST_POINTS - 100, 200, 10);
  expect(lengths(strokes)).toEqual([MOST_POINTS - 100, 100]);
  expect(isFull(strokes)).toBe(true);
  expect(canBeKept(strokes)).toBe(true);
  expect(canBeKept([...strokes, [[9, 9]]])).toBe(false);
});

it('draws a dot as a line of no length', () => {
  expect(withStroke([], [7, 8]).map(strokePath)).toEqual(['M7 8h0']);
});
