// Commands that make one record of two, and two of one again.
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { patientFor } from '../../ui/pick-records.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { peopleLike } from '../../workbench/quick-people.ts';
import { update } from '../../workbench/store.ts';

/** Most likely to be the same person: offered first. */
const SUGGESTED = 8;

export function registerMergeCommands(): void {
  implement('patient.merge', async ({ target }) => {
    const keptId = await patientFor(target);
    if (keptId === null) return;
    const mergedId = await pickOther(keptId);
    if (mergedId !== null) update({ dialog: { kind: 'merge', keptId, mergedId } });
  });
  implement('patient.unmerge', async ({ target }) => {
    const patientId = await patientFor(target);
    if (patientId === null) return undefined;
    const mergeId = await pickMerge(patientId);
    if (mergeId === null) return undefined;
    const result = await call('patient.unmerge', { mergeId });
    if (!result.ok) return failure(result.error);
    const { kept, merged } = result.value;
    notify('info', t('merge.undone', { kept: listName(kept), merged: listName(merged) }));
    return undefined;
  });
}

/** Everybody else, those of a similar name first. */
async function pickOther(keptId: string): Promise<string | null> {
  const [caseload, keys] = await Promise.all([ask('caseload.list', {}), ask('caseload.keys', {})]);
  const kept = caseload.find(patient => patient.patientId === keptId);
  if (!kept) return null;
  const likely = [
    ...peopleLike({ caseload, keys }, kept.familyName, SUGGESTED),
    ...peopleLike({ caseload, keys }, listName(kept), SUGGESTED),
  ];
  const people = [...new Set([...likely, ...caseload])].filter(
    patient => patient.patientId !== keptId && patient.mergedInto === null,
  );
  return pick(
    t('merge.pickOther', { name: listName(kept) }),
    people.map(patient => ({
      id: patient.patientId,
      label: listName(patient),
      detail: joined([
        patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear }),
        t('merge.episodes', { count: patient.episodes.length }),
        patient.status === 'archived' ? t('quick.archived') : '',
      ]),
      icon: 'account',
    })),
  );
}

/** The merge a patient has part in; asked only where there are several. */
async function pickMerge(patientId: string): Promise<string | null> {
  const merges = await ask('patient.merges', { patientId });
  const current = merges.filter(merge => merge.undoneAt === null);
  const [only, ...others] = current;
  if (!only) {
    notify('info', t('merge.none'));
    return null;
  }
  if (others.length === 0) return only.id;
  return pick(
    t('merge.pick'),
    current.map(merge => ({
      id: merge.id,
      label: merge.mergedName,
      detail: merge.keptName,
      icon: 'git-merge',
    })),
  );
}
