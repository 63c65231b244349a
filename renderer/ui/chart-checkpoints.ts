// Quiet marks at the foot of a chart: a small triangle for each checkpoint, filled for the gate. Said in words beside it.
import type { Plugin } from 'chart.js';
import { shownCheckpoints } from '../../shared/charts/checkpoints.ts';
import type { ChartModel } from '../../shared/charts/model.ts';
import type { ChartColours } from './chart-labels.ts';

const HALF_WIDTH_PX = 4;
const HEIGHT_PX = 7;

export function checkpointTriangles(model: ChartModel, colours: ChartColours): Plugin<'line'> {
  const marks = shownCheckpoints(model);
  return {
    id: 'checkpoints',
    afterDatasetsDraw(chart) {
      const { x } = chart.scales;
      if (!x || marks.length === 0) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = colours.text;
      ctx.fillStyle = colours.text;
      ctx.lineWidth = 1;
      for (const { day, isGate } of marks) {
        const at = x.getPixelForValue(day);
        ctx.beginPath();
        ctx.moveTo(at - HALF_WIDTH_PX, chartArea.bottom);
        ctx.lineTo(at + HALF_WIDTH_PX, chartArea.bottom);
        ctx.lineTo(at, chartArea.bottom - HEIGHT_PX);
        ctx.closePath();
        if (isGate) ctx.fill();
        else ctx.stroke();
      }
      ctx.restore();
    },
  };
}
