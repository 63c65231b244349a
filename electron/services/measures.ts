// Outcome measures: the therapist's own definitions, and scores taken down in an episode.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import type { Observation, ObservationInput } from '../../shared/domain/observation.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { type FieldError, fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { scoreDefinition } from '../../shared/measures/change.ts';
import {
  describeScoreError,
  mainScore,
  SCORING_VERSION,
  type Score,
  type ScoreError,
  score,
  scoreTotal,
} from '../../shared/measures/scoring.ts';
import type { Measure } from '../../shared/measures/types.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { ReadDb } from '../data/db.ts';
import {
  findCustomMeasure,
  insertCustomMeasure,
  listCustomMeasures,
} from '../data/repositories/custom-measures.ts';
import { listEpisodeMeasures } from '../data/repositories/episodes.ts';
import { insertObservation } from '../data/repositories/observations.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { inEpisode, requireOpenDay } from './episode-change.ts';
import { requireMeasure, requireVisit } from './lookups.ts';

export const measureHandlers = {
  'measure.define': command('create', defineMeasure),
  'measure.custom': query(db => listCustomMeasures(db)),
  'measure.record': command('create', recordScore),
};

function defineMeasure(context: ServiceContext, input: InputOf<'measure.define'>): Change<CustomMeasure> {
  if (findCustomMeasure(context.db, input.id)) {
    fail('conflict', {
      params: { detail: `A measure with the id ${input.id} exists; scores may already rest on it.` },
      fields: [{ field: 'id', message: 'is already in use' }],
    });
  }
  const problems = definitionProblems(input);
  if (problems.length > 0) fail('invalid', { fields: problems });
  insertCustomMeasure(context.db, input, context.now());
  return {
    value: input,
    entity: 'custom_measure',
    entityId: input.id,
    record: input,
    topics: ['measures'],
  };
}

/** Numbers that cannot be true of a scale of this length. */
export function definitionProblems(measure: CustomMeasure): FieldError[] {
  const length = measure.max - measure.min;
  return (['step', 'sem', 'mdc95', 'mcid'] as const).flatMap(field =>
    (measure[field] ?? 0) > length ? [{ field, message: `is larger than the scale, ${length}` }] : [],
  );
}

function recordScore(
  context: ServiceContext,
  input: InputOf<'measure.record'>,
): Change<{ observation: Observation; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  requireVisit(context.db, input.visitId, episode.id);
  const measure = requireMeasure(context.db, input.measureId);
  const scored = scoreInput(measure, followedScoreId(context.db, episode.id, measure), input);
  if (!scored.ok) return fail('invalid', { fields: [scored.error] });
  const observation = observationOf(context, input, scored.value);
  insertObservation(context.db, observation);
  return inEpisode(context, episode, 'observation', observation.id, observation, verdict => ({
    observation,
    verdict,
  }));
}

/** The score of a measure that an episode follows: the one chosen for it, else the measure's main one. */
export function followedScoreId(db: ReadDb, episodeId: string, measure: Measure): string {
  const followed = listEpisodeMeasures(db, episodeId).find(entry => entry.measureId === measure.id);
  return followed?.scoreId ?? mainScore(measure).id;
}

export type Scored = Pick<Observation, 'score' | 'unit' | 'subscales' | 'answered' | 'missing'>;

/** Scores what was typed: items by the measure's rules, a total against its scale. `scoreId` is the score followed. */
export function scoreInput(
  measure: Measure,
  scoreId: string,
  input: Pick<ObservationInput, 'items' | 'total'>,
): Result<Scored, FieldError> {
  const definition = scoreDefinition(measure, scoreId);
  // A typed total is one of the score that is followed, and of no other.
  const scored =
    input.items === null
      ? scoreTotal({ ...measure, scores: [definition] }, input.total ?? Number.NaN)
      : score(measure, input.items);
  if (!scored.ok) return failure(fieldError(scored.error, input.items === null));
  const { answered, missing } = scored.value;
  const subscales = { ...emptyScores(measure), ...scored.value.subscales };
  const value = subscales[definition.id] ?? null;
  if (value === null) {
    return failure({ field: 'items', message: `too many items are missing for ${definition.name}` });
  }
  return success({ score: value, unit: definition.unit, subscales, answered, missing });
}

function emptyScores(measure: Measure): Score['subscales'] {
  return Object.fromEntries(measure.scores.map(({ id }) => [id, null]));
}

function fieldError(error: ScoreError, isTotal: boolean): FieldError {
  const itemField = error.item === undefined ? 'items' : `items.${error.item - 1}`;
  return { field: isTotal ? 'total' : itemField, message: describeScoreError(error) };
}

/** One administration as it is stored. */
export function observationOf(
  context: Pick<ServiceContext, 'newId' | 'now'>,
  input: ObservationInput,
  scored: Scored,
): Observation {
  const { episodeId, visitId, measureId, date, items, note } = input;
  return {
    id: context.newId(),
    episodeId,
    visitId,
    measureId,
    date,
    items,
    note,
    ...scored,
    scoringVersion: SCORING_VERSION,
    createdAt: context.now(),
  };
}
