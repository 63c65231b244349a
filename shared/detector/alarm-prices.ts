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
  [5, 0.15, 3, 21, 55.5],
  [10, 0.15, 7, 25, 53],
  [20, 0.15, 13, 45, 45.7],
  [5, 0.2, 7, 26, 52.9],
  [10, 0.2, 8, 32, 50.4],
  [20, 0.2, 17, 51, 42.9],
  [5, 0.25, 7, 28, 51],
  [10, 0.25, 9, 37, 48.5],
  [20, 0.25, 17, 55, 41.3],
  [5, 0.3, 8, 34, 49.1],
  [10, 0.3, 11, 42, 46.6],
  [20, 0.3, 22, 58, 39.7],
  [5, 0.35, 10, 39, 47.7],
  [10, 0.35, 12, 46, 44.9],
  [20, 0.35, 24, 62, 38.8],
  [5, 0.4, 11, 42, 45.8],
  [10, 0.4, 16, 51, 42.6],
  [20, 0.4, 27, 65, 37.5],
  [5, 0.45, 13, 48, 43.5],
  [10, 0.45, 20, 55, 41.6],
  [20, 0.45, 31, 67, 36.3],
  [5, 0.5, 18, 53, 42.1],
  [10, 0.5, 23, 61, 39.4],
  [20, 0.5, 33, 73, 33.7],
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
