// Episodes of care and the measures followed in them.
import { dayOfInstant } from '../../shared/dates.ts';
import type { Episode, EpisodeMeasure } from '../../shared/domain/episode.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { mainScore } from '../../shared/measures/scoring.ts';
import type { Measure, ScoreDefinition } from '../../shared/measures/types.ts';
import {
  deleteEpisodeMeasure,
  firstEntryDay,
  insertEpisode,
  listEpisodeMeasures,
  saveEpisodeMeasure,
  updateEpisode,
} from '../data/repositories/episodes.ts';
import { deleteGoal, listGoals, saveGoal } from '../data/repositories/goals.ts';
import { isMeasureScored } from '../data/repositories/observations.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, refuseUnborn, requireOpenDay } from './episode-change.ts';
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
  'episode.stopMeasure': command('amend', stopMeasure),
};

function createEpisode(context: ServiceContext, input: InputOf<'episode.create'>): Change<Episode> {
  const { measureIds, ...fields } = input;
  requirePatient(context.db, fields.patientId);
  requireReferrer(context.db, fields.referrerId);
  refuseDays(context, fields);
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

export function changeEpisode(context: ServiceContext, input: InputOf<'episode.update'>): Change<Episode> {
  const { episodeId, rowVersion, ...fields } = input;
  const next: Episode = {
    ...requireEpisode(context.db, episodeId),
    ...definedFields(fields),
    rowVersion: rowVersion + 1,
    updatedAt: context.now(),
  };
  requireReferrer(context.db, next.referrerId);
  refuseDays(context, next);
  refuseEarlier(next.endDate, next.startDate, 'endDate', 'ends before it begins');
  const firstDay = firstEntryDay(context.db, episodeId);
  refuseEarlier(firstDay, next.startDate, 'startDate', `is after an entry of this episode, ${firstDay}`);
  if (!updateEpisode(context.db, next, rowVersion)) failAsStale('episode');
  return inEpisode(context, next, 'episode', next.id, next, () => next);
}

type Days = Pick<Episode, 'patientId' | 'startDate' | 'onsetDate' | 'referralDate' | 'surgeryDate'>;

/** Days of the patient's life, in their order. Surgery may be planned; all else has happened. */
function refuseDays(context: ServiceContext, episode: Days): void {
  const { patientId, startDate, onsetDate } = episode;
  for (const field of ['startDate', 'onsetDate', 'referralDate', 'surgeryDate'] as const) {
    const date = episode[field];
    if (date === null) continue;
    refuseUnborn(context, patientId, field, date);
    if (field !== 'surgeryDate') refuseFuture(context, field, date);
  }
  refuseEarlier(startDate, onsetDate, 'startDate', 'begins before the onset of the problem');
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
  keepGoal(context, episode, measure, input.setOn);
  saveEpisodeMeasure(context.db, measure);
  return inEpisode(context, episode, 'episode_measure', episode.id, measure, verdict => ({
    measure,
    verdict,
  }));
}

/**
 * Keeps what is said of a goal with its day, before the measure bears it. On one day the last word counts; the same goal
 * on another day puts its day right.
 */
function keepGoal(
  context: ServiceContext,
  episode: Episode,
  { measureId, scoreId, goal }: EpisodeMeasure,
  day: string | undefined,
): void {
  const { db } = context;
  const followed = listEpisodeMeasures(db, episode.id).find(entry => entry.measureId === measureId);
  const isSame = (followed?.goal ?? null) === goal;
  const goals = listGoals(db, episode.id).filter(entry => entry.measureId === measureId);
  const told = isSame ? goals.pop() : undefined;
  if (isSame && (goal === null || day === undefined || day === told?.setOn)) return;
  const before = goals.at(-1)?.setOn ?? null;
  // The therapist's day may be one ahead of the host's.
  const ownDay = [dayOfInstant(context.now()), episode.startDate, before ?? ''].sort().at(-1) ?? '';
  const setOn = day ?? ownDay;
  requireOpenDay(context, episode.id, 'setOn', setOn);
  refuseEarlier(setOn, before, 'setOn', `is before the goal it follows, ${before}`);
  if (told) deleteGoal(db, told.id);
  const createdAt = context.now();
  saveGoal(db, { id: context.newId(), episodeId: episode.id, measureId, scoreId, goal, setOn, createdAt });
}

/** Scores that are recorded stay; the measure is asked for no more. */
function stopMeasure(
  context: ServiceContext,
  { episodeId, measureId }: InputOf<'episode.stopMeasure'>,
): Change<{ verdict: Verdict }> {
  const episode = requireEpisode(context.db, episodeId);
  const followed = listEpisodeMeasures(context.db, episodeId).find(entry => entry.measureId === measureId);
  if (followed) keepGoal(context, episode, { ...followed, goal: null }, undefined);
  if (!deleteEpisodeMeasure(context.db, episodeId, measureId)) {
    fail('not-found', { params: { what: 'followed measure' } });
  }
  const change = inEpisode(context, episode, 'episode_measure', episode.id, null, verdict => ({ verdict }));
  return { ...change, detail: { stopped: measureId } };
}

/** `total` also names the main score of a measure that has none of that name. */
function requireScore(measure: Measure, scoreId: string): ScoreDefinition {
  const named = measure.scores.find(entry => entry.id === scoreId);
  if (named) return named;
  if (scoreId === 'total') return mainScore(measure);
  return refuseField('scoreId', `${measure.abbreviation} has no score "${scoreId}"`);
}
