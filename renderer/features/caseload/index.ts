// What the caseload adds to the workbench.
import type { Contributions } from '../../workbench/contributions.ts';
import { CaseloadView } from './CaseloadView.tsx';

export const caseloadContributions: Contributions = {
  sideBar: [
    {
      id: 'caseload',
      title: 'caseload.title',
      icon: 'organization',
      command: 'workbench.showCaseload',
      component: CaseloadView,
      actions: ['patient.create', 'caseload.groupBy', 'caseload.sortBy', 'caseload.collapseAll'],
    },
  ],
};
