// chart.js configuration of one chart picture: scales, band, goal, onset, error bars. Colours come in, none is read here.
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
import { t } from '../../shared/i18n/en.ts';
import type { ChartPicture } from './chart-picture.ts';

// Only what is drawn: the whole library would be a fifth larger.
Registry.register(LineController, LineElement, PointElement, LinearScale, Tooltip, annotationPlugin);

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

const DAYS_PER_WEEK = 7;
/** Fills are the hue of their line at 12 %. */
const FILL_ALPHA = '1f';
const WEEK_STEPS = [1, 2, 4, 8, 13, 26, 52];
const MOST_TICKS = 14;

export function chartConfig(
  picture: ChartPicture,
  colours: ChartColours,
  isAnimated: boolean,
): ChartConfiguration<'line'> {
  const weeks = Math.max(4, Math.ceil(picture.xMaxDay / DAYS_PER_WEEK));
  const step = WEEK_STEPS.find(candidate => weeks / candidate <= MOST_TICKS) ?? 52;
  const ticks = { color: colours.text, font: { family: colours.font, size: 11 } };
  return {
    type: 'line',
    data: {
      datasets: picture.runs.map(run => ({
        data: run.map(point => ({ x: point.day, y: point.score })),
        borderColor: colours.series,
        backgroundColor: colours.series,
        borderWidth: 2,
        pointRadius: 4,
        pointHoverRadius: 6,
        pointStyle: 'circle' as const,
        // Straight segments: no invented values between two scores.
        tension: 0,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: isAnimated ? { duration: 200 } : false,
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { top: 4, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: weeks * DAYS_PER_WEEK,
          grid: { color: colours.grid },
          border: { color: colours.grid },
          ticks: {
            ...ticks,
            stepSize: step * DAYS_PER_WEEK,
            autoSkip: false,
            maxRotation: 0,
            callback: value => t('caseload.week', { week: Math.round(Number(value) / DAYS_PER_WEEK) }),
          },
        },
        y: {
          type: 'linear',
          min: picture.yMin,
          max: picture.yMax,
          grid: { color: colours.grid },
          border: { color: colours.grid },
          ticks,
          title: {
            display: true,
            text: picture.yTitle,
            color: colours.text,
            font: { family: colours.font, size: 11 },
          },
        },
      },
      plugins: {
        annotation: { annotations: annotations(picture, colours, weeks * DAYS_PER_WEEK) },
        tooltip: {
          displayColors: false,
          backgroundColor: colours.background,
          titleColor: colours.text,
          bodyColor: colours.text,
          borderColor: colours.border,
          borderWidth: 1,
          callbacks: {
            title: () => '',
            label: item => picture.runs[item.datasetIndex]?.[item.dataIndex]?.text ?? '',
          },
        },
      },
    },
    plugins: [errorBars(picture, colours)],
  };
}

function annotations(
  picture: ChartPicture,
  colours: ChartColours,
  xMax: number,
): Record<string, AnnotationOptions> {
  const label = (content: string, colour: string, position: 'start' | 'end' | 'center') => ({
    display: true,
    content,
    color: colour,
    backgroundColor: colours.background,
    font: { family: colours.font, size: 11, weight: 'normal' as const },
    padding: 2,
    position,
  });
  const all: Record<string, AnnotationOptions> = {};
  if (picture.band) {
    all['band'] = {
      type: 'box',
      drawTime: 'beforeDatasetsDraw',
      yMin: picture.band.from,
      yMax: picture.band.to,
      backgroundColor: colours.mcid + FILL_ALPHA,
      borderWidth: 0,
    };
  }
  if (picture.band) {
    // A label of its own, over the error bars that cross the band.
    all['bandLabel'] = {
      type: 'label',
      drawTime: 'afterDatasetsDraw',
      xValue: xMax,
      yValue: (picture.band.from + picture.band.to) / 2,
      position: { x: 'end', y: 'center' },
      content: picture.band.label,
      color: colours.mcid,
      backgroundColor: colours.background,
      font: { family: colours.font, size: 11, weight: 'normal' },
      padding: 2,
    };
  }
  if (picture.plateau) {
    all['plateauShade'] = {
      type: 'box',
      drawTime: 'beforeDatasetsDraw',
      xMin: picture.plateau.day,
      xMax: Math.min(picture.xMaxDay, xMax),
      backgroundColor: colours.plateau + FILL_ALPHA,
      borderWidth: 0,
    };
    all['plateau'] = {
      type: 'line',
      xMin: picture.plateau.day,
      xMax: picture.plateau.day,
      borderColor: colours.plateau,
      borderWidth: 2,
      borderDash: [2, 3],
      label: label(picture.plateau.label, colours.plateau, 'end'),
    };
  }
  if (picture.goal) {
    all['goal'] = {
      type: 'line',
      yMin: picture.goal.value,
      yMax: picture.goal.value,
      borderColor: colours.goal,
      borderWidth: 1.5,
      borderDash: [7, 4],
      label: label(picture.goal.label, colours.goal, 'start'),
    };
  }
  for (const [index, mark] of picture.marks.entries()) {
    all[`mark${index}`] = {
      type: 'line',
      xMin: mark.day,
      xMax: mark.day,
      borderColor: colours.text,
      borderWidth: 1,
      label: label(mark.letter, colours.text, 'start'),
    };
  }
  return all;
}

/** The measurement error as a thin bar with ends at each point, under the data. */
function errorBars(picture: ChartPicture, colours: ChartColours): Plugin<'line'> {
  const half = picture.errorBar;
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
      for (const point of picture.runs.flat()) {
        const at = x.getPixelForValue(point.day);
        const top = y.getPixelForValue(Math.min(point.score + half, picture.yMax));
        const bottom = y.getPixelForValue(Math.max(point.score - half, picture.yMin));
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
