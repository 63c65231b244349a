// All sentences for people, by id, and the one function that fills them. English only so far.
// Not here: failures (errors.ts), letters (words.ts), command titles (shared/commands/catalog).
import { ALARM_TEXT } from './en/alarm.ts';
import { ATTACHMENTS_TEXT } from './en/attachments.ts';
import { CARE_STEPS_TEXT } from './en/care-steps.ts';
import { CASELOAD_TEXT } from './en/caseload.ts';
import { CAUSES_TEXT } from './en/causes.ts';
import { CHART_TEXT } from './en/chart.ts';
import { DETECTOR_TEXT } from './en/detector.ts';
import { DOCUMENTS_TEXT } from './en/documents.ts';
import { ELIGIBLE_TEXT } from './en/eligible.ts';
import { EPISODE_TEXT } from './en/episode.ts';
import { EVIDENCE_TEXT } from './en/evidence.ts';
import { LAB_TEXT } from './en/lab.ts';
import { LADDER_TEXT } from './en/ladder.ts';
import { LEARNING_TEXT } from './en/learning.ts';
import { LETTER_TEXT } from './en/letter.ts';
import { LIBRARY_TEXT } from './en/library.ts';
import { MEASURES_TEXT } from './en/measures.ts';
import { PROBLEMS_TEXT } from './en/problems.ts';
import { PROGRAM_TEXT } from './en/program.ts';
import { REFERRERS_TEXT } from './en/referrers.ts';
import { REQUEST_EVIDENCE_TEXT } from './en/request-evidence.ts';
import { REQUEST_LEDGER_TEXT } from './en/request-ledger.ts';
import { REQUESTS_TEXT } from './en/requests.ts';
import { SAFETY_TEXT } from './en/safety.ts';
import { TERMS_TEXT } from './en/terms.ts';
import { TIMELINE_TEXT } from './en/timeline.ts';
import { TODAY_TEXT } from './en/today.ts';
import { VAULT_TEXT } from './en/vault.ts';
import { VERDICTS_TEXT } from './en/verdicts.ts';
import { VISIT_TEXT } from './en/visit.ts';
import { WORKBENCH_TEXT } from './en/workbench.ts';
import { formatMessage, type MessageParams } from './format.ts';

const MESSAGES = {
  ...WORKBENCH_TEXT,
  ...VAULT_TEXT,
  ...CASELOAD_TEXT,
  ...EPISODE_TEXT,
  ...MEASURES_TEXT,
  ...LIBRARY_TEXT,
  ...EVIDENCE_TEXT,
  ...ALARM_TEXT,
  ...LAB_TEXT,
  ...LEARNING_TEXT,
  ...VERDICTS_TEXT,
  ...VISIT_TEXT,
  ...TODAY_TEXT,
  ...PROGRAM_TEXT,
  ...TIMELINE_TEXT,
  ...PROBLEMS_TEXT,
  ...REFERRERS_TEXT,
  ...REQUESTS_TEXT,
  ...REQUEST_EVIDENCE_TEXT,
  ...REQUEST_LEDGER_TEXT,
  ...CARE_STEPS_TEXT,
  ...LADDER_TEXT,
  ...ATTACHMENTS_TEXT,
  ...LETTER_TEXT,
  ...DOCUMENTS_TEXT,
  ...SAFETY_TEXT,
  ...DETECTOR_TEXT,
  ...CAUSES_TEXT,
  ...ELIGIBLE_TEXT,
  ...CHART_TEXT,
  ...TERMS_TEXT,
} as const;

export type MessageId = keyof typeof MESSAGES;

/** The sentence with its placeholders filled. A missing value stays visible as `{name}`. */
export function t(id: MessageId, params?: MessageParams): string {
  return formatMessage(MESSAGES[id], params);
}
