// What each setting of the detector costs, as data: computed by the scorer of the bench on the public set (400 synthetic
// episodes, 133 improvers, 257 with a stall), by the starting assumptions. A test computes it anew and finds a drift.
import type { DetectorSettings } from '../domain/detector-settings.ts';
import type { FalseAlarmPercent } from './types.ts';

export interface AlarmPrice {
  readonly falseAlarmPercent: FalseAlarmPercent;
  readonly stallLimit: number;
  /** Of 100 patients who plainly gain, so many are flagged at some visit of their episode. */
  readonly flaggedPercent: number;
  /** Of 100 patients who stall, so many are flagged within 42 days of the onset. */
  readonly detected42Percent: number;
  /** Mean days from onset to alarm; one later than 84 days counts as 84. */
  readonly delayDays: number;
}

/** In the order of the fields above. */
const ROWS: readonly (readonly [FalseAlarmPercent, number, number, number, number])[] = [
  [5, 0.15, 3, 20, 56.9],
  [10, 0.15, 5, 23, 54],
  [20, 0.15, 12, 43, 46.1],
  [5, 0.2, 5, 22, 54.8],
  [10, 0.2, 7, 28, 51.6],
  [20, 0.2, 14, 50, 43.3],
  [5, 0.25, 7, 25, 52.9],
  [10, 0.25, 9, 33, 49.3],
  [20, 0.25, 17, 55, 41.4],
  [5, 0.3, 8, 29, 51.2],
  [10, 0.3, 11, 38, 47.4],
  [20, 0.3, 20, 58, 39.8],
  [5, 0.35, 9, 35, 48.9],
  [10, 0.35, 12, 43, 45.7],
  [20, 0.35, 24, 62, 38.7],
  [5, 0.4, 11, 40, 46.3],
  [10, 0.4, 15, 47, 43.6],
  [20, 0.4, 28, 65, 37.5],
  [5, 0.45, 11, 44, 44.6],
  [10, 0.45, 17, 52, 42.1],
  [20, 0.45, 34, 66, 36.2],
  [5, 0.5, 16, 50, 43],
  [10, 0.5, 21, 60, 39.7],
  [20, 0.5, 37, 72, 33.9],
];

export const ALARM_PRICES: readonly AlarmPrice[] = ROWS.map(
  ([falseAlarmPercent, stallLimit, flaggedPercent, detected42Percent, delayDays]) => ({
    falseAlarmPercent,
    stallLimit,
    flaggedPercent,
    detected42Percent,
    delayDays,
  }),
);

/** The price of settings; null for a limit between those of the table. */
export function priceOfSettings(settings: DetectorSettings): AlarmPrice | null {
  return (
    ALARM_PRICES.find(
      price =>
        price.falseAlarmPercent === settings.falseAlarmPercent && price.stallLimit === settings.stallLimit,
    ) ?? null
  );
}
