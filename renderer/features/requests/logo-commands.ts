// The logo of the practice: chosen in the dialog of the system, or taken away. Both also from the letterhead dialog.
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { notify } from '../../workbench/notices.ts';

export function registerLogoCommands(): void {
  implement('letterhead.chooseLogo', async () => {
    const result = await call('letterhead.chooseLogo', {});
    if (!result.ok) return result.error.code === 'cancelled' ? undefined : failure(result.error);
    notify('info', t('letterhead.logoKept'));
    return undefined;
  });
  implement('letterhead.removeLogo', async () => {
    const result = await call('settings.removeLogo', {});
    if (result.ok) notify('info', t('letterhead.logoRemoved'));
    return result;
  });
}
