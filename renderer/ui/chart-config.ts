// chart.js configuration of one chart model: scales, band, goal, onset, error bars. Colours come in, none is read here.
import {
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Chart as Registry,
  Tooltip,
} from 'chart.js';
import annotationPlugin, { type AnnotationOptions } from 'chartjs-plugin-annotation';
import type { ChartModel } from '../../shared/charts/model.ts';
import { checkpointTriangles } from './chart-checkpoints.ts';
import { type ChartColours, marginLabels, rightMargin, TOP_MARGIN } from './chart-labels.ts';

// Only what is drawn: the whole library would be a fifth larger.
Registry.register(LineController, LineElement, PointElement, LinearScale, Tooltip, annotationPlugin);

const POINT_PX = 4;
const HOVERED_POINT_PX = 6;

/** Fills are the hue of their line at 12 %. */
const FILL_ALPHA = '1f';

export function chartConfig(
  model: ChartModel,
  colours: ChartColours,
  isAnimated: boolean,
): ChartConfiguration<'line'> {
  const labels = new Map(model.ticks.map(tick => [tick.day, tick.label]));
  const ticks = { color: colours.text, font: { family: colours.font, size: 11 } };
  return {
    type: 'line',
    data: {
      datasets: model.runs.map(run => ({
        data: run.map(point => ({ x: point.day, y: point.score })),
        borderColor: colours.series,
        // Another version, recall window or side: hollow and dashed, in colour and in grey.
        backgroundColor: run[0]?.isOther ? colours.background : colours.series,
        borderWidth: run[0]?.isOther || run[0]?.isOtherSide ? 1 : 2,
        borderDash: run[0]?.isOther ? [3, 3] : [],
        pointRadius: POINT_PX,
        pointHoverRadius: HOVERED_POINT_PX,
        // The first score lies on the axis, a score of 0 on the foot: whole points there, too.
        clip: HOVERED_POINT_PX + 2,
        // Told apart by shape, in colour and in grey.
        pointStyle: run[0]?.isOtherSide ? ('rect' as const) : ('circle' as const),
        // Straight segments: no invented values between two scores.
        tension: 0,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: isAnimated ? { duration: 200 } : false,
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { top: TOP_MARGIN, right: rightMargin(model) } },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: model.xMaxDay,
          // The model says where the ticks are: every week, thinned in long episodes.
          afterBuildTicks: axis => {
            axis.ticks = model.ticks.map(tick => ({ value: tick.day }));
          },
          grid: { color: colours.grid },
          border: { color: colours.grid },
          ticks: {
            ...ticks,
            // Where a narrow card has no room for all of them, evenly fewer.
            autoSkip: true,
            autoSkipPadding: 8,
            maxTicksLimit: model.ticks.length,
            maxRotation: 0,
            callback: value => labels.get(Number(value)) ?? '',
          },
        },
        y: {
          type: 'linear',
          min: model.yMin,
          max: model.yMax,
          grid: { color: colours.grid },
          border: { color: colours.grid },
          ticks,
          title: {
            display: true,
            text: model.yTitle,
            color: colours.text,
            font: { family: colours.font, size: 11 },
          },
        },
      },
      plugins: {
        annotation: { annotations: annotations(model, colours) },
        tooltip: {
          displayColors: false,
          backgroundColor: colours.background,
          titleColor: colours.text,
          bodyColor: colours.text,
          borderColor: colours.border,
          borderWidth: 1,
          callbacks: {
            title: () => '',
            label: item => model.runs[item.datasetIndex]?.[item.dataIndex]?.text ?? '',
          },
        },
      },
    },
    plugins: [errorBars(model, colours), checkpointTriangles(model, colours), marginLabels(model, colours)],
  };
}

function annotations(model: ChartModel, colours: ChartColours): Record<string, AnnotationOptions> {
  const all: Record<string, AnnotationOptions> = {};
  if (model.band) {
    all['band'] = {
      type: 'box',
      drawTime: 'beforeDatasetsDraw',
      xMin: model.band.fromDay,
      yMin: model.band.from,
      yMax: model.band.to,
      backgroundColor: colours.mcid + FILL_ALPHA,
      borderWidth: 0,
    };
  }
  if (model.plateau) {
    all['plateauShade'] = {
      type: 'box',
      drawTime: 'beforeDatasetsDraw',
      xMin: model.plateau.day,
      xMax: model.plateau.untilDay,
      backgroundColor: colours.plateau + FILL_ALPHA,
      borderWidth: 0,
    };
    all['plateau'] = {
      type: 'line',
      xMin: model.plateau.day,
      xMax: model.plateau.day,
      borderColor: colours.plateau,
      borderWidth: 2,
      borderDash: [2, 3],
    };
  }
  if (model.goal) {
    all['goal'] = {
      type: 'line',
      yMin: model.goal.value,
      yMax: model.goal.value,
      borderColor: colours.goal,
      borderWidth: 1.5,
      borderDash: [7, 4],
    };
  }
  for (const [index, mark] of model.marks.entries()) {
    all[`mark${index}`] = {
      type: 'line',
      xMin: mark.day,
      xMax: mark.day,
      borderColor: colours.text,
      borderWidth: 1,
    };
  }
  return all;
}

/** The measurement error as a thin bar with ends at each point, under the data. */
function errorBars(model: ChartModel, colours: ChartColours): Plugin<'line'> {
  const half = model.errorBar?.value ?? null;
  return {
    id: 'error-bars',
    beforeDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (half === null || !x || !y) return;
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = colours.series;
      ctx.globalAlpha = 0.55;
      ctx.lineWidth = 1;
      for (const point of model.runs.flat().filter(({ isOther }) => !isOther)) {
        const at = x.getPixelForValue(point.day);
        const top = y.getPixelForValue(Math.min(point.score + half, model.yMax));
        const bottom = y.getPixelForValue(Math.max(point.score - half, model.yMin));
        ctx.beginPath();
        ctx.moveTo(at, top);
        ctx.lineTo(at, bottom);
        ctx.moveTo(at - 3, top);
        ctx.lineTo(at + 3, top);
        ctx.moveTo(at - 3, bottom);
        ctx.lineTo(at + 3, bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
