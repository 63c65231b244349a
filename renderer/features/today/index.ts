// What a day of visits adds to the workbench: side bar, the tab of a day, the packing tab, a dialog, a status item.
import { lazy } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import type { Contributions } from '../../workbench/contributions.ts';
import { TodayStatus } from './TodayStatus.tsx';

function useDayTitle(date: string): string {
  return date === today() ? t('today.tab') : t('today.tabOther', { day: formatDay(date) });
}

function usePackTitle(date: string): string {
  return t('pack.tab', { day: formatDay(date) });
}

export const todayContributions: Contributions = {
  sideBar: [
    {
      id: 'today',
      title: 'today.title',
      icon: 'calendar',
      command: 'workbench.showToday',
      component: lazy(() => import('./TodayView.tsx').then(module => ({ default: module.TodayView }))),
      actions: ['appointment.add', 'today.open', 'day.pack'],
    },
  ],
  editors: [
    {
      kind: 'today',
      icon: 'calendar',
      component: lazy(() => import('./DayView.tsx').then(module => ({ default: module.DayView }))),
      useTitle: useDayTitle,
    },
    {
      kind: 'pack',
      icon: 'briefcase',
      component: lazy(() => import('./PackView.tsx').then(module => ({ default: module.PackView }))),
      useTitle: usePackTitle,
    },
  ],
  dialogs: {
    appointment: lazy(() =>
      import('./AppointmentDialog.tsx').then(module => ({ default: module.AppointmentDialog })),
    ),
  },
  status: [{ id: 'today', component: TodayStatus }],
};
