// After how many treatment days of one episode a progress report is due. Payers differ; null asks for none.
import { evidence } from '../clinical/evidence/registry.ts';
import { z } from '../schema.ts';
import { countsIn, type PracticeCountry } from './practice-country.ts';

export const ReportInterval = z.strictObject({
  everyTreatmentDays: z.int().min(1).max(100).nullable(),
  /** Also after so many days of the calendar, whichever comes first (REG-2 of the payer rules); null for no such limit. */
  everyDays: z.int().min(7).max(365).nullable().default(null),
});
export type ReportInterval = z.infer<typeof ReportInterval>;

/** Until the practice sets another. It is a rule of the United States: none elsewhere. */
export function usualReportInterval(country: PracticeCountry): ReportInterval {
  return {
    everyTreatmentDays: countsIn('US', country) ? evidence('report.treatmentDays').value : null,
    everyDays: null,
  };
}
