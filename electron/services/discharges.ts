// The end of an episode of care with its reason, and its re-opening.
import type { Discharge } from '../../shared/domain/discharge.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { endDischarge, insertDischarge, listDischarges } from '../data/repositories/discharges.ts';
import { updateEpisode } from '../data/repositories/episodes.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture } from './episode-change.ts';
import { failAsStale, refuseEarlier, requireEpisode, requirePatient } from './lookups.ts';

export const dischargeHandlers = {
  'patient.discharges': query((db, { patientId }: InputOf<'patient.discharges'>) =>
    listDischarges(db, patientId),
  ),
  'episode.discharge': command('amend', dischargeEpisode),
  'episode.reopen': command('amend', reopenEpisode),
};

function dischargeEpisode(context: ServiceContext, input: InputOf<'episode.discharge'>): Change<Episode> {
  const { episodeId, rowVersion, ...fields } = input;
  const episode = requireEpisode(context.db, episodeId);
  if (episode.status === 'discharged') refuse('This episode is discharged already.');
  refuseFuture(context, 'date', fields.date);
  refuseEarlier(fields.date, episode.startDate, 'date', `is before the start of care, ${episode.startDate}`);
  const discharge: Discharge = {
    id: context.newId(),
    episodeId,
    ...fields,
    reopenedOn: null,
    createdAt: context.now(),
  };
  insertDischarge(context.db, discharge);
  const next = saved(context, { ...episode, status: 'discharged', endDate: fields.date }, rowVersion);
  return {
    ...inEpisode(context, next, 'discharge', discharge.id, discharge, () => next),
    detail: { code: 'discharged', reason: discharge.reason },
  };
}

function reopenEpisode(context: ServiceContext, input: InputOf<'episode.reopen'>): Change<Episode> {
  const episode = requireEpisode(context.db, input.episodeId);
  if (episode.status !== 'discharged') refuse('This episode is open.');
  if (requirePatient(context.db, episode.patientId).status === 'archived') {
    refuse('The patient is archived. Restore the patient first.');
  }
  refuseFuture(context, 'date', input.date);
  endDischarge(context.db, episode.id, input.date);
  const next = saved(context, { ...episode, status: 'active', endDate: null }, input.rowVersion);
  const change = inEpisode(context, next, 'episode', next.id, next, () => next);
  return {
    ...change,
    topics: [...change.topics, 'closed'],
    detail: { code: 'reopened' },
  };
}

function saved(context: ServiceContext, episode: Episode, seenVersion: number): Episode {
  const next = { ...episode, rowVersion: seenVersion + 1, updatedAt: context.now() };
  if (!updateEpisode(context.db, next, seenVersion)) failAsStale('episode');
  return next;
}

function refuse(detail: string): never {
  return fail('conflict', { params: { detail } });
}
