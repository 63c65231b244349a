// Where the practice is: rules of payers and laws count in their own country and nowhere else.
import { z } from '../schema.ts';

/** Countries of which the program knows rules. */
export const RULE_COUNTRIES = ['US'] as const;
export type RuleCountry = (typeof RULE_COUNTRIES)[number];

export const PracticeCountry = z.strictObject({
  /** Null until it is said. */
  country: z.enum([...RULE_COUNTRIES, 'other']).nullable(),
});
export type PracticeCountry = z.infer<typeof PracticeCountry>;

export const COUNTRY_NOT_SAID: PracticeCountry = { country: null };

/** Until the country is said its rules are offered: a reminder too many is seen, a missing one is not. */
export function countsIn(rule: RuleCountry, { country }: PracticeCountry): boolean {
  return country === null || country === rule;
}
