// A new version of a signed letter, and a draft given up.
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask } from '../../host/queries.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { editors, openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { workbench } from '../../workbench/store.ts';

export function registerVersionCommands(): void {
  implement('request.version', async ({ target: { requestId } }) => {
    if (requestId === undefined) return undefined;
    const result = await call('request.version', { requestId, today: today() });
    if (!result.ok) return failure(result.error);
    openEditor(`request:${result.value.id}`);
    return undefined;
  });
  implement('request.discard', async ({ target: { requestId } }) => {
    if (requestId === undefined) return undefined;
    const { request } = await ask('request.document', { requestId, paper: workbench().device.paper });
    const { code, version, rowVersion } = request;
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
