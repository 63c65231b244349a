// Every command's runtime, registered once. The vault's own come earlier (main.tsx): they work before unlocking.
import { registerCaseloadCommands } from './features/caseload/commands.ts';
import { registerEpisodeCommands } from './features/episode/commands.ts';
import { registerMeasureCommands } from './features/measures/commands.ts';
import { registerPatientCommands } from './features/patient/commands.ts';
import { registerRequestCommands } from './features/requests/commands.ts';
import { registerWorkbenchCommands } from './features/workbench/commands.ts';

export function registerWorkbenchRuntimes(): void {
  registerWorkbenchCommands();
  registerCaseloadCommands();
  registerPatientCommands();
  registerEpisodeCommands();
  registerMeasureCommands();
  registerRequestCommands();
}
