// What the evidence registry adds to the workbench: one tab that lists it, and the form that changes a number.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { Contributions } from '../../workbench/contributions.ts';

export const evidenceContributions: Contributions = {
  editors: [
    {
      kind: 'evidence',
      icon: 'references',
      component: lazy(() => import('./EvidenceView.tsx').then(module => ({ default: module.EvidenceView }))),
      useTitle: () => t('evidence.title'),
    },
  ],
  dialogs: {
    number: lazy(() => import('./NumberDialog.tsx').then(module => ({ default: module.NumberDialog }))),
  },
};
