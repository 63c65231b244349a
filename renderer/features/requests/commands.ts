// Commands on requests and their letters.
import { openRedFlag } from '../../../shared/clinical/safety.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { saveDevice } from '../../host/session.ts';
import { openLetter } from '../../ui/open-letter.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { update, workbench } from '../../workbench/store.ts';

export function registerRequestCommands(): void {
  implement('request.create', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    // An emergency never begins with a letter: the sheet that goes with the patient comes first.
    const open = openRedFlag(await ask('episode.record', { episodeId }));
    if (open?.flag.urgency === 'emergency') {
      update({ dialog: { kind: 'emergencySheet', episodeId } });
      return undefined;
    }
    const result = await openLetter(episodeId);
    return result.ok ? undefined : failure(result.error);
  });
  implement('request.open', ({ target }) => {
    if (target.requestId !== undefined) openEditor(`request:${target.requestId}`);
  });
  implement('document.print', async ({ target }) => {
    if (target.requestId === undefined) return undefined;
    const source = { kind: 'request' as const, requestId: target.requestId };
    const { paper } = workbench().device;
    const result = await call('document.print', { source, paper });
    if (!result.ok) return failure(result.error);
    notify('info', t(result.value.printed ? 'request.printed' : 'request.notPrinted'));
    return undefined;
  });
  implement('document.savePdf', async ({ target }) => {
    if (target.requestId === undefined) return undefined;
    const source = { kind: 'request' as const, requestId: target.requestId };
    const { paper } = workbench().device;
    const result = await call('document.savePdf', { source, paper });
    if (!result.ok) return failure(result.error);
    notify('info', t('request.savedPdf', { fileName: result.value.fileName }));
    return undefined;
  });
  implement('document.switchPaper', () =>
    saveDevice({ paper: workbench().device.paper === 'A4' ? 'Letter' : 'A4' }),
  );
  implement('request.sign', ({ target }) => {
    if (target.requestId !== undefined) update({ dialog: { kind: 'sign', requestId: target.requestId } });
  });
  implement('request.markSent', ({ target }) => {
    if (target.requestId !== undefined) update({ dialog: { kind: 'sent', requestId: target.requestId } });
  });
  implement('letterhead.edit', () => update({ dialog: { kind: 'letterhead' } }));
}
