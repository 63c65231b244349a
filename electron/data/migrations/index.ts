// All steps of the schema, oldest first.
import type { Migration } from '../migrate.ts';
import { initial } from './0001-initial.ts';
import { clinicalRecord } from './0002-clinical-record.ts';
import { findingPeople } from './0003-finding-people.ts';
import { goalsAndPrograms } from './0004-goals-and-programs.ts';
import { reasons } from './0005-reasons.ts';
import { expectedCourse } from './0006-expected-course.ts';
import { keptInput } from './0007-kept-input.ts';
import { alarmAnswers } from './0008-alarm-answers.ts';
import { learnedPriors } from './0009-learned-priors.ts';
import { letterLanguage } from './0010-letter-language.ts';
import { reports } from './0011-reports.ts';
import { referrerChannels } from './0012-referrer-channels.ts';
import { recheck } from './0013-recheck.ts';
import { letterEdits } from './0014-letter-edits.ts';
import { careSteps } from './0015-care-steps.ts';
import { attachments } from './0016-attachments.ts';
import { requestEvents } from './0017-request-events.ts';
import { amendedReplies } from './0018-amended-replies.ts';
import { letterVersions } from './0019-letter-versions.ts';
import { sendingProofs } from './0020-sending-proofs.ts';
import { phaseOfReply } from './0021-phase-of-reply.ts';
import { firstShown } from './0022-first-shown.ts';

export const MIGRATIONS: readonly Migration[] = [
  initial,
  clinicalRecord,
  findingPeople,
  goalsAndPrograms,
  reasons,
  expectedCourse,
  keptInput,
  alarmAnswers,
  learnedPriors,
  letterLanguage,
  reports,
  referrerChannels,
  recheck,
  letterEdits,
  careSteps,
  attachments,
  requestEvents,
  amendedReplies,
  letterVersions,
  sendingProofs,
  phaseOfReply,
  firstShown,
];
