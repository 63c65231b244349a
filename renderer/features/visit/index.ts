// What visits add to the workbench: the tab that records one, the tab that shows one, and two questions.
import { lazy } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useNameOf(episodeId: string | undefined): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(one => one.episodes.some(own => own.episodeId === episodeId));
  return patient ? listName(patient) : '';
}

function useNewVisitTitle(episodeId: string): string {
  const name = useNameOf(episodeId);
  return name === '' ? '' : t('visit.newTab', { name });
}

function useVisitTitle(visitId: string): string {
  const visit = useHost('visit.get', { visitId });
  const name = useNameOf(visit.data?.episodeId);
  return visit.data ? t('visit.tab', { day: formatDay(visit.data.date), name }) : '';
}

export const visitContributions: Contributions = {
  editors: [
    {
      kind: 'newVisit',
      icon: 'notebook',
      component: lazy(() => import('./NewVisitView.tsx').then(module => ({ default: module.NewVisitView }))),
      useTitle: useNewVisitTitle,
    },
    {
      kind: 'visit',
      icon: 'notebook',
      component: lazy(() => import('./VisitView.tsx').then(module => ({ default: module.VisitView }))),
      useTitle: useVisitTitle,
    },
  ],
  dialogs: {
    amendVisit: lazy(() => import('./AmendDialog.tsx').then(module => ({ default: module.AmendDialog }))),
    removeEntry: lazy(() => import('./RemoveDialog.tsx').then(module => ({ default: module.RemoveDialog }))),
  },
};
