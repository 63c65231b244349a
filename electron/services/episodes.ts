// Episodes of care and the measures followed in them.
import type { Episode, EpisodeMeasure } from '../../shared/domain/episode.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { mainScore } from '../../shared/measures/scoring.ts';
import type { Measure, ScoreDefinition } from '../../shared/measures/types.ts';
import {
  firstEntryDay,
  insertEpisode,
  saveEpisodeMeasure,
  updateEpisode,
} from '../data/repositories/episodes.ts';
import { isMeasureScored } from '../data/repositories/observations.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { inEpisode } from './episode-change.ts';
import {
  definedFields,
  failAsStale,
  refuseEarlier,
  refuseField,
  requireEpisode,
  requireMeasure,
  requirePatient,
  requireRecord,
  requireReferrer,
} from './lookups.ts';
import { followedScoreId } from './measures.ts';

export const episodeHandlers = {
  'episode.create': command('create', createEpisode),
  'episode.update': command('amend', changeEpisode),
  'episode.record': query((db, { episodeId }: InputOf<'episode.record'>) => requireRecord(db, episodeId)),
  'episode.setMeasure': command('amend', setMeasure),
};

function createEpisode(context: ServiceContext, input: InputOf<'episode.create'>): Change<Episode> {
  const { measureIds, ...fields } = input;
  requirePatient(context.db, fields.patientId);
  requireReferrer(context.db, fields.referrerId);
  refuseEarlier(fields.startDate, fields.onsetDate, 'startDate', 'begins before the onset of the problem');
  const now = context.now();
  const episode: Episode = {
    id: context.newId(),
    ...fields,
    endDate: null,
    status: 'active',
    rowVersion: 1,
    createdAt: now,
    updatedAt: now,
  };
  insertEpisode(context.db, episode);
  for (const [index, measureId] of [...new Set(measureIds)].entries()) {
    const measure = requireMeasure(context.db, measureId, `measureIds.${index}`);
    saveEpisodeMeasure(context.db, {
      episodeId: episode.id,
      measureId: measure.id,
      scoreId: mainScore(measure).id,
      goal: null,
      goalSource: 'default',
      isPrimary: index === 0,
    });
  }
  return inEpisode(context, episode, 'episode', episode.id, episode, () => episode);
}

function changeEpisode(context: ServiceContext, input: InputOf<'episode.update'>): Change<Episode> {
  const { episodeId, rowVersion, ...fields } = input;
  const next: Episode = {
    ...requireEpisode(context.db, episodeId),
    ...definedFields(fields),
    rowVersion: rowVersion + 1,
    updatedAt: context.now(),
  };
  requireReferrer(context.db, next.referrerId);
  refuseEarlier(next.startDate, next.onsetDate, 'startDate', 'begins before the onset of the problem');
  refuseEarlier(next.endDate, next.startDate, 'endDate', 'ends before it begins');
  const firstDay = firstEntryDay(context.db, episodeId);
  refuseEarlier(firstDay, next.startDate, 'startDate', `is after an entry of this episode, ${firstDay}`);
  if (!updateEpisode(context.db, next, rowVersion)) failAsStale('episode');
  return inEpisode(context, next, 'episode', next.id, next, () => next);
}

function setMeasure(
  context: ServiceContext,
  input: InputOf<'episode.setMeasure'>,
): Change<{ measure: EpisodeMeasure; verdict: Verdict }> {
  const episode = requireEpisode(context.db, input.episodeId);
  const facts = requireMeasure(context.db, input.measureId);
  const score = requireScore(facts, input.scoreId);
  if (input.goal !== null && (input.goal < score.min || input.goal > score.max)) {
    refuseField('goal', `lies outside the scale ${score.min} to ${score.max}`);
  }
  if (
    score.id !== followedScoreId(context.db, episode.id, facts) &&
    isMeasureScored(context.db, episode.id, facts.id)
  ) {
    refuseField('scoreId', 'another score of this measure is already recorded here; one trend, one scale');
  }
  const measure: EpisodeMeasure = {
    episodeId: episode.id,
    measureId: facts.id,
    scoreId: score.id,
    goal: input.goal,
    goalSource: input.goal === null ? 'default' : 'therapist',
    isPrimary: input.isPrimary,
  };
  saveEpisodeMeasure(context.db, measure);
  return inEpisode(context, episode, 'episode_measure', episode.id, measure, verdict => ({
    measure,
    verdict,
  }));
}

/** `total` also names the main score of a measure that has none of that name. */
function requireScore(measure: Measure, scoreId: string): ScoreDefinition {
  const named = measure.scores.find(entry => entry.id === scoreId);
  if (named) return named;
  if (scoreId === 'total') return mainScore(measure);
  return refuseField('scoreId', `${measure.abbreviation} has no score "${scoreId}"`);
}
