// What measures add to the workbench: the library, and the forms about scores, thresholds and own measures.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { measureFacts } from '../../ui/measure-facts.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function useMeasureTitle(measureId: string): string {
  const custom = useHost('measure.custom', {});
  return measureId === '' ? t('measures.title') : measureFacts(measureId, custom.data ?? []).abbreviation;
}

export const measuresContributions: Contributions = {
  sideBar: [
    {
      id: 'measures',
      title: 'library.view',
      icon: 'book',
      command: 'workbench.openMeasures',
      component: lazy(() =>
        import('./MeasuresSideBar.tsx').then(module => ({ default: module.MeasuresSideBar })),
      ),
      actions: ['measure.define'],
    },
  ],
  editors: [
    {
      kind: 'measures',
      icon: 'book',
      component: lazy(() => import('./MeasuresView.tsx').then(module => ({ default: module.MeasuresView }))),
      useTitle: useMeasureTitle,
    },
  ],
  dialogs: {
    threshold: lazy(() =>
      import('./ThresholdDialog.tsx').then(module => ({ default: module.ThresholdDialog })),
    ),
    customMeasure: lazy(() =>
      import('./CustomMeasureDialog.tsx').then(module => ({ default: module.CustomMeasureDialog })),
    ),
    correctScore: lazy(() =>
      import('./CorrectDialog.tsx').then(module => ({ default: module.CorrectDialog })),
    ),
    activities: lazy(() =>
      import('./ActivitiesDialog.tsx').then(module => ({ default: module.ActivitiesDialog })),
    ),
    record: lazy(() => import('./RecordDialog.tsx').then(module => ({ default: module.RecordDialog }))),
  },
};
