// Commands on one patient.
import { fullName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { patientFor } from '../../ui/pick-records.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { update } from '../../workbench/store.ts';

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
    notify('info', t('patient.archived', { name }));
    return undefined;
  });
}
