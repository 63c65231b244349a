// "Which episode?" and "Which patient?": asked in the quick input when the active tab does not answer it.
import type { CommandTarget } from '../../shared/commands/types.ts';
import { listName } from '../../shared/domain/patient.ts';
import { t } from '../../shared/i18n/en.ts';
import { today } from '../host/clock.ts';
import { ask } from '../host/queries.ts';
import { pick } from '../workbench/pick.ts';
import { patientItems } from '../workbench/quick-items.ts';
import { workbench } from '../workbench/store.ts';

/** The episode of the target, else of the patient when there is one active, else asked. Null when cancelled. */
export async function episodeFor(target: CommandTarget): Promise<string | null> {
  if (target.episodeId !== undefined) return target.episodeId;
  const caseload = await ask('caseload.list', {});
  const own = caseload.find(patient => patient.patientId === target.patientId)?.episodes ?? [];
  const [only, ...others] = own.filter(episode => episode.status === 'active');
  if (only && others.length === 0) return only.episodeId;
  const items = patientItems(caseload, workbench().recentUris, today()).filter(item =>
    item.id.startsWith('episode:'),
  );
  const chosen = await pick(t('episode.pick'), items);
  return chosen === null ? null : chosen.slice('episode:'.length);
}

/** The patient of the target, else asked. Null when cancelled. */
export async function patientFor(target: CommandTarget): Promise<string | null> {
  if (target.patientId !== undefined) return target.patientId;
  const caseload = await ask('caseload.list', {});
  const owner = caseload.find(patient => patient.episodes.some(one => one.episodeId === target.episodeId));
  if (target.episodeId !== undefined && owner) return owner.patientId;
  return pick(
    t('patient.pick'),
    caseload
      .filter(patient => patient.status === 'active')
      .map(patient => ({
        id: patient.patientId,
        label: listName(patient),
        detail: patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear }),
        icon: 'account',
      })),
  );
}
