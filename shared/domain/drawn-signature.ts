// A signature drawn with mouse, pen or finger: strokes in a box of 1000 by 300, so that it prints sharp at any size.
import { z } from '../schema.ts';

export const SIGNATURE_BOX = { width: 1000, height: 300 } as const;
export const MOST_STROKES = 80;
/** Of all strokes together: what a long name takes, and no more than a letter should carry. */
export const MOST_POINTS = 3000;
/** Nearer points than this, in units of the box, tell nothing. */
const LEAST_STEP = 4;

const Point = z.tuple([z.int().min(0).max(SIGNATURE_BOX.width), z.int().min(0).max(SIGNATURE_BOX.height)]);

export const DrawnSignature = z.strictObject({
  strokes: z
    .array(z.array(Point).min(1).max(MOST_POINTS))
    .min(1)
    .max(MOST_STROKES)
    .refine(strokes => pointCount(strokes) <= MOST_POINTS, 'has too many points'),
});
export type DrawnSignature = z.infer<typeof DrawnSignature>;
export type Stroke = DrawnSignature['strokes'][number];

/** Whether no further stroke can be begun: it could not be kept. */
export function isFull(strokes: readonly Stroke[]): boolean {
  return strokes.length >= MOST_STROKES || pointCount(strokes) >= MOST_POINTS;
}

/** With a stroke begun at this point; the same where it is full. */
export function withStroke(strokes: readonly Stroke[], at: Stroke[number]): readonly Stroke[] {
  return isFull(strokes) ? strokes : [...strokes, [at]];
}

/** With the last stroke drawn on to this point; the same where that is too near to tell anything, or one point too many. */
export function withPoint(strokes: readonly Stroke[], to: Stroke[number]): readonly Stroke[] {
  const last = strokes.at(-1);
  const from = last?.at(-1);
  if (!last || !from || pointCount(strokes) >= MOST_POINTS) return strokes;
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < LEAST_STEP) return strokes;
  return [...strokes.slice(0, -1), [...last, to]];
}

function pointCount(strokes: readonly (readonly unknown[])[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0);
}

/** A stroke as the path of an SVG; a dot is a line of no length. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke.map(([x, y]) => `${x} ${y}`);
  return `M${first ?? ''}${rest.length === 0 ? 'h0' : rest.map(point => `L${point}`).join('')}`;
}
