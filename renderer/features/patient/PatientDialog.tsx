// Form of a patient: a name is enough. Asks before a second person of the same name is made.
import { fullName, type Patient } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { PatientForm } from './PatientForm.tsx';

export function PatientDialog({ request, onClose }: DialogProps<'patient'>) {
  if (request.patientId !== null) return <EditPatient patientId={request.patientId} onClose={onClose} />;
  return (
    <Dialog title={t('patient.newTitle')} lead={t('patient.nameOnly')} onClose={onClose}>
      <PatientForm
        patient={null}
        onClose={onClose}
        onSaved={patient => created(patient, onClose)}
        onOpenOther={patientId => openInstead(patientId, onClose)}
      />
    </Dialog>
  );
}

function EditPatient({ patientId, onClose }: { readonly patientId: string; readonly onClose: () => void }) {
  const query = useHost('patient.get', { patientId });
  if (!query.data) return null;
  return (
    <Dialog title={t('patient.editTitle')} onClose={onClose}>
      <PatientForm
        patient={query.data.patient}
        onClose={onClose}
        onSaved={() => {
          onClose();
          notify('info', t('common.saved'));
        }}
        onOpenOther={otherId => openInstead(otherId, onClose)}
      />
    </Dialog>
  );
}

function created(patient: Patient, onClose: () => void): void {
  onClose();
  openEditor(`patient:${patient.id}`);
  notify('info', t('patient.created', { name: fullName(patient) }));
}

function openInstead(patientId: string, onClose: () => void): void {
  onClose();
  openEditor(`patient:${patientId}`);
}
