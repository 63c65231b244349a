// Tab of a document that needs nothing but the record: the page as it prints, its language and paper.
import { useState } from 'react';
import type { DocumentSource } from '../../../shared/domain/document-source.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useShownDocument } from './shown-document.ts';

export function PatientSheetView(props: EditorProps) {
  return <DocumentView {...props} kind="patient-sheet" title={t('document.patientSheet')} />;
}

export function ScoreSheetsView(props: EditorProps) {
  return <DocumentView {...props} kind="score-sheets" title={t('document.scoreSheets')} />;
}

interface DocumentViewProps extends EditorProps {
  readonly kind: 'patient-sheet' | 'score-sheets';
  readonly title: string;
}

function DocumentView({ recordId: episodeId, uri, kind, title }: DocumentViewProps) {
  const paper = useWorkbench(state => state.device.paper);
  const record = useHost('episode.record', { episodeId });
  // Whoever reads it need not speak the language of the referrer.
  const [language, setLanguage] = useState<Language>('en');
  const source: DocumentSource = { kind, episodeId, today: today(), language };
  const page = useHost('document.page', { source, paper });
  useShownDocument(uri, source);
  const problem = record.error ?? page.error;
  if (problem) return <p className="view-empty field-error">{problem.message}</p>;
  if (!record.data || !page.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return (
    <article className="request">
      <header className="request-head">
        <EpisodePageHead title={title} record={record.data} />
        <div className="button-bar">
          <LanguageChoice name={uri} value={language} onChange={setLanguage} />
          <PaperChoice name={uri} />
          <CommandButton id="document.print" look="primary" />
          <CommandButton id="document.savePdf" />
        </div>
      </header>
      <LetterPreview html={page.data.html} paper={paper} />
    </article>
  );
}
