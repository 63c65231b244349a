// Where the marks of a printed chart go, in points (1/72 inch). Labels stand in margins of their own, so that none lies
// over the data or another label. Pure geometry; drawn in ChartSvg.tsx.
import type { ChartModel } from '../charts/model.ts';
import { type PlacedText, placeSideTexts, sideTexts } from '../charts/side-labels.ts';
import { ENGLISH } from '../i18n/words.ts';

export const LABEL_SIZE = 8;
const LINE_HEIGHT = 9.5;
/** Width of a character of the label font at `LABEL_SIZE`, on the safe side. */
const CHARACTER = 4.2;
const TOP = 24;
/** A narrower picture has short labels. */
const NARROW = 200;
/** Between two numbers of the vertical axis. */
const ROOM = 14;
const BOTTOM = 16;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (score: number) => number;
}

/** @param width whole width of the picture; the plot leaves room for labels on the right. */
export function frameOf(model: ChartModel, width: number, height: number, words = ENGLISH): Frame {
  const isNarrow = width < NARROW;
  const texts = sideTexts(model, words, isNarrow).flatMap(({ lines }) => lines.map(textWidth));
  const gutter = Math.max(isNarrow ? 30 : 44, ...texts) + 13;
  const numbers = yLabels(model, height - TOP - BOTTOM).map(value => textWidth(String(value)));
  const [left, right, top, bottom] = [Math.max(...numbers) + 5, width - gutter, TOP, height - BOTTOM];
  return {
    width,
    height,
    isNarrow,
    left,
    right,
    top,
    bottom,
    x: day => round(left + (day / model.xMaxDay) * (right - left)),
    y: score => round(bottom - ((score - model.yMin) / (model.yMax - model.yMin)) * (bottom - top)),
  };
}

/** Two decimals of a point are finer than any printer, and keep the file small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function textWidth(text: string): number {
  return text.length * CHARACTER;
}

/** Labels to the right of the plot, moved apart so that none covers another. */
export function sideLabels(model: ChartModel, frame: Frame, words = ENGLISH): PlacedText[] {
  return placeSideTexts(model, { ...frame, lineHeight: LINE_HEIGHT }, words).map(label => ({
    ...label,
    at: round(label.at),
  }));
}

export function lineHeights(label: PlacedText): number[] {
  const first = label.at - ((label.lines.length - 1) * LINE_HEIGHT) / 2;
  return label.lines.map((_line, index) => round(first + index * LINE_HEIGHT + LABEL_SIZE * 0.35));
}

/** Letters above the plot, at least their own width apart. */
export function markPlaces(model: ChartModel, frame: Frame): { letter: string; x: number; at: number }[] {
  let previous = Number.NEGATIVE_INFINITY;
  return model.marks.map(({ letter, day }) => {
    const x = frame.x(day);
    const at = Math.max(x, previous + 10);
    previous = at;
    return { letter, x, at: round(at) };
  });
}

/** Week labels with room between them. */
export function xLabels(model: ChartModel, frame: Frame): ChartModel['ticks'] {
  const widest = Math.max(...model.ticks.map(tick => textWidth(tick.label))) + 5;
  const spacing = (frame.right - frame.left) / Math.max(1, model.xMaxDay / ((model.ticks[1]?.day ?? 7) - 0));
  const every = Math.max(1, Math.ceil(widest / spacing));
  return model.ticks.filter((_tick, index) => index % every === 0);
}

/** Round numbers over the full range, both ends included where there is room. @param height of the plot in points */
export function yLabels(model: ChartModel, height: number): number[] {
  const span = model.yMax - model.yMin;
  const most = Math.max(1, Math.min(5, Math.floor(height / ROOM)));
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = ([1, 2, 2.5, 5, 10].find(factor => span / (factor * power) <= most) ?? 10) * power;
  const inner: number[] = [];
  for (let k = Math.ceil(model.yMin / step); k * step <= model.yMax; k++) {
    inner.push(Math.round(k * step * 1000) / 1000);
  }
  const kept = inner.filter(value => value - model.yMin >= step / 2 && model.yMax - value >= step / 2);
  return [model.yMin, ...kept, model.yMax];
}

/** Diagonal lines over a rectangle as one path: shading that a fax keeps. `rise` is the direction of the strokes. */
export function hatchPath(
  box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  spacing: number,
  rise: 1 | -1,
): string {
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  const strokes: string[] = [];
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    // A line at 45 degrees enters at the left or top edge and leaves at the bottom or right edge.
    const [enterX, enterY] = offset < height ? [0, offset] : [offset - height, height];
    const [leaveX, leaveY] = offset < width ? [offset, 0] : [width, offset - width];
    const y = (value: number) => round(rise === 1 ? box.y1 + value : box.y2 - value);
    strokes.push(`M${round(box.x1 + enterX)} ${y(enterY)}L${round(box.x1 + leaveX)} ${y(leaveY)}`);
  }
  return strokes.join('');
}
