// After how many treatment days of one episode a progress report is due. Payers differ; null asks for none.
import { evidence } from '../clinical/evidence/registry.ts';
import { z } from '../schema.ts';

export const ReportInterval = z.strictObject({
  everyTreatmentDays: z.int().min(1).max(100).nullable(),
});
export type ReportInterval = z.infer<typeof ReportInterval>;

export const USUAL_REPORT_INTERVAL: ReportInterval = {
  everyTreatmentDays: evidence('report.treatmentDays').value,
};
