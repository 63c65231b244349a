// What the welcome page and the about box add to the workbench.
import { lazy } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import type { Contributions } from '../../workbench/contributions.ts';

export const welcomeContributions: Contributions = {
  editors: [
    {
      kind: 'welcome',
      icon: 'home',
      component: lazy(() => import('./WelcomeView.tsx').then(module => ({ default: module.WelcomeView }))),
      useTitle: () => t('welcome.title'),
    },
  ],
  dialogs: {
    about: lazy(() => import('./AboutDialog.tsx').then(module => ({ default: module.AboutDialog }))),
  },
};
