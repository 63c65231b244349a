// What search adds to the workbench.
import type { Contributions } from '../../workbench/contributions.ts';
import { SearchView } from './SearchView.tsx';

export const searchContributions: Contributions = {
  sideBar: [
    {
      id: 'search',
      title: 'search.title',
      icon: 'search',
      command: 'workbench.showSearch',
      component: SearchView,
      actions: [],
    },
  ],
};
