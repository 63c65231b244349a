// Every command's runtime, registered once. The vault's own come earlier (main.tsx): they work before unlocking.

import { registerAnswerCommands } from './features/answers/commands.ts';
import { registerCaseloadCommands } from './features/caseload/commands.ts';
import { registerDocumentCommands } from './features/documents/commands.ts';
import { registerAlarmCommands } from './features/episode/alarm-commands.ts';
import { registerEpisodeCommands } from './features/episode/commands.ts';
import { registerLimitCommands } from './features/episode/limit-commands.ts';
import { registerEvidenceCommands } from './features/evidence/commands.ts';
import { registerLabCommands } from './features/lab/commands.ts';
import { registerLearningCommands } from './features/lab/learning-commands.ts';
import { registerMeasureCommands } from './features/measures/commands.ts';
import { registerLibraryCommands } from './features/measures/library-commands.ts';
import { registerPatientCommands } from './features/patient/commands.ts';
import { registerProblemCommands } from './features/problems/commands.ts';
import { registerProgramCommands } from './features/program/commands.ts';
import { registerReferrerCommands } from './features/referrers/commands.ts';
import { registerRequestCommands } from './features/requests/commands.ts';
import { registerLetterCommands } from './features/requests/letter-commands.ts';
import { registerLogoCommands } from './features/requests/logo-commands.ts';
import { registerVersionCommands } from './features/requests/version-commands.ts';
import { registerSafetyCommands } from './features/safety/commands.ts';
import { registerTodayCommands } from './features/today/commands.ts';
import { registerVisitCommands } from './features/visit/commands.ts';
import { registerWorkbenchCommands } from './features/workbench/commands.ts';

export function registerWorkbenchRuntimes(): void {
  registerWorkbenchCommands();
  registerCaseloadCommands();
  registerPatientCommands();
  registerEpisodeCommands();
  registerAlarmCommands();
  registerLimitCommands();
  registerMeasureCommands();
  registerLibraryCommands();
  registerEvidenceCommands();
  registerLabCommands();
  registerLearningCommands();
  registerProblemCommands();
  registerReferrerCommands();
  registerRequestCommands();
  registerLetterCommands();
  registerLogoCommands();
  registerVersionCommands();
  registerAnswerCommands();
  registerDocumentCommands();
  registerSafetyCommands();
  registerVisitCommands();
  registerProgramCommands();
  registerTodayCommands();
}
