// What patients add to the workbench: their tab and their form.
import { lazy } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

function usePatientTitle(patientId: string): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(candidate => candidate.patientId === patientId);
  return patient ? listName(patient) : '';
}

export const patientContributions: Contributions = {
  editors: [
    {
      kind: 'patient',
      icon: 'account',
      component: lazy(() => import('./PatientView.tsx').then(module => ({ default: module.PatientView }))),
      useTitle: usePatientTitle,
    },
  ],
  dialogs: {
    discharge: lazy(() =>
      import('./DischargeDialog.tsx').then(module => ({ default: module.DischargeDialog })),
    ),
    merge: lazy(() => import('./MergeDialog.tsx').then(module => ({ default: module.MergeDialog }))),
    patient: lazy(() => import('./PatientDialog.tsx').then(module => ({ default: module.PatientDialog }))),
  },
};
