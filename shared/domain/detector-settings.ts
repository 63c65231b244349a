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

/** The limits that can be chosen: with the shares of false alarms, the settings that have a price in the table. */
export const STALL_LIMITS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5] as const;

export const USUAL_DETECTOR_SETTINGS: DetectorSettings = {
  falseAlarmPercent: DEFAULT_OPTIONS.falseAlarmPercent,
  stallLimit: DEFAULT_OPTIONS.stallLimit,
};

/** The rules of this program, and the episodes in care whose verdict stays under earlier ones until they are accepted. */
export const DetectorRules = z.strictObject({ version: z.string(), episodes: z.int() });
