// The features of the workbench: what each adds to it. A new view is one line here.
import { answersContributions } from './features/answers/index.ts';
import { caseloadContributions } from './features/caseload/index.ts';
import { documentsContributions } from './features/documents/index.ts';
import { episodeContributions } from './features/episode/index.ts';
import { evidenceContributions } from './features/evidence/index.ts';
import { labContributions } from './features/lab/index.ts';
import { measuresContributions } from './features/measures/index.ts';
import { patientContributions } from './features/patient/index.ts';
import { problemsContributions } from './features/problems/index.ts';
import { programContributions } from './features/program/index.ts';
import { referrersContributions } from './features/referrers/index.ts';
import { requestsContributions } from './features/requests/index.ts';
import { safetyContributions } from './features/safety/index.ts';
import { searchContributions } from './features/search/index.ts';
import { todayContributions } from './features/today/index.ts';
import { visitContributions } from './features/visit/index.ts';
import { welcomeContributions } from './features/welcome/index.ts';
import { registerWorkbenchRuntimes } from './runtimes.ts';
import { contribute } from './workbench/contributions.ts';

registerWorkbenchRuntimes();
for (const contributions of [
  problemsContributions,
  welcomeContributions,
  caseloadContributions,
  todayContributions,
  searchContributions,
  patientContributions,
  episodeContributions,
  referrersContributions,
  measuresContributions,
  evidenceContributions,
  labContributions,
  visitContributions,
  programContributions,
  requestsContributions,
  answersContributions,
  documentsContributions,
  safetyContributions,
]) {
  contribute(contributions);
}
