// Tab of a signed report: the page exactly as it was signed.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { useShownDocument } from './shown-document.ts';

export function SignedReportView({ recordId: reportId, uri }: EditorProps) {
  const paper = useWorkbench(state => state.device.paper);
  const source = { kind: 'signed-report' as const, reportId };
  const page = useHost('document.page', { source, paper });
  useShownDocument(uri, source);
  if (page.isError) return <p className="view-empty field-error">{page.error.message}</p>;
  if (!page.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return (
    <article className="request">
      <header className="request-head">
        <h1 className="page-title">{t('document.signedTab', { fileName: page.data.fileName })}</h1>
        <div className="button-bar">
          <CommandButton id="document.print" look="primary" />
          <CommandButton id="document.savePdf" />
        </div>
      </header>
      <LetterPreview html={page.data.html} paper={paper} />
    </article>
  );
}
