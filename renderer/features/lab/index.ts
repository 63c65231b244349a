// What the threshold lab adds to the workbench: one tab.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { Contributions } from '../../workbench/contributions.ts';

export const labContributions: Contributions = {
  editors: [
    {
      kind: 'lab',
      icon: 'beaker',
      component: lazy(() => import('./LabView.tsx').then(module => ({ default: module.LabView }))),
      useTitle: () => t('lab.title'),
    },
  ],
};
