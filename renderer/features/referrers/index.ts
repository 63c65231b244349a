// What referrers add to the workbench: their directory, a tab for each and their form.
import { lazy } from 'react';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useReferrerTitle(referrerId: string): string {
  const referrers = useHost('referrer.list', {});
  return referrers.data?.find(referrer => referrer.id === referrerId)?.name ?? '';
}

export const referrersContributions: Contributions = {
  sideBar: [
    {
      id: 'referrers',
      title: 'referrer.view',
      icon: 'notebook',
      command: 'workbench.showReferrers',
      component: lazy(() =>
        import('./ReferrersSideBar.tsx').then(module => ({ default: module.ReferrersSideBar })),
      ),
      actions: ['referrer.create'],
    },
  ],
  editors: [
    {
      kind: 'referrer',
      icon: 'notebook',
      component: lazy(() => import('./ReferrerView.tsx').then(module => ({ default: module.ReferrerView }))),
      useTitle: useReferrerTitle,
    },
  ],
  dialogs: {
    referrer: lazy(() => import('./ReferrerDialog.tsx').then(module => ({ default: module.ReferrerDialog }))),
  },
};
