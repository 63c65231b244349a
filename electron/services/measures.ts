// Outcome measures: the therapist's own definitions, and scores taken down in an episode.
import type { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import type { Activity, Observation, ObservationInput } from '../../shared/domain/observation.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { type FieldError, fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { scoreDefinition } from '../../shared/measures/change.ts';
import { hasTotal, type ScaleDoubt, scaleDoubt, scaleQuestion } from '../../shared/measures/scale-guard.ts';
import {
  describeScoreError,
  mainScore,
  SCORING_VERSION,
  type Score,
  type ScoreError,
  score,
  scoreTotal,
} from '../../shared/measures/scoring.ts';
import { activitiesVersion, currentActivities, seriesKeyOf } from '../../shared/measures/series.ts';
import type { Measure } from '../../shared/measures/types.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { ReadDb } from '../data/db.ts';
import {
  findCustomMeasure,
  insertCustomMeasure,
  listCustomMeasures,
} from '../data/repositories/custom-measures.ts';
import { listEpisodeMeasures } from '../data/repositories/episodes.ts';
import { insertObservation, listActivities, listObservations } from '../data/repositories/observations.ts';
import { type Change, command, query, recordInAudit, type ServiceContext } from './command.ts';
import { inEpisode, requireOpenDay } from './episode-change.ts';
import { refuseField, requireEpisode, requireMeasure, requirePatient, requireVisit } from './lookups.ts';

export const measureHandlers = {
  'measure.define': command('create', defineMeasure),
  'measure.custom': query(db => listCustomMeasures(db)),
  'measure.record': command('create', recordScore),
  'measure.recordSeveral': command('create', recordScores),
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
  const observation = acceptScore(context, input);
  insertObservation(context.db, observation);
  return inEpisode(context, episode, 'observation', observation.id, observation, verdict => ({
    observation,
    verdict,
  }));
}

/** Several totals of one day: all of them or none, and one verdict. Each has its own row in the audit trail. */
function recordScores(
  context: ServiceContext,
  input: InputOf<'measure.recordSeveral'>,
): Change<{ observations: Observation[]; verdict: Verdict }> {
  const { episodeId, visitId, date } = input;
  const episode = requireOpenDay(context, episodeId, 'date', date);
  requireVisit(context.db, visitId, episode.id);
  const observations = input.scores.map((entry, index) => {
    const single = { ...entry, episodeId, visitId, date, items: null };
    const observation = acceptScore(context, single, `scores.${index}.`);
    insertObservation(context.db, observation);
    return observation;
  });
  for (const record of observations.slice(1)) {
    recordInAudit(context, 'create', { entity: 'observation', entityId: record.id, record });
  }
  const [first] = observations;
  if (!first) throw new Error('the contract promises one score');
  return inEpisode(context, episode, 'observation', first.id, first, verdict => ({ observations, verdict }));
}

/** A new administration that passes every rule of its measure; refused at its field otherwise. */
function acceptScore(context: ServiceContext, input: ObservationInput, prefix = ''): Observation {
  const { db } = context;
  const measure = requireMeasure(db, input.measureId, `${prefix}measureId`);
  const activities = currentActivities(listActivities(db, input.episodeId), measure.id);
  const entry = { ...input, version: input.version === '' ? activitiesVersion(activities) : input.version };
  const scored = requireScored(context, measure, entry, { prefix, exceptId: null });
  return observationOf(context, entry, scored);
}

type ScoredEntry = Pick<
  ObservationInput,
  'episodeId' | 'date' | 'items' | 'total' | 'scoreId' | 'scaleConfirmed' | 'version' | 'recall' | 'side'
>;

/** The score of what was entered, when day, items, total and scale are in order. */
export function requireScored(
  context: ServiceContext,
  measure: Measure,
  entry: ScoredEntry,
  place: { readonly prefix: string; readonly exceptId: string | null },
): Scored {
  const { db } = context;
  const at = ({ field, message }: FieldError) => refuseField(`${place.prefix}${field}`, message);
  refuseBeforeBirth(db, entry.episodeId, entry.date);
  const wrongList = activitiesProblem(listActivities(db, entry.episodeId), measure, entry);
  if (wrongList) at(wrongList);
  const scoreId = followedScoreId(db, entry.episodeId, measure);
  const unnamed = unnamedTotal(measure, scoreId, entry);
  if (unnamed) at(unnamed);
  const scored = scoreInput(measure, scoreId, entry);
  if (!scored.ok) return at(scored.error);
  const doubt = entry.scaleConfirmed ? null : doubtOf(db, measure, scoreId, entry, place.exceptId);
  if (doubt) {
    const message = scaleQuestion(doubt);
    fail('conflict', { params: { detail: message }, fields: [{ field: `${place.prefix}total`, message }] });
  }
  return scored.value;
}

function refuseBeforeBirth(db: ReadDb, episodeId: string, date: string): void {
  const { birthDate } = requirePatient(db, requireEpisode(db, episodeId).patientId);
  if (birthDate !== null && date < birthDate) refuseField('date', 'is before the patient was born');
}

/** Ratings of a list of the patient's own activities: one for each of them, a blank counting as one. */
function activitiesProblem(
  activities: readonly Activity[],
  measure: Measure,
  { items, version }: ScoredEntry,
): FieldError | null {
  const rated = activities.filter(
    activity => activity.measureId === measure.id && activitiesVersion([activity]) === version,
  );
  if (items === null || rated.length === 0 || items.length === rated.length) return null;
  return {
    field: 'items',
    message: `${rated.length} activities are named, ${items.length} ratings were given`,
  };
}

/** A measure without a total takes one number only for a score that somebody has named. */
function unnamedTotal(measure: Measure, followedId: string, entry: ScoredEntry): FieldError | null {
  if (entry.total === null || hasTotal(measure)) return null;
  const named = entry.scoreId ?? (followedId === mainScore(measure).id ? null : followedId);
  if (named === followedId) return null;
  const names = measure.scores.map(score => score.name).join(', ');
  return named === null
    ? { field: 'total', message: `${measure.abbreviation} has no total; its scores are ${names}` }
    : {
        field: 'total',
        message: `the score followed here is ${scoreDefinition(measure, followedId).name}, no other`,
      };
}

/** The scale question a typed total raises beside the other scores of its series. */
function doubtOf(
  db: ReadDb,
  measure: Measure,
  scoreId: string,
  entry: ScoredEntry,
  exceptId: string | null,
): ScaleDoubt | null {
  if (entry.total === null) return null;
  const key = seriesKeyOf({ ...entry, measureId: measure.id });
  const own = listObservations(db, entry.episodeId).filter(
    other => seriesKeyOf(other) === key && other.id !== exceptId,
  );
  const before = own.filter(other => other.date <= entry.date);
  const scores = (before.length > 0 ? before : own).map(other => other.score);
  return scaleDoubt(measure, scoreId, entry.total, scores);
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
  return {
    id: context.newId(),
    episodeId: input.episodeId,
    visitId: input.visitId,
    measureId: input.measureId,
    date: input.date,
    items: input.items,
    version: input.version,
    recall: input.recall,
    side: input.side,
    device: input.device,
    note: input.note,
    ...scored,
    scoringVersion: SCORING_VERSION,
    createdAt: context.now(),
  };
}
