// Commands on the caseload tree and the whole caseload.
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement, run } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { notify } from '../../workbench/notices.ts';
import { update } from '../../workbench/store.ts';
import { revealRow, setOpenGroups } from './store.ts';

export function registerCaseloadCommands(): void {
  implement('caseload.collapseAll', () => setOpenGroups([]));
  implement('caseload.reveal', async ({ target }) => {
    const id =
      target.episodeId === undefined ? `patient:${target.patientId ?? ''}` : `episode:${target.episodeId}`;
    update({ activeView: 'caseload' });
    await run('workbench.focusSideBar', {}, 'button');
    revealRow(id);
  });
  implement('scan.run', async () => {
    const result = await call('scan.run', {});
    if (!result.ok) return failure(result.error);
    const { scanned, recomputed } = result.value;
    notify('info', t('scan.done', { scanned, recomputed }));
    return undefined;
  });
}
