// "Which one?" for what is over: archived patients and discharged episodes, when the active tab does not answer it.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ask } from '../../host/queries.ts';
import { pick } from '../../workbench/pick.ts';

/** The patient of the target, else one of the archived. Null when cancelled. */
export async function archivedFor(target: CommandTarget): Promise<string | null> {
  if (target.patientId !== undefined) return target.patientId;
  const caseload = await ask('caseload.list', {});
  return pick(
    t('patient.pickArchived'),
    caseload
      .filter(patient => patient.status === 'archived' && patient.mergedInto === null)
      .map(patient => ({
        id: patient.patientId,
        label: listName(patient),
        detail: patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear }),
        icon: 'archive',
      })),
  );
}

/** The episode of the target, else one of those that are over. Null when cancelled. */
export async function dischargedFor(target: CommandTarget): Promise<string | null> {
  // The host says why an episode that is not over cannot be opened again.
  if (target.episodeId !== undefined) return target.episodeId;
  const caseload = await ask('caseload.list', {});
  const over = caseload
    .filter(patient => patient.status === 'active')
    .flatMap(patient =>
      patient.episodes
        .filter(episode => episode.status === 'discharged')
        .map(episode => ({ id: episode.episodeId, label: listName(patient), detail: episode.title })),
    );
  return pick(
    t('episode.pickDischarged'),
    over.map(item => ({ ...item, icon: 'pass' })),
  );
}
