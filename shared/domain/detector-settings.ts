// What a practice has set of the detector: how many false alarms it accepts, and what it counts as stalled.
import { DEFAULT_OPTIONS, FALSE_ALARM_SETTINGS } from '../detector/types.ts';
import { z } from '../schema.ts';

export const DetectorSettings = z.strictObject({
  /** About how many of 100 improving patients may be flagged over a whole episode. */
  falseAlarmPercent: z.literal(FALSE_ALARM_SETTINGS),
  /** Gain over 28 days below which a course counts as stalled, in important differences. */
  stallLimit: z.number().min(0.15).max(0.5),
});
export type DetectorSettings = z.infer<typeof DetectorSettings>;

export const USUAL_DETECTOR_SETTINGS: DetectorSettings = {
  falseAlarmPercent: DEFAULT_OPTIONS.falseAlarmPercent,
  stallLimit: DEFAULT_OPTIONS.stallLimit,
};
