// What requests add to the workbench: their tab and their forms.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';

function useRequestTitle(requestId: string): string {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId, paper });
  if (!document.data) return '';
  const { code, version } = document.data.request;
  return version === 1 ? t('request.tab', { code }) : t('request.tabVersion', { code, version });
}

export const requestsContributions: Contributions = {
  editors: [
    {
      kind: 'request',
      icon: 'mail',
      component: lazy(() => import('./RequestView.tsx').then(module => ({ default: module.RequestView }))),
      useTitle: useRequestTitle,
    },
    {
      kind: 'requests',
      icon: 'inbox',
      component: lazy(() => import('./RequestsView.tsx').then(module => ({ default: module.RequestsView }))),
      useTitle: () => t('requests.title'),
    },
  ],
  dialogs: {
    sign: lazy(() => import('./SignDialog.tsx').then(module => ({ default: module.SignDialog }))),
    sent: lazy(() => import('./SentDialog.tsx').then(module => ({ default: module.SentDialog }))),
    reply: lazy(() => import('./ReplyDialog.tsx').then(module => ({ default: module.ReplyDialog }))),
    closeRequest: lazy(() => import('./EndDialog.tsx').then(module => ({ default: module.CloseDialog }))),
    copySent: lazy(() => import('./SentDialog.tsx').then(module => ({ default: module.CopySentDialog }))),
    nudge: lazy(() => import('./SentDialog.tsx').then(module => ({ default: module.NudgeDialog }))),
    voidRequest: lazy(() => import('./EndDialog.tsx').then(module => ({ default: module.VoidDialog }))),
    drawSignature: lazy(() =>
      import('./DrawSignatureDialog.tsx').then(module => ({ default: module.DrawSignatureDialog })),
    ),
    letterhead: lazy(() =>
      import('./LetterheadDialog.tsx').then(module => ({ default: module.LetterheadDialog })),
    ),
  },
};
