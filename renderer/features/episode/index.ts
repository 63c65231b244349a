// What episodes add to the workbench: their tab, the measurements panel, and its forms.
import { lazy } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';

/** `Abbott, Dmitri` from the name index; the title of the episode where the patient has several. */
function useEpisodeTitle(episodeId: string): string {
  const caseload = useHost('caseload.list', {});
  const patient = caseload.data?.find(one => one.episodes.some(own => own.episodeId === episodeId));
  if (!patient) return '';
  const episode = patient.episodes.find(own => own.episodeId === episodeId);
  return patient.episodes.length > 1 ? `${listName(patient)}: ${episode?.title ?? ''}` : listName(patient);
}

function useVerdictsTitle(episodeId: string): string {
  const title = useEpisodeTitle(episodeId);
  return title === '' ? '' : t('verdicts.tab', { title });
}

export const episodeContributions: Contributions = {
  editors: [
    {
      kind: 'episode',
      icon: 'graph-line',
      component: lazy(() => import('./EpisodeView.tsx').then(module => ({ default: module.EpisodeView }))),
      useTitle: useEpisodeTitle,
    },
    {
      kind: 'verdicts',
      icon: 'history',
      component: lazy(() =>
        import('./VerdictHistory.tsx').then(module => ({ default: module.VerdictHistory })),
      ),
      useTitle: useVerdictsTitle,
    },
  ],
  panels: [
    {
      id: 'measurements',
      title: 'panel.measurements',
      component: lazy(() =>
        import('./MeasurementsPanel.tsx').then(module => ({ default: module.MeasurementsPanel })),
      ),
    },
  ],
  dialogs: {
    episode: lazy(() => import('./EpisodeDialog.tsx').then(module => ({ default: module.EpisodeDialog }))),
    plan: lazy(() => import('./PlanDialog.tsx').then(module => ({ default: module.PlanDialog }))),
    phase: lazy(() => import('./PhaseDialog.tsx').then(module => ({ default: module.PhaseDialog }))),
    goal: lazy(() => import('./GoalDialog.tsx').then(module => ({ default: module.GoalDialog }))),
  },
};
