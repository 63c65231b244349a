// Commands on the caseload tree and the whole caseload.
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { GROUPINGS, SORTINGS } from '../../../shared/settings/catalog.ts';
import { implement, run } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { saveDevice } from '../../host/session.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';
import { foldAll, revealRow } from './store.ts';

export function registerCaseloadCommands(): void {
  implement('caseload.collapseAll', foldAll);
  implement('caseload.groupBy', chooseGroups);
  implement('caseload.sortBy', chooseOrder);
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

/** First the outer grouping, then one inside it, or none. Esc at the second question keeps the first answer. */
async function chooseGroups(): Promise<void> {
  const { treeGroups } = workbench().device;
  const outer = await pickGrouping(t('caseload.groupBy'), GROUPINGS, treeGroups[0]);
  if (outer === undefined) return;
  if (outer === 'none') return saveDevice({ treeGroups: ['none'] });
  const others = [...GROUPINGS.filter(grouping => grouping !== outer)].reverse();
  const inner = await pickGrouping(t('caseload.thenBy'), others, treeGroups[1] ?? 'none');
  await saveDevice({ treeGroups: inner === undefined || inner === 'none' ? [outer] : [outer, inner] });
}

async function pickGrouping(
  title: string,
  groupings: readonly (typeof GROUPINGS)[number][],
  current: string | undefined,
): Promise<(typeof GROUPINGS)[number] | undefined> {
  const chosen = await pick(
    title,
    groupings.map(grouping => ({
      id: grouping,
      label: t(`caseload.grouping.${grouping}`),
      icon: grouping === current ? 'check' : 'blank',
    })),
  );
  return groupings.find(grouping => grouping === chosen);
}

async function chooseOrder(): Promise<void> {
  const current = workbench().device.treeSort;
  const chosen = await pick(
    t('caseload.sortBy'),
    SORTINGS.map(sorting => ({
      id: sorting,
      label: t(`caseload.sorting.${sorting}`),
      icon: sorting === current ? 'check' : 'blank',
    })),
  );
  const treeSort = SORTINGS.find(sorting => sorting === chosen);
  if (treeSort !== undefined) await saveDevice({ treeSort });
}
