// Commands on documents: open those of an episode, print and save the one that is shown.
import type { CommandTarget, EditorKind } from '../../../shared/commands/types.ts';
import type { DocumentSource } from '../../../shared/domain/document-source.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { saveDevice } from '../../host/session.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { printDocument, saveDocument } from '../../ui/print-document.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { workbench } from '../../workbench/store.ts';

export function registerDocumentCommands(): void {
  implement('document.print', ({ target }) => {
    const source = sourceFor(target);
    return source ? printDocument(source) : undefined;
  });
  implement('document.savePdf', ({ target }) => {
    const source = sourceFor(target);
    return source ? saveDocument(source) : undefined;
  });
  implement('document.switchPaper', () =>
    saveDevice({ paper: workbench().device.paper === 'A4' ? 'Letter' : 'A4' }),
  );
  implement('report.progress', ({ target }) => openOfEpisode('progressReport', target));
  implement('report.discharge', ({ target }) => openOfEpisode('dischargeSummary', target));
  implement('document.patientSheet', ({ target }) => openOfEpisode('patientSheet', target));
  implement('document.scoreSheets', ({ target }) => openOfEpisode('scoreSheets', target));
  implement('document.verdictEvidence', ({ target }) => openEvidence(target));
  implement('document.requestEvidence', ({ target }) => {
    if (target.requestId !== undefined) openEditor(`requestEvidence:${target.requestId}`);
  });
  implement('report.open', ({ target }) => {
    if (target.reportId !== undefined) openEditor(`signedReport:${target.reportId}`);
  });
}

/** A request is named by its id; any other page is the one in the active tab. */
function sourceFor({ requestId }: CommandTarget): DocumentSource | null {
  return requestId === undefined ? workbench().shownDocument : { kind: 'request', requestId };
}

/** The verdict that is named, or that of the episode as it is now. */
async function openEvidence({ verdictId, ...target }: CommandTarget): Promise<undefined> {
  if (verdictId !== undefined) {
    openEditor(`verdictEvidence:${verdictId}`);
    return undefined;
  }
  const episodeId = await episodeFor(target);
  if (episodeId === null) return undefined;
  const { verdict } = await ask('episode.record', { episodeId });
  if (verdict === null) notify('info', t('evidencePaper.none'));
  else openEditor(`verdictEvidence:${verdict.id}`);
  return undefined;
}

async function openOfEpisode(kind: EditorKind, target: CommandTarget): Promise<undefined> {
  const episodeId = await episodeFor(target);
  if (episodeId !== null) openEditor(`${kind}:${episodeId}`);
  return undefined;
}
