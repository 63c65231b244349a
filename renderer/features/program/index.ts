// What home programs add to the workbench: their tab, and the forms of a program, a diary and a flare.
import { lazy } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useProgramTitle(episodeId: string): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(one => one.episodes.some(own => own.episodeId === episodeId));
  return patient ? t('program.tab', { name: listName(patient) }) : '';
}

export const programContributions: Contributions = {
  editors: [
    {
      kind: 'program',
      icon: 'list-ordered',
      component: lazy(() => import('./ProgramView.tsx').then(module => ({ default: module.ProgramView }))),
      useTitle: useProgramTitle,
    },
  ],
  dialogs: {
    program: lazy(() => import('./ProgramDialog.tsx').then(module => ({ default: module.ProgramDialog }))),
    adherence: lazy(() => import('./DiaryDialog.tsx').then(module => ({ default: module.DiaryDialog }))),
    flare: lazy(() => import('./FlareDialog.tsx').then(module => ({ default: module.FlareDialog }))),
  },
};
