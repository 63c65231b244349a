// What safety adds to the workbench: the tab of a red-flag screening, and the emergency sheet.
import { lazy } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useScreeningTitle(episodeId: string): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(one => one.episodes.some(own => own.episodeId === episodeId));
  return patient ? t('screen.tab', { name: listName(patient) }) : '';
}

export const safetyContributions: Contributions = {
  editors: [
    {
      kind: 'redFlags',
      icon: 'flag',
      component: lazy(() => import('./RedFlagsView.tsx').then(module => ({ default: module.RedFlagsView }))),
      useTitle: useScreeningTitle,
    },
  ],
  dialogs: {
    emergencySheet: lazy(() =>
      import('./EmergencySheetDialog.tsx').then(module => ({ default: module.EmergencySheetDialog })),
    ),
  },
};
