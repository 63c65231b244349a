// Commands on requests and their letters.
import { URGENCIES } from '../../../shared/domain/request.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure, type Result } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { saveDevice } from '../../host/session.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';

export function registerRequestCommands(): void {
  implement('request.create', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    const first = await call('request.create', { episodeId, today: today() });
    const result = isAboutUrgency(first) ? await createUrgent(episodeId, first.error) : first;
    if (result === null) return undefined;
    if (!result.ok) return failure(result.error);
    openEditor(`request:${result.value.id}`);
    return undefined;
  });
  implement('request.open', ({ target }) => {
    if (target.requestId !== undefined) openEditor(`request:${target.requestId}`);
  });
  implement('document.print', async ({ target }) => {
    if (target.requestId === undefined) return undefined;
    const { paper } = workbench().device;
    const result = await call('document.print', { requestId: target.requestId, paper });
    if (!result.ok) return failure(result.error);
    notify('info', t(result.value.printed ? 'request.printed' : 'request.notPrinted'));
    return undefined;
  });
  implement('document.savePdf', async ({ target }) => {
    if (target.requestId === undefined) return undefined;
    const { paper } = workbench().device;
    const result = await call('document.savePdf', { requestId: target.requestId, paper });
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

/** An open red flag: the host refuses a letter that may wait longer than the flag. */
function isAboutUrgency<T>(result: Result<T, AppError>): result is { ok: false; error: AppError } {
  return !result.ok && (result.error.fields ?? []).some(({ field }) => field === 'urgency');
}

/** Says why a routine letter is refused and asks how urgent it is; null when cancelled. */
async function createUrgent(episodeId: string, { params }: AppError) {
  const items = URGENCIES.filter(urgency => urgency !== 'routine')
    .toReversed()
    .map(urgency => ({ id: urgency, label: t(`urgency.${urgency}`), icon: 'warning' }));
  const chosen = await pick(String(params?.['detail'] ?? t('request.urgency')), items);
  const urgency = URGENCIES.find(known => known === chosen);
  return urgency === undefined ? null : call('request.create', { episodeId, urgency, today: today() });
}
