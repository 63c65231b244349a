// Labels beside a chart: what is named there, and where each line of text goes so that none covers another.
// Screen and paper draw the same labels, each with its own sizes.
import { ENGLISH, type Words } from '../i18n/words.ts';
import type { ChartModel } from './model.ts';

export interface SideText {
  readonly lines: readonly string[];
  readonly names: 'latest' | 'otherSide' | 'goal' | 'band';
  /** Score at the height of which the label would like to stand. */
  readonly score: number;
}

/**
 * Latest score, goal and important change. A label breaks before its bracket, so that the margin stays narrow.
 * @param isShort one line each: the number, and `*` for a goal that nobody has set
 */
export function sideTexts(model: ChartModel, words = ENGLISH, isShort = false): SideText[] {
  const last = model.runs.at(-1)?.at(-1);
  const other = model.runs.findLast(run => run[0]?.isOtherSide)?.at(-1);
  const { sides } = model;
  const split = (label: string) => label.replace(' (', '\n(').split('\n');
  const { goal, band } = model;
  const goalLines = (known: NonNullable<typeof goal>) =>
    isShort
      ? [`${words.say('chart.goal', { value: known.value })}${known.isDefault ? '*' : ''}`]
      : split(known.label);
  return [
    ...(last
      ? [
          {
            lines: [latestText(last.score, sides?.leading, words)],
            names: 'latest' as const,
            score: last.score,
          },
        ]
      : []),
    ...(other && sides
      ? [
          {
            lines: [latestText(other.score, sides.other, words)],
            names: 'otherSide' as const,
            score: other.score,
          },
        ]
      : []),
    ...(goal ? [{ lines: goalLines(goal), names: 'goal' as const, score: goal.value }] : []),
    ...(band
      ? [
          {
            lines: isShort && band.short !== undefined ? [band.short] : split(band.label),
            names: 'band' as const,
            score: (band.from + band.to) / 2,
          },
        ]
      : []),
  ];
}

/** `latest 40`; `left 40` where both sides are drawn. */
function latestText(score: number, side: string | undefined, { say }: Words): string {
  return side === undefined ? say('chart.latest', { score }) : say('chart.latestSide', { side, score });
}

export interface PlacedText extends Pick<SideText, 'lines' | 'names'> {
  /** Height of what the label names, and of the middle of its text. */
  readonly from: number;
  readonly at: number;
}

/** Moves labels apart, from top to bottom; what would leave at the bottom is pushed back up. */
export function placeSideTexts(
  model: ChartModel,
  frame: {
    readonly y: (score: number) => number;
    readonly top: number;
    readonly bottom: number;
    readonly lineHeight: number;
    readonly isNarrow?: boolean;
  },
  words = ENGLISH,
): PlacedText[] {
  const wished = sideTexts(model, words, frame.isNarrow)
    .map(({ lines, names, score }) => ({
      lines,
      names,
      from: Math.min(frame.bottom, Math.max(frame.top, frame.y(score))),
      half: (lines.length * frame.lineHeight) / 2,
    }))
    .sort((a, b) => a.from - b.from);
  const placed: ((typeof wished)[number] & { at: number })[] = [];
  for (const label of wished) {
    const above = placed.at(-1);
    const lowest = above ? above.at + above.half + label.half : frame.top - 4 + label.half;
    placed.push({ ...label, at: Math.max(label.from, lowest) });
  }
  let limit = frame.bottom + 6;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, limit - label.half);
    limit = label.at - label.half;
  }
  return placed.map(({ lines, names, from, at }) => ({ lines, names, from, at }));
}
