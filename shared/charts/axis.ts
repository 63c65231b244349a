// The time axis of a chart: whole weeks since the start of care.
import { ENGLISH } from '../i18n/words.ts';
import type { ChartModel } from './model.ts';

const DAYS_PER_WEEK = 7;

/** Weeks between labels, the first that leaves at most `MOST_TICKS` of them. */
const WEEK_STEPS = [1, 2, 4, 8, 13, 26, 52];

const MOST_TICKS = 14;

const FEWEST_WEEKS = 4;

/** The time axis: whole weeks to the last day, with as many labels as can be read. */
export function ticksOf(lastDay: number, { say } = ENGLISH): { end: number; list: ChartModel['ticks'] } {
  const weeks = Math.max(FEWEST_WEEKS, Math.ceil(lastDay / DAYS_PER_WEEK));
  const step = WEEK_STEPS.find(candidate => weeks / candidate <= MOST_TICKS) ?? Math.ceil(weeks / MOST_TICKS);
  const list: ChartModel['ticks'] = [];
  for (let week = 0; week <= weeks; week += step) {
    list.push({ day: week * DAYS_PER_WEEK, label: say('chart.week', { week }) });
  }
  return { end: weeks * DAYS_PER_WEEK, list };
}
