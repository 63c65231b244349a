// What documents add to the workbench: their tabs.
import { lazy } from 'react';
import { fullName } from '../../../shared/domain/patient.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import type { Contributions } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';

function titleHook(title: MessageId) {
  return function useTitle(episodeId: string): string {
    const record = useHost('episode.record', { episodeId });
    return record.data ? t('document.tab', { title: t(title), name: fullName(record.data.patient) }) : '';
  };
}

function useVerdictTitle(verdictId: string): string {
  const episodeId = useHost('verdict.reopen', { verdictId }).data?.verdict.episodeId;
  const record = useHost(
    'episode.record',
    { episodeId: episodeId ?? '' },
    { enabled: episodeId !== undefined },
  );
  const title = t('evidencePaper.title');
  return record.data ? t('document.tab', { title, name: fullName(record.data.patient) }) : title;
}

function useSignedTitle(reportId: string): string {
  const paper = useWorkbench(state => state.device.paper);
  const page = useHost('document.page', { source: { kind: 'signed-report', reportId }, paper });
  return page.data ? t('document.signedTab', { fileName: page.data.fileName }) : '';
}

function useEvidenceTitle(requestId: string): string {
  const paper = useWorkbench(state => state.device.paper);
  const document = useHost('request.document', { requestId, paper });
  return document.data ? t('requestPaper.title', { code: document.data.request.code }) : '';
}

export const documentsContributions: Contributions = {
  editors: [
    {
      kind: 'progressReport',
      icon: 'graph-line',
      component: lazy(() =>
        import('./ReportView.tsx').then(module => ({ default: module.ProgressReportView })),
      ),
      useTitle: titleHook('document.report.progress'),
    },
    {
      kind: 'dischargeSummary',
      icon: 'sign-out',
      component: lazy(() =>
        import('./ReportView.tsx').then(module => ({ default: module.DischargeSummaryView })),
      ),
      useTitle: titleHook('document.report.discharge'),
    },
    {
      kind: 'patientSheet',
      icon: 'account',
      component: lazy(() =>
        import('./DocumentView.tsx').then(module => ({ default: module.PatientSheetView })),
      ),
      useTitle: titleHook('document.patientSheet'),
    },
    {
      kind: 'scoreSheets',
      icon: 'table',
      component: lazy(() =>
        import('./DocumentView.tsx').then(module => ({ default: module.ScoreSheetsView })),
      ),
      useTitle: titleHook('document.scoreSheets'),
    },
    {
      kind: 'signedReport',
      icon: 'lock',
      component: lazy(() => import('./PageView.tsx').then(module => ({ default: module.SignedReportView }))),
      useTitle: useSignedTitle,
    },
    {
      kind: 'verdictEvidence',
      icon: 'law',
      component: lazy(() =>
        import('./PageView.tsx').then(module => ({ default: module.VerdictEvidenceView })),
      ),
      useTitle: useVerdictTitle,
    },
    {
      kind: 'requestEvidence',
      icon: 'law',
      component: lazy(() =>
        import('./PageView.tsx').then(module => ({ default: module.RequestEvidenceView })),
      ),
      useTitle: useEvidenceTitle,
    },
  ],
};
