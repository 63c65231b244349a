// Commands on what comes back after a request.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { failure } from '../../../shared/result.ts';
import { awaitedResults, stepName } from '../../../shared/waiting.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';
import { attachmentFor, replyFor } from './pick-answers.ts';

export function registerAnswerCommands(): void {
  implement('careLadder.open', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) openEditor(`careLadder:${episodeId}`);
  });
  implement('reply.amend', async ({ target }) => {
    const chosen = await replyFor(target);
    if (chosen !== null) update({ dialog: { kind: 'amendReply', ...chosen } });
  });
  implement('attachment.add', async ({ target }) => {
    const chosen = await replyFor(target);
    if (chosen === null) return undefined;
    return attach({ replyId: chosen.replyId });
  });
  implement('attachment.addProof', ({ target: { requestId } }) =>
    requestId === undefined ? undefined : attach({ requestId }),
  );
  implement('attachment.show', async ({ target }) => {
    const attachmentId = target.attachmentId ?? (await attachmentFor(target));
    if (attachmentId !== null) update({ dialog: { kind: 'attachment', attachmentId } });
  });
  implement('attachment.saveCopy', async ({ target }) => {
    const attachmentId = target.attachmentId ?? (await attachmentFor(target));
    if (attachmentId === null) return undefined;
    const result = await call('attachment.saveCopy', { attachmentId });
    if (!result.ok) return result.error.code === 'cancelled' ? undefined : failure(result.error);
    notify('info', t('attachment.copied', { fileName: result.value.fileName }));
    return undefined;
  });
  implement('result.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    const record = await ask('episode.record', { episodeId });
    const awaited = awaitedResults(record);
    const [first, ...others] = awaited;
    if (!first) {
      notify('warning', t('result.none'));
      return;
    }
    const careStepId =
      target.careStepId ??
      (others.length === 0
        ? first.step.id
        : await pick(
            t('result.choose'),
            awaited.map(({ step, since }) => ({
              id: step.id,
              label: t('result.choice', { what: stepName(step), day: formatDay(since) }),
              icon: 'beaker',
            })),
          ));
    if (careStepId !== null) update({ dialog: { kind: 'result', episodeId, careStepId } });
  });
}

/** The system asks for the file; the host looks into it. */
async function attach(owner: RequestOf<'attachment.add'>) {
  const result = await call('attachment.add', owner);
  if (!result.ok) return result.error.code === 'cancelled' ? undefined : failure(result.error);
  notify('info', t('attachment.added', { fileName: result.value.fileName }));
  return undefined;
}
