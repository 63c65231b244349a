// A document to paper or into a file, and what came of it in words.
import type { DocumentSource } from '../../shared/domain/document-source.ts';
import { t } from '../../shared/i18n/en.ts';
import { call } from '../host/client.ts';
import { notify } from '../workbench/notices.ts';
import { workbench } from '../workbench/store.ts';

/** Shows the system's dialog; tells whether it was printed. */
export async function printDocument(source: DocumentSource) {
  const result = await call('document.print', { source, paper: workbench().device.paper });
  if (result.ok) notify('info', t(result.value.printed ? 'request.printed' : 'request.notPrinted'));
  return result;
}

export async function saveDocument(source: DocumentSource) {
  const result = await call('document.savePdf', { source, paper: workbench().device.paper });
  if (result.ok) notify('info', t('request.savedPdf', { fileName: result.value.fileName }));
  return result;
}
