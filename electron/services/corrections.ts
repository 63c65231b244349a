// A score corrected: the new value by the rules of its measure, the old one kept for good with the reason, and the
// verdict that rests on it recomputed at once.
import { dayOfInstant } from '../../shared/dates.ts';
import type { Observation } from '../../shared/domain/observation.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { SCORING_VERSION } from '../../shared/measures/scoring.ts';
import { deleteEntry, insertAmendment } from '../data/repositories/amendments.ts';
import { insertObservation, listObservations } from '../data/repositories/observations.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode, requireOpenDay } from './episode-change.ts';
import { definedFields, refuseField, requireEpisode, requireMeasure } from './lookups.ts';
import { followedScoreId, requireScored } from './measures.ts';

export const correctionHandlers = {
  'measure.correct': command('amend', correctScore),
};

type Correction = InputOf<'measure.correct'>;

function correctScore(
  context: ServiceContext,
  input: Correction,
): Change<{ observation: Observation; verdict: Verdict }> {
  const { db } = context;
  const episode = requireEpisode(db, input.episodeId);
  const before = listObservations(db, episode.id).find(({ id }) => id === input.observationId);
  if (!before) return fail('not-found', { params: { what: 'score' } });
  const observation = correctedScore(context, before, input);
  if (JSON.stringify(observation) === JSON.stringify(before)) {
    fail('conflict', { params: { detail: 'This is what the record says already.' } });
  }
  const now = context.now();
  insertAmendment(db, {
    id: context.newId(),
    episodeId: episode.id,
    entity: 'observation',
    recordId: before.id,
    kind: 'changed',
    amendedOn: dayOfInstant(now),
    reason: input.reason,
    before,
    createdAt: now,
  });
  // The day is part of the row's key: the row is written anew, under the same id.
  deleteEntry(db, 'observation', episode.id, before.id);
  insertObservation(db, observation);
  return inEpisode(context, episode, 'observation', observation.id, observation, verdict => ({
    observation,
    verdict,
  }));
}

function correctedScore(context: ServiceContext, before: Observation, input: Correction): Observation {
  const { episodeId, observationId, scaleConfirmed, items, total } = input;
  const { date, version, recall, side, device, note } = input;
  if (items !== undefined && total !== undefined) refuseField('total', 'give either the items or the total');
  const next = { ...before, ...definedFields({ date, version, recall, side, device, note }) };
  if (next.date !== before.date) requireOpenDay(context, episodeId, 'date', next.date);
  const isRescored = items !== undefined || (total !== undefined && total !== before.score);
  if (!isRescored) return next;
  const measure = requireMeasure(context.db, before.measureId);
  const entry = { ...next, items: items ?? null, total: total ?? null, scaleConfirmed };
  // A correction is of the score that was recorded, whatever it is called.
  const scored = requireScored(
    context,
    measure,
    { ...entry, scoreId: followedScoreId(context.db, episodeId, measure) },
    { prefix: '', exceptId: observationId },
  );
  return { ...next, ...scored, items: entry.items, scoringVersion: SCORING_VERSION };
}
