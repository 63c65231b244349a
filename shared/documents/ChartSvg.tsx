// A chart model as vector graphics for paper: light tokens, hatching in place of shading, text of 8 points and lines of
// 0.75 points or more, so that a black-and-white fax keeps every mark.
import type { ChartModel } from '../charts/model.ts';
import { ENGLISH, type Words } from '../i18n/words.ts';
import {
  type Frame,
  frameOf,
  hatchPath,
  LABEL_SIZE,
  lineHeights,
  markPlaces,
  round,
  sideLabels,
  textWidth,
  xLabels,
  yLabels,
} from './chart-layout.ts';
import { PRINT_COLOURS as colour } from './print-css.ts';

const THIN = 0.75;
const POINTS_PER_MM = 72 / 25.4;

export interface ChartSvgProps {
  readonly model: ChartModel;
  /** Width on paper in millimetres. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly words?: Words;
}

export function ChartSvg({ model, widthMm, heightMm, words = ENGLISH }: ChartSvgProps) {
  const [width, height] = [round(widthMm * POINTS_PER_MM), round(heightMm * POINTS_PER_MM)];
  const frame = frameOf(model, width, height, words);
  return (
    <svg
      role="img"
      aria-label={model.summary}
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={LABEL_SIZE}
    >
      <Axes model={model} frame={frame} />
      <Shading model={model} frame={frame} />
      <Lines model={model} frame={frame} />
      <Data model={model} frame={frame} />
      <Labels model={model} frame={frame} words={words} />
    </svg>
  );
}

interface PartProps {
  readonly model: ChartModel;
  readonly frame: Frame;
}

function Axes({ model, frame }: PartProps) {
  const { left, right, top, bottom, x, y } = frame;
  const labels = yLabels(model, bottom - top);
  return (
    <g>
      <path
        d={labels.map(value => `M${left} ${y(value)}H${round(right)}`).join('')}
        stroke={colour.grid}
        strokeWidth={THIN}
      />
      <path
        d={model.ticks.map(tick => `M${x(tick.day)} ${bottom}v3`).join('')}
        stroke={colour.ink}
        strokeWidth={THIN}
      />
      {labels.map(value => (
        <text key={value} x={left - 4} y={round(y(value) + 2.8)} textAnchor="end">
          {value}
        </text>
      ))}
      {xLabels(model, frame).map(tick => (
        <text key={tick.day} x={x(tick.day)} y={round(bottom + 12)} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </g>
  );
}

function Shading({ model, frame }: PartProps) {
  const { band, plateau } = model;
  const { x, y, top, bottom, right } = frame;
  const bandTop = band && Math.min(y(band.from), y(band.to));
  return (
    <g fill="none" strokeWidth={THIN}>
      {plateau ? (
        <path
          d={hatchPath({ x1: x(plateau.day), y1: top, x2: x(plateau.untilDay), y2: bottom }, 14, -1)}
          stroke={colour.plateau}
        />
      ) : null}
      {band && bandTop !== null ? (
        <path
          d={hatchPath(
            { x1: x(band.fromDay), y1: bandTop, x2: right, y2: Math.max(y(band.from), y(band.to)) },
            5,
            1,
          )}
          stroke={colour.mcid}
        />
      ) : null}
      {band ? (
        <path
          d={`M${x(band.fromDay)} ${y(band.to)}H${round(right)}M${x(band.fromDay)} ${y(band.from)}H${round(right)}`}
          stroke={colour.mcid}
        />
      ) : null}
    </g>
  );
}

function Lines({ model, frame }: PartProps) {
  const { x, y, top, bottom, left, right } = frame;
  return (
    <g fill="none">
      {model.goal ? (
        <path
          d={`M${left} ${y(model.goal.value)}H${round(right)}`}
          stroke={colour.goal}
          strokeWidth={1.5}
          strokeDasharray="7 3"
        />
      ) : null}
      {model.plateau ? (
        <path
          d={`M${x(model.plateau.day)} ${top - 12}V${bottom}`}
          stroke={colour.plateau}
          strokeWidth={1.75}
          strokeDasharray="1.75 2.25"
        />
      ) : null}
      {markPlaces(model, frame).map(mark => (
        <path
          key={mark.letter}
          d={`M${mark.at} ${top - 3}L${mark.x} ${top}V${bottom}`}
          stroke={colour.ink}
          strokeWidth={THIN}
        />
      ))}
    </g>
  );
}

function Data({ model, frame }: PartProps) {
  const { x, y } = frame;
  const half = model.errorBar?.value ?? null;
  const points = model.runs.flat();
  const bars = points.map(point => {
    if (half === null || point.isOther) return '';
    const at = x(point.day);
    const high = y(Math.min(point.score + half, model.yMax));
    const low = y(Math.max(point.score - half, model.yMin));
    return `M${at} ${high}V${low}M${round(at - 2.5)} ${high}h5M${round(at - 2.5)} ${low}h5`;
  });
  const pathOf = (runs: ChartModel['runs']) =>
    runs
      .map(run =>
        run.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.day)} ${y(point.score)}`).join(''),
      )
      .join('');
  const lines = pathOf(model.runs.filter(run => !run[0]?.isOther && !run[0]?.isOtherSide));
  const sideLines = pathOf(model.runs.filter(run => run[0]?.isOtherSide));
  const otherLines = pathOf(model.runs.filter(run => run[0]?.isOther));
  return (
    <g fill="none" strokeLinejoin="round">
      {/* A white seam keeps the line apart from the hatching it crosses. */}
      <path d={bars.join('')} stroke="#fff" strokeWidth={2.5} />
      <path d={bars.join('')} stroke={colour.ink} strokeWidth={THIN} />
      {otherLines === '' ? null : (
        <path d={otherLines} stroke={colour.ink} strokeWidth={THIN} strokeDasharray="3 3" />
      )}
      {sideLines === '' ? null : <path d={sideLines} stroke={colour.ink} strokeWidth={1} />}
      <path d={lines} stroke="#fff" strokeWidth={4.5} />
      <path d={lines} stroke={colour.ink} strokeWidth={2} />
      {points.map(point => (
        <Mark key={`${point.day} ${point.text}`} point={point} x={x(point.day)} y={y(point.score)} />
      ))}
    </g>
  );
}

interface MarkProps {
  readonly point: ChartModel['runs'][number][number];
  readonly x: number;
  readonly y: number;
}

/** Round, hollow where it is not compared; square on the side that does not lead. */
function Mark({ point, x, y }: MarkProps) {
  if (point.isOtherSide) {
    const corner = (at: number) => round(at - 2.75);
    return (
      <rect
        x={corner(x)}
        y={corner(y)}
        width={5.5}
        height={5.5}
        fill={colour.ink}
        stroke="#fff"
        strokeWidth={THIN}
      />
    );
  }
  return (
    <circle
      cx={x}
      cy={y}
      r={3}
      fill={point.isOther ? '#fff' : colour.ink}
      stroke={point.isOther ? colour.ink : '#fff'}
      strokeWidth={THIN}
    />
  );
}

function Labels({ model, frame, words }: PartProps & { readonly words: Words }) {
  const { left, right, top, bottom } = frame;
  return (
    <g>
      <path d={`M${left} ${top}V${bottom}H${round(right)}`} fill="none" stroke={colour.ink} strokeWidth={1} />
      {sideLabels(model, frame, words).map(label => (
        <g key={label.names}>
          <path
            d={`M${round(right + 1)} ${label.from}L${round(right + 9)} ${label.at}`}
            stroke={colour.ink}
            strokeWidth={THIN}
          />
          {lineHeights(label).map((at, index) => (
            <text key={at} x={round(right + 12)} y={at}>
              {label.lines[index]}
            </text>
          ))}
        </g>
      ))}
      {markPlaces(model, frame).map(mark => (
        <text key={mark.letter} x={mark.at} y={top - 5} textAnchor="middle" fontWeight="bold">
          {mark.letter}
        </text>
      ))}
      {model.plateau ? (
        <PlateauLabel label={model.plateau.label} day={model.plateau.day} frame={frame} />
      ) : null}
    </g>
  );
}

/** To the right of the line, as far as there is room. */
function PlateauLabel({ label, day, frame }: { label: string; day: number; frame: Frame }) {
  const at = Math.min(frame.x(day) + 3, frame.width - textWidth(label));
  return (
    <text x={round(Math.max(0, at))} y={frame.top - 16}>
      {label}
    </text>
  );
}
