// The table of what the settings cost is what the scorer of the bench computes on the public set.
import { expect, it } from 'vitest';
import { alarmPrices } from '../../../electron/cli/bench/quality/prices.ts';
import { PUBLIC_SET, publicSet } from '../../../electron/cli/bench/quality/public-set.ts';
import { ALARM_PRICES, priceOfSettings } from '../../../shared/detector/alarm-prices.ts';
import { FALSE_ALARM_SETTINGS } from '../../../shared/detector/types.ts';
import { STALL_LIMITS } from '../../../shared/domain/detector-settings.ts';

/** The usual limit and the ends: what moves one row of the table moves these. */
const COMPUTED: readonly number[] = [0.15, 0.25, 0.5];
// 8,000 verdicts: seconds on a quiet machine, much longer on a busy one.
const TIMEOUT_MS = 300_000;

it(
  'has not drifted from the detector',
  () => {
    const kept = ALARM_PRICES.filter(({ stallLimit }) => COMPUTED.includes(stallLimit));
    expect(kept).toEqual(alarmPrices(publicSet(PUBLIC_SET), COMPUTED));
  },
  TIMEOUT_MS,
);

it('tells the price of all that can be chosen: more false alarms buy days', () => {
  for (const stallLimit of STALL_LIMITS) {
    const prices = FALSE_ALARM_SETTINGS.map(
      falseAlarmPercent => priceOfSettings({ falseAlarmPercent, stallLimit })!,
    );
    const [five, ten, twenty] = prices.map(({ delayDays }) => delayDays);
    expect(five).toBeGreaterThan(ten!);
    expect(ten).toBeGreaterThan(twenty!);
    expect(prices.map(({ flaggedPercent }) => flaggedPercent)).toEqual(
      prices.map(({ flaggedPercent }) => flaggedPercent).sort((a, b) => a - b),
    );
  }
  expect(priceOfSettings({ falseAlarmPercent: 10, stallLimit: 0.27 })).toBeNull();
});
