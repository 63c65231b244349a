// Commands on one patient: open, change, archive and restore. Tags, merges and re-opening have files of their own.
import { fullName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask } from '../../host/queries.ts';
import { patientFor } from '../../ui/pick-records.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { update } from '../../workbench/store.ts';
import { registerMergeCommands } from './merge-commands.ts';
import { archivedFor, dischargedFor } from './pick-past.ts';
import { editTags } from './tags.ts';

export function registerPatientCommands(): void {
  implement('patient.create', () => update({ dialog: { kind: 'patient', patientId: null } }));
  implement('patient.open', async ({ target }) => {
    const patientId = await patientFor(target);
    if (patientId !== null) openEditor(`patient:${patientId}`);
  });
  implement('patient.edit', async ({ target }) => {
    const patientId = await patientFor(target);
    if (patientId !== null) update({ dialog: { kind: 'patient', patientId } });
  });
  implement('patient.tag', async ({ target }) => {
    const patientId = await patientFor(target);
    return patientId === null ? undefined : editTags(patientId);
  });
  implement('patient.archive', async ({ target }) => {
    const patientId = await patientFor(target);
    if (patientId === null) return undefined;
    const { patient } = await ask('patient.get', { patientId });
    const name = fullName(patient);
    const isConfirmed = await confirm({
      title: t('patient.archiveTitle', { name }),
      message: t('patient.archiveMessage'),
      action: t('patient.archive'),
      isDanger: true,
    });
    if (!isConfirmed) return undefined;
    const result = await call('patient.archive', { patientId, rowVersion: patient.rowVersion });
    if (!result.ok) return failure(result.error);
    notify('info', t('patient.archived', { name }), { command: 'patient.restore', target: { patientId } });
    return undefined;
  });
  implement('patient.restore', async ({ target }) => {
    const patientId = await archivedFor(target);
    if (patientId === null) return undefined;
    const { patient } = await ask('patient.get', { patientId });
    const name = fullName(patient);
    if (patient.status === 'active') {
      notify('info', t('patient.notArchived', { name }));
      return undefined;
    }
    const result = await call('patient.restore', { patientId, rowVersion: patient.rowVersion });
    if (!result.ok) return failure(result.error);
    openEditor(`patient:${patientId}`);
    notify('info', t('patient.restored', { name }));
    return undefined;
  });
  implement('episode.reopen', async ({ target }) => {
    const episodeId = await dischargedFor(target);
    if (episodeId === null) return undefined;
    const { episode } = await ask('episode.record', { episodeId });
    const result = await call('episode.reopen', {
      episodeId,
      rowVersion: episode.rowVersion,
      date: today(),
    });
    if (!result.ok) return failure(result.error);
    notify('info', t('discharge.reopened', { title: episode.title }));
    return undefined;
  });
  registerMergeCommands();
}
