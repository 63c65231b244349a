// Tab of a page that only needs to be shown: a signed report exactly as it was signed, or the evidence of a verdict or of a
// request.
import type { DocumentSource } from '../../../shared/domain/document-source.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { useShownDocument } from './shown-document.ts';

export function SignedReportView({ recordId: reportId, uri }: EditorProps) {
  return <PageView uri={uri} source={{ kind: 'signed-report', reportId }} title="document.signedTab" />;
}

export function VerdictEvidenceView({ recordId: verdictId, uri }: EditorProps) {
  const source = { kind: 'verdict-evidence', verdictId, today: today() } as const;
  return <PageView uri={uri} source={source} title="evidencePaper.title" hasPaperChoice />;
}

export function RequestEvidenceView({ recordId: requestId, uri }: EditorProps) {
  const source = { kind: 'request-evidence', requestId, today: today() } as const;
  return <PageView uri={uri} source={source} title="requestPaper.heading" hasPaperChoice />;
}

interface PageViewProps {
  readonly uri: string;
  readonly source: DocumentSource;
  readonly title: 'document.signedTab' | 'evidencePaper.title' | 'requestPaper.heading';
  /** What was signed keeps the paper it was signed on. */
  readonly hasPaperChoice?: boolean;
}

function PageView({ uri, source, title, hasPaperChoice = false }: PageViewProps) {
  const paper = useWorkbench(state => state.device.paper);
  const page = useHost('document.page', { source, paper });
  useShownDocument(uri, source);
  if (page.isError) return <p className="view-empty field-error">{page.error.message}</p>;
  if (!page.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return (
    <article className="request">
      <header className="request-head">
        <h1 className="page-title">{t(title, { fileName: page.data.fileName })}</h1>
        <div className="button-bar">
          {hasPaperChoice ? <PaperChoice name={uri} /> : null}
          <CommandButton id="document.print" look="primary" />
          <CommandButton id="document.savePdf" />
        </div>
      </header>
      <LetterPreview html={page.data.html} paper={paper} />
    </article>
  );
}
