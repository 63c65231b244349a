// Commands on referrers: the directory, one entry, two entries made one.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { areAlike } from '../../../shared/domain/referrer.ts';
import type { ReferrerLine } from '../../../shared/domain/referrer-directory.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { editors, openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';
import { referrerWords } from './directory.ts';

export function registerReferrerCommands(): void {
  implement('referrer.open', async ({ target }) => {
    const line = await referrerFor(target);
    if (line) openEditor(`referrer:${line.referrer.id}`);
  });
  implement('referrer.create', () => update({ dialog: { kind: 'referrer', referrerId: null } }));
  implement('referrer.edit', async ({ target }) => {
    const line = await referrerFor(target);
    if (line) update({ dialog: { kind: 'referrer', referrerId: line.referrer.id } });
  });
  implement('referrer.merge', async ({ target }) => {
    const kept = await referrerFor(target);
    const other = kept && (await pickOther(kept));
    return kept && other ? merge(kept, other) : undefined;
  });
  implement('referrer.delete', async ({ target }) => {
    const line = await referrerFor(target);
    return line ? remove(line) : undefined;
  });
}

/** The entry of the target, else asked. Null when cancelled. */
async function referrerFor({ referrerId }: CommandTarget): Promise<ReferrerLine | null> {
  const lines = await ask('referrer.directory', {});
  if (lines.length === 0) {
    notify('info', t('referrer.none'));
    return null;
  }
  const chosen = referrerId ?? (await pick(t('referrer.pick'), lines.map(itemOf)));
  return lines.find(line => line.referrer.id === chosen) ?? null;
}

/** Everybody else, those of the same name first. */
async function pickOther({ referrer: kept }: ReferrerLine): Promise<ReferrerLine | null> {
  const others = (await ask('referrer.directory', {})).filter(line => line.referrer.id !== kept.id);
  const isLikely = ({ referrer }: ReferrerLine) => areAlike(kept, referrer);
  const ordered = [...others.filter(isLikely), ...others.filter(line => !isLikely(line))];
  const chosen = await pick(t('referrer.pickOther', { name: kept.name }), ordered.map(itemOf));
  return others.find(line => line.referrer.id === chosen) ?? null;
}

function itemOf({ referrer, patients }: ReferrerLine) {
  return {
    id: referrer.id,
    label: referrerWords(referrer),
    detail: t('referrer.patientCount', { count: patients }),
    icon: 'notebook',
  };
}

async function merge(kept: ReferrerLine, other: ReferrerLine) {
  const names = { name: referrerWords(kept.referrer), other: referrerWords(other.referrer) };
  const isConfirmed = await confirm({
    title: t('referrer.mergeTitle', names),
    message: t('referrer.mergeMessage', { ...names, episodes: other.episodes, requests: other.requests }),
    action: t('referrer.mergeAction'),
    isDanger: true,
  });
  if (!isConfirmed) return undefined;
  const result = await call('referrer.merge', {
    keptId: kept.referrer.id,
    keptVersion: kept.referrer.rowVersion,
    mergedId: other.referrer.id,
    mergedVersion: other.referrer.rowVersion,
  });
  if (!result.ok) return failure(result.error);
  editors().close(`referrer:${other.referrer.id}`);
  openEditor(`referrer:${kept.referrer.id}`);
  notify('info', t('referrer.merged', names));
  return undefined;
}

async function remove({ referrer, episodes }: ReferrerLine) {
  if (episodes > 0) {
    notify('warning', t('referrer.inUse', { name: referrer.name, episodes }));
    return undefined;
  }
  const isConfirmed = await confirm({
    title: t('referrer.deleteTitle', { name: referrer.name }),
    message: t('referrer.deleteMessage'),
    action: t('referrer.deleteAction'),
    isDanger: true,
  });
  if (!isConfirmed) return undefined;
  const result = await call('referrer.delete', { referrerId: referrer.id, rowVersion: referrer.rowVersion });
  if (!result.ok) return failure(result.error);
  editors().close(`referrer:${referrer.id}`);
  notify('info', t('referrer.deleted', { name: referrer.name }));
  return undefined;
}
