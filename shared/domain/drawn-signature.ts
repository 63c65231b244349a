// A signature drawn with mouse, pen or finger: strokes in a box of 1000 by 300, so that it prints sharp at any size.
import { z } from '../schema.ts';

export const SIGNATURE_BOX = { width: 1000, height: 300 } as const;
const MOST_STROKES = 80;
/** Of all strokes together: what a long name takes, and no more than a letter should carry. */
export const MOST_POINTS = 3000;

const Point = z.tuple([z.int().min(0).max(SIGNATURE_BOX.width), z.int().min(0).max(SIGNATURE_BOX.height)]);

export const DrawnSignature = z.strictObject({
  strokes: z
    .array(z.array(Point).min(1).max(MOST_POINTS))
    .min(1)
    .max(MOST_STROKES)
    .refine(
      strokes => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MOST_POINTS,
      'has too many points',
    ),
});
export type DrawnSignature = z.infer<typeof DrawnSignature>;
export type Stroke = DrawnSignature['strokes'][number];

/** A stroke as the path of an SVG; a dot is a line of no length. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke.map(([x, y]) => `${x} ${y}`);
  return `M${first ?? ''}${rest.length === 0 ? 'h0' : rest.map(point => `L${point}`).join('')}`;
}
