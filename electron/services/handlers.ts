// Every caseload channel and who answers it. A channel of the contract without a handler does not compile.
import { activityHandlers } from './activities.ts';
import { alarmHandlers } from './alarms.ts';
import { appointmentHandlers } from './appointments.ts';
import { auditHandlers } from './audit.ts';
import { careStepHandlers } from './care-steps.ts';
import type { Handlers } from './command.ts';
import { correctionHandlers } from './corrections.ts';
import { courseMarkHandlers } from './course-marks.ts';
import { dayPaperHandlers } from './day-papers.ts';
import { dischargeHandlers } from './discharges.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { signatureHandlers } from './drawn-signature.ts';
import { entryHandlers } from './entries.ts';
import { episodeHandlers } from './episodes.ts';
import { findingHandlers } from './findings.ts';
import { importHandlers } from './interchange.ts';
import { labHandlers } from './lab.ts';
import { learningHandlers } from './learning.ts';
import { letterChangeHandlers } from './letter-changes.ts';
import { letterEditHandlers } from './letter-edits.ts';
import { caseloadHandlers } from './lists.ts';
import { logoHandlers } from './logo.ts';
import { measureHandlers } from './measures.ts';
import { mergeHandlers } from './merges.ts';
import { numberHandlers } from './numbers.ts';
import { patientHandlers } from './patients.ts';
import { planHandlers } from './plans.ts';
import { problemHandlers } from './problems.ts';
import { programHandlers } from './programs.ts';
import { recordHandlers } from './records.ts';
import { referrerHandlers } from './referrers.ts';
import { replyHandlers } from './replies.ts';
import { replyAmendmentHandlers } from './reply-amendments.ts';
import { reportHandlers } from './reports.ts';
import { requestCopyHandlers } from './request-copies.ts';
import { requestLedgerHandlers } from './request-ledger.ts';
import { requestVersionHandlers } from './request-versions.ts';
import { requestHandlers } from './requests.ts';
import { rulesHandlers } from './rules.ts';
import { scanHandlers } from './scan.ts';
import { settingsHandlers } from './settings.ts';
import { thresholdHandlers } from './thresholds.ts';
import { verdictHistoryHandlers } from './verdict-history.ts';
import { visitHandlers } from './visits.ts';

export const handlers = {
  ...caseloadHandlers,
  ...scanHandlers,
  ...labHandlers,
  ...alarmHandlers,
  ...problemHandlers,
  ...patientHandlers,
  ...logoHandlers,
  ...signatureHandlers,
  ...mergeHandlers,
  ...dischargeHandlers,
  ...referrerHandlers,
  ...episodeHandlers,
  ...visitHandlers,
  ...entryHandlers,
  ...planHandlers,
  ...programHandlers,
  ...recordHandlers,
  ...verdictHistoryHandlers,
  ...findingHandlers,
  ...measureHandlers,
  ...correctionHandlers,
  ...activityHandlers,
  ...thresholdHandlers,
  ...appointmentHandlers,
  ...dayPaperHandlers,
  ...courseMarkHandlers,
  ...requestHandlers,
  ...requestLedgerHandlers,
  ...requestCopyHandlers,
  ...requestVersionHandlers,
  ...replyHandlers,
  ...replyAmendmentHandlers,
  ...careStepHandlers,
  ...reportHandlers,
  ...letterChangeHandlers,
  ...letterEditHandlers,
  ...documentHandlers,
  ...settingsHandlers,
  ...numberHandlers,
  ...rulesHandlers,
  ...learningHandlers,
  ...draftHandlers,
  ...auditHandlers,
  ...importHandlers,
} satisfies Handlers<'caseload'>;
