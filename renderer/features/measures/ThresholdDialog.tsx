// Another error or important difference for one patient or for the practice.
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { ThresholdForm } from './ThresholdForm.tsx';

export function ThresholdDialog({ request, onClose }: DialogProps<'threshold'>) {
  const custom = useHost('measure.custom', {});
  const caseload = useHost('caseload.list', {});
  const choices = useHost('threshold.list', { measureId: request.measureId });
  if (!custom.data || !caseload.data || !choices.data) return null;
  const measure = measureLookup(custom.data)(request.measureId);
  if (!measure) return null;
  const patient = caseload.data.find(one => one.patientId === request.patientId);
  return (
    <Dialog
      title={t('threshold.title', { measure: measure.abbreviation })}
      lead={t('threshold.lead')}
      size="large"
      onClose={onClose}
    >
      <ThresholdForm
        measure={measure}
        choices={choices.data.filter(entry => entry.supersededAt === null)}
        patient={patient ? { id: patient.patientId, name: listName(patient) } : null}
        onClose={onClose}
      />
    </Dialog>
  );
}
