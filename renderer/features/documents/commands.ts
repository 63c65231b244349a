// Commands on documents: open those of an episode, print and save the one that is shown.
import type { CommandTarget, EditorKind } from '../../../shared/commands/types.ts';
import type { DocumentSource } from '../../../shared/domain/document-source.ts';
import { implement } from '../../commands/registry.ts';
import { saveDevice } from '../../host/session.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { printDocument, saveDocument } from '../../ui/print-document.ts';
import { openEditor } from '../../workbench/editors.ts';
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
  implement('report.open', ({ target }) => {
    if (target.reportId !== undefined) openEditor(`signedReport:${target.reportId}`);
  });
}

/** A request is named by its id; any other page is the one in the active tab. */
function sourceFor({ requestId }: CommandTarget): DocumentSource | null {
  return requestId === undefined ? workbench().shownDocument : { kind: 'request', requestId };
}

async function openOfEpisode(kind: EditorKind, target: CommandTarget): Promise<undefined> {
  const episodeId = await episodeFor(target);
  if (episodeId !== null) openEditor(`${kind}:${episodeId}`);
  return undefined;
}
