// Form of an episode: the problem, where, since when, who referred; for a new one the measures to follow.
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
  const episode = patient.data.episodes.find(one => one.id === request.episodeId) ?? null;
  return (
    <Dialog
      title={t(episode === null ? 'episode.newTitle' : 'episode.editTitle', {
        name: listName(patient.data.patient),
      })}
      size="medium"
      onClose={onClose}
    >
      <EpisodeForm
        patientId={request.patientId}
        episode={episode}
        referrers={referrers.data}
        custom={custom.data}
        onClose={onClose}
        onSaved={saved => {
          onClose();
          if (episode === null) openEditor(`episode:${saved.id}`);
          notify('info', t(episode === null ? 'episode.created' : 'common.saved', { title: saved.title }));
        }}
      />
    </Dialog>
  );
}
