// Words of a chart, drawn in its margins: nothing is written over the data. Beside it what the lines are, above it when
// the plateau began and the letters of changes.
import type { Chart, Plugin } from 'chart.js';
import type { ChartModel } from '../../shared/charts/model.ts';
import { placeSideTexts, type SideText, sideTexts } from '../../shared/charts/side-labels.ts';

export interface ChartColours {
  readonly text: string;
  readonly grid: string;
  readonly background: string;
  readonly border: string;
  readonly series: string;
  readonly mcid: string;
  readonly goal: string;
  readonly plateau: string;
  readonly font: string;
}

const FONT_PX = 11;
const LINE_PX = 13;
/** Width of a character of the label font, on the safe side. */
const CHARACTER_PX = 6.2;
const GAP_PX = 6;
/** Room for two lines: the plateau's label, and the letters of changes. */
export const TOP_MARGIN = 2 * LINE_PX + 4;

/** Width of the margin that the longest label beside the chart needs, in pixels. */
export function rightMargin(model: ChartModel): number {
  const longest = Math.max(0, ...sideTexts(model).flatMap(({ lines }) => lines.map(line => line.length)));
  return Math.ceil(longest * CHARACTER_PX) + GAP_PX;
}

export function marginLabels(model: ChartModel, colours: ChartColours): Plugin<'line'> {
  return {
    id: 'margin-labels',
    afterDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${FONT_PX}px ${colours.font}`;
      ctx.textBaseline = 'middle';
      drawBeside(chart, model, colours);
      drawAbove(chart, model, colours);
      ctx.restore();
    },
  };
}

function drawBeside({ ctx, chartArea, scales }: Chart, model: ChartModel, colours: ChartColours): void {
  const { y } = scales;
  if (!y) return;
  const colourOf: Readonly<Record<SideText['names'], string>> = {
    latest: colours.series,
    otherSide: colours.series,
    goal: colours.goal,
    band: colours.mcid,
  };
  const placed = placeSideTexts(model, {
    y: score => y.getPixelForValue(score),
    top: chartArea.top,
    bottom: chartArea.bottom,
    lineHeight: LINE_PX,
  });
  ctx.textAlign = 'left';
  for (const { lines, names, at } of placed) {
    ctx.fillStyle = colourOf[names];
    for (const [index, line] of lines.entries()) {
      ctx.fillText(line, chartArea.right + GAP_PX, at + (index - (lines.length - 1) / 2) * LINE_PX);
    }
  }
}

function drawAbove({ ctx, chartArea, scales }: Chart, model: ChartModel, colours: ChartColours): void {
  const { x } = scales;
  if (!x) return;
  ctx.textAlign = 'center';
  ctx.fillStyle = colours.text;
  for (const mark of model.marks) {
    ctx.fillText(mark.letter, x.getPixelForValue(mark.day), chartArea.top - LINE_PX / 2);
  }
  if (model.plateau === null) return;
  const width = ctx.measureText(model.plateau.label).width;
  const at = x.getPixelForValue(model.plateau.day);
  ctx.textAlign = 'left';
  ctx.fillStyle = colours.plateau;
  const row = model.marks.length === 0 ? 0.5 : 1.5;
  ctx.fillText(model.plateau.label, Math.min(at, chartArea.right - width), chartArea.top - row * LINE_PX - 2);
}
