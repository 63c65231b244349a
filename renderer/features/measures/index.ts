// What measures add to the workbench: the library, and the form that records a score.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { Contributions } from '../../workbench/contributions.ts';

export const measuresContributions: Contributions = {
  editors: [
    {
      kind: 'measures',
      icon: 'book',
      component: lazy(() => import('./MeasuresView.tsx').then(module => ({ default: module.MeasuresView }))),
      useTitle: () => t('measures.title'),
    },
  ],
  dialogs: {
    record: lazy(() => import('./RecordDialog.tsx').then(module => ({ default: module.RecordDialog }))),
  },
};
