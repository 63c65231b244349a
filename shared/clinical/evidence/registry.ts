// The one place of the clinical numbers in rules and texts. Code takes them from here by id; what lives in tables that
// carry their own sources (measures, red flags, rules, courses) is listed beside them in rows.ts.
import { CAUSE_NUMBERS } from './causes.ts';
import { COURSE_NUMBERS } from './courses.ts';
import { DETECTOR_NUMBERS } from './detector.ts';
import type { EvidenceEntry } from './entry.ts';
import { PRACTICE_NUMBERS } from './practice.ts';
import { REASON_NUMBERS } from './reasons.ts';

export const EVIDENCE = {
  ...DETECTOR_NUMBERS,
  ...CAUSE_NUMBERS,
  ...COURSE_NUMBERS,
  ...PRACTICE_NUMBERS,
  ...REASON_NUMBERS,
};
export type EvidenceId = keyof typeof EVIDENCE;

export function evidence(id: EvidenceId): EvidenceEntry {
  return EVIDENCE[id];
}
