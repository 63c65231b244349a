// Form of a new episode: the problem, where, since when, who referred, and the measures to follow.
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { EpisodeForm } from './EpisodeForm.tsx';

export function EpisodeDialog({ request, onClose }: DialogProps<'episode'>) {
  const patient = useHost('patient.get', { patientId: request.patientId });
  const referrers = useHost('referrer.list', {});
  const custom = useHost('measure.custom', {});
  if (!patient.data || !referrers.data || !custom.data) return null;
  return (
    <Dialog
      title={t('episode.newTitle', { name: listName(patient.data.patient) })}
      size="medium"
      onClose={onClose}
    >
      <EpisodeForm
        patientId={request.patientId}
        referrers={referrers.data}
        custom={custom.data}
        onClose={onClose}
        onCreated={episode => {
          onClose();
          openEditor(`episode:${episode.id}`);
          notify('info', t('episode.created', { title: episode.title }));
        }}
      />
    </Dialog>
  );
}
