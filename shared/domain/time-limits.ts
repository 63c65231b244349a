// Time limits that a law or a payer sets, as far as they can be told in days. Jurisdictions differ: null for none.
import { evidence } from '../clinical/evidence/registry.ts';
import { z } from '../schema.ts';
import { countsIn, type PracticeCountry } from './practice-country.ts';

const days = z.int().min(1).max(730).nullable();

export const TimeLimits = z.strictObject({
  /** A patient who has not responded by then must be referred. */
  referAfterDays: days,
  /** A plan of care must be certified anew at least so often. */
  recertifyEveryDays: days,
});
export type TimeLimits = z.infer<typeof TimeLimits>;

/** While those of the practice are not read yet. */
export const NO_TIME_LIMITS: TimeLimits = { referAfterDays: null, recertifyEveryDays: null };

/** Until the practice sets others. Certifying anew is a rule of the United States: none elsewhere. */
export function usualTimeLimits(country: PracticeCountry): TimeLimits {
  return {
    referAfterDays: null,
    recertifyEveryDays: countsIn('US', country) ? evidence('limit.recertify').value : null,
  };
}
