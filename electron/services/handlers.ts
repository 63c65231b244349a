// Every caseload channel and who answers it. A channel of the contract without a handler does not compile.
import { auditHandlers } from './audit.ts';
import type { Handlers } from './command.ts';
import { episodeHandlers } from './episodes.ts';
import { importHandlers } from './interchange.ts';
import { caseloadHandlers } from './lists.ts';
import { measureHandlers } from './measures.ts';
import { patientHandlers } from './patients.ts';
import { recordHandlers } from './records.ts';
import { requestHandlers } from './requests.ts';
import { settingsHandlers } from './settings.ts';

export const handlers = {
  ...caseloadHandlers,
  ...patientHandlers,
  ...episodeHandlers,
  ...recordHandlers,
  ...measureHandlers,
  ...requestHandlers,
  ...settingsHandlers,
  ...auditHandlers,
  ...importHandlers,
} satisfies Handlers<'caseload'>;
