// What comes back after a request: the results that are waited for.
import { lazy } from 'react';
import type { Contributions } from '../../workbench/contributions.ts';

export const answersContributions: Contributions = {
  dialogs: {
    result: lazy(() => import('./ResultDialog.tsx').then(module => ({ default: module.ResultDialog }))),
  },
};
