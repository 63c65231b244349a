// A new version of a signed letter, a draft given up, and who gets a copy.
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask } from '../../host/queries.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { editors, openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';

export function registerVersionCommands(): void {
  implement('request.copyTo', ({ target: { requestId } }) =>
    requestId === undefined ? undefined : chooseCopy(requestId),
  );
  implement('request.copySent', async ({ target: { requestId } }) => {
    if (requestId === undefined) return;
    if ((await requestOf(requestId)).copyTo === null) notify('warning', t('request.copyNone'));
    else update({ dialog: { kind: 'copySent', requestId } });
  });
  implement('request.version', async ({ target: { requestId } }) => {
    if (requestId === undefined) return undefined;
    const result = await call('request.version', { requestId, today: today() });
    if (!result.ok) return failure(result.error);
    openEditor(`request:${result.value.id}`);
    return undefined;
  });
  implement('request.discard', async ({ target: { requestId } }) => {
    if (requestId === undefined) return undefined;
    const { code, version, rowVersion } = await requestOf(requestId);
    const isConfirmed = await confirm({
      title: t('request.discardTitle', { code, version }),
      message: t('request.discardMessage'),
      action: t('request.discardAction'),
      isDanger: true,
    });
    if (!isConfirmed) return undefined;
    const result = await call('request.discard', { requestId, rowVersion });
    if (!result.ok) return failure(result.error);
    editors().close(`request:${requestId}`);
    notify('info', t('request.discarded', { code }));
    return undefined;
  });
}

async function requestOf(requestId: string): Promise<Request> {
  return (await ask('request.document', { requestId, paper: workbench().device.paper })).request;
}

const NOBODY = 'nobody';

async function chooseCopy(requestId: string) {
  const { code, episodeId, rowVersion } = await requestOf(requestId);
  const { episode } = await ask('episode.record', { episodeId });
  const others = (await ask('referrer.list', {})).filter(({ id }) => id !== episode.referrerId);
  const chosen = await pick(t('request.copyPick'), [
    ...others.map(({ id, name, practice }) => ({ id, label: joined([name, practice]), icon: 'notebook' })),
    { id: NOBODY, label: t('request.copyNobody'), icon: 'circle-slash' },
  ]);
  if (chosen === null) return undefined;
  const referrerId = chosen === NOBODY ? null : chosen;
  const result = await call('request.copyTo', { requestId, rowVersion, referrerId });
  if (!result.ok) return failure(result.error);
  const name = others.find(({ id }) => id === referrerId)?.name;
  notify('info', name === undefined ? t('request.copyNone') : t('request.copyChosen', { code, name }));
  return undefined;
}
