// What problems add to the workbench: their list in the panel.
import type { Contributions } from '../../workbench/contributions.ts';
import { ProblemsPanel } from './ProblemsPanel.tsx';

export const problemsContributions: Contributions = {
  panels: [{ id: 'problems', title: 'panel.problems', component: ProblemsPanel }],
};
