// What still hurts, taken down outside a visit.
import type { ResidualSymptom } from '../../shared/domain/observation.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { insertResidualSymptom } from '../data/repositories/observations.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode, requireOpenDay } from './episode-change.ts';

export const recordHandlers = {
  'residual.record': command('create', recordResidualSymptom),
};

function recordResidualSymptom(
  context: ServiceContext,
  input: InputOf<'residual.record'>,
): Change<ResidualSymptom> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const residual: ResidualSymptom = { id: context.newId(), ...input, createdAt: context.now() };
  insertResidualSymptom(context.db, residual);
  return inEpisode(context, episode, 'residual_symptom', residual.id, residual, () => residual);
}
