// What comes back after a request: results that are waited for, and scanned pages.
import { lazy } from 'react';
import type { Contributions } from '../../workbench/contributions.ts';

export const answersContributions: Contributions = {
  dialogs: {
    attachment: lazy(() =>
      import('./AttachmentDialog.tsx').then(module => ({ default: module.AttachmentDialog })),
    ),
    result: lazy(() => import('./ResultDialog.tsx').then(module => ({ default: module.ResultDialog }))),
  },
};
