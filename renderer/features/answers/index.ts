// What comes back after a request: results that are waited for, scanned pages, and the care ladder.
import { lazy } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useLadderTitle(episodeId: string): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(one => one.episodes.some(own => own.episodeId === episodeId));
  return patient ? t('ladder.tab', { name: listName(patient) }) : '';
}

export const answersContributions: Contributions = {
  editors: [
    {
      kind: 'careLadder',
      icon: 'milestone',
      component: lazy(() => import('./LadderView.tsx').then(module => ({ default: module.LadderView }))),
      useTitle: useLadderTitle,
    },
  ],
  dialogs: {
    amendReply: lazy(() =>
      import('./AmendReplyDialog.tsx').then(module => ({ default: module.AmendReplyDialog })),
    ),
    attachment: lazy(() =>
      import('./AttachmentDialog.tsx').then(module => ({ default: module.AttachmentDialog })),
    ),
    result: lazy(() => import('./ResultDialog.tsx').then(module => ({ default: module.ResultDialog }))),
  },
};
