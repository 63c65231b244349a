// Learning from closed episodes: each step is its own command, so that nothing takes effect unseen.

import { t } from '../../../shared/i18n/en.ts';
import type { ChannelName } from '../../../shared/ipc/contract.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { setAssumptions } from './store.ts';

export function registerLearningCommands(): void {
  implement('learning.learn', async () => {
    openEditor('lab:');
    const result = await call('learning.learn', {});
    if (!result.ok) return result;
    const isNew = result.value.candidate !== null;
    setAssumptions(isNew ? 'candidate' : 'in-effect');
    notify('info', t(isNew ? 'learning.learned' : 'learning.nothingNew'));
    return result;
  });
  implement('learning.accept', () => decide('learning.accept', t('learning.accepted')));
  implement('learning.reverse', () => decide('learning.reverse', t('learning.reversed')));
}

async function decide(channel: Extract<ChannelName, 'learning.accept' | 'learning.reverse'>, said: string) {
  const result = await call(channel, {});
  if (result.ok) {
    setAssumptions('in-effect');
    notify('info', said);
  }
  return result;
}
