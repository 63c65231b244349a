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
  [5, 0.15, 3, 19, 57.1],
  [10, 0.15, 4, 23, 53.8],
  [20, 0.15, 12, 43, 46],
  [5, 0.2, 5, 22, 54.3],
  [10, 0.2, 8, 28, 51.6],
  [20, 0.2, 14, 50, 43.4],
  [5, 0.25, 6, 25, 52.6],
  [10, 0.25, 9, 34, 49.2],
  [20, 0.25, 17, 56, 41.1],
  [5, 0.3, 8, 30, 50.5],
  [10, 0.3, 11, 39, 47.2],
  [20, 0.3, 21, 58, 39.9],
  [5, 0.35, 9, 35, 48.4],
  [10, 0.35, 11, 44, 45.2],
  [20, 0.35, 25, 62, 38.3],
  [5, 0.4, 11, 40, 46.5],
  [10, 0.4, 16, 49, 42.9],
  [20, 0.4, 30, 65, 37.2],
  [5, 0.45, 12, 45, 44.3],
  [10, 0.45, 17, 54, 41.6],
  [20, 0.45, 35, 66, 35.9],
  [5, 0.5, 17, 50, 42.5],
  [10, 0.5, 23, 60, 39.8],
  [20, 0.5, 38, 71, 33.6],
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
