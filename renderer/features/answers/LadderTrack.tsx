// The steps of the care ladder over time: one row for each rung, one lettered mark for each step. The table beside it says
// the same in words.
import { type CareLadder, RUNGS } from '../../../shared/care-ladder.ts';
import { addDays, daysBetween, formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface LadderTrackProps {
  readonly ladder: CareLadder;
  readonly startDate: string;
  readonly today: string;
}

const WIDTH = 900;
const LABEL_WIDTH = 170;
const ROW = 34;
const AXIS = 26;
const MARK = 9;
/** Room for half a label beyond the last day. */
const EDGE = 24;
/** Marks nearer than this stand side by side. */
const NEAR = 20;
const MOST_TICKS = 8;
const DAYS_PER_WEEK = 7;

export function letterOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

export function LadderTrack({ ladder, startDate, today }: LadderTrackProps) {
  const rungs = RUNGS.filter(rung => ladder.steps.some(step => step.rung === rung));
  const from = ladder.steps.reduce((first, { date }) => (date < first ? date : first), startDate);
  const until = ladder.steps.reduce((last, { date }) => (date > last ? date : last), today);
  const span = Math.max(1, daysBetween(from, until));
  const height = rungs.length * ROW + AXIS;
  const xOf = (date: string) =>
    LABEL_WIDTH + MARK + (daysBetween(from, date) / span) * (WIDTH - LABEL_WIDTH - MARK - EDGE);
  const places = placed(ladder, rungs, xOf);
  const weeks = Math.max(1, Math.ceil(span / DAYS_PER_WEEK / MOST_TICKS));
  const ticks = Array.from({ length: Math.floor(span / DAYS_PER_WEEK / weeks) + 1 }, (_, index) =>
    addDays(from, index * weeks * DAYS_PER_WEEK),
  );
  return (
    <svg
      className="ladder-track"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('ladder.picture', {
        steps: ladder.steps.length,
        from: formatDay(from),
        to: formatDay(until),
      })}
    >
      {rungs.map((rung, row) => (
        <g key={rung}>
          <line className="ladder-line" x1={LABEL_WIDTH} x2={WIDTH} y1={yOf(row)} y2={yOf(row)} />
          <text className="ladder-label" x={0} y={yOf(row) + 4}>
            {t(`ladder.rung.${rung}`)}
          </text>
        </g>
      ))}
      {ticks.map(day => (
        <text key={day} className="ladder-tick" x={xOf(day)} y={height - 6} textAnchor="middle">
          {t('ladder.week', { week: Math.round(daysBetween(startDate, day) / DAYS_PER_WEEK) })}
        </text>
      ))}
      {places.map(({ id, x, y, letter }) => (
        <g key={id}>
          <circle className="ladder-mark" cx={x} cy={y} r={MARK} />
          <text className="ladder-letter" x={x} y={y + 4} textAnchor="middle">
            {letter}
          </text>
        </g>
      ))}
    </svg>
  );
}

function yOf(row: number): number {
  return row * ROW + ROW / 2;
}

/** Where each mark stands: at its day, or beside the one before it where they would lie on each other. */
function placed({ steps }: CareLadder, rungs: readonly string[], xOf: (date: string) => number) {
  const lastX = new Map<string, number>();
  return steps.map((step, index) => {
    const least = (lastX.get(step.rung) ?? Number.NEGATIVE_INFINITY) + NEAR;
    const x = Math.min(Math.max(xOf(step.date), least), WIDTH - MARK - 1);
    lastX.set(step.rung, x);
    return { id: step.id, x, y: yOf(rungs.indexOf(step.rung)), letter: letterOf(index) };
  });
}
