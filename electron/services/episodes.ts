// Episodes of care and everything recorded in them besides scores. Each change recomputes the verdict
// in the same transaction, so that what is shown is never older than what is stored.
import type { Episode, EpisodeMeasure } from '../../shared/domain/episode.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { ResidualSymptom } from '../../shared/domain/observation.ts';
import type { Phase, PlanOfCare } from '../../shared/domain/plan.ts';
import type { Adherence, Program } from '../../shared/domain/program.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { Flare, Visit } from '../../shared/domain/visit.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { loadEpisodeRecord } from '../data/repositories/episode-record.ts';
import {
  findEpisode,
  insertEpisode,
  saveEpisodeMeasure,
  updateEpisode,
} from '../data/repositories/episodes.ts';
import { insertFinding } from '../data/repositories/findings.ts';
import { insertResidualSymptom } from '../data/repositories/observations.ts';
import { insertPhase, insertPlan } from '../data/repositories/plans.ts';
import { insertAdherence, insertProgram, nextProgramVersion } from '../data/repositories/programs.ts';
import { findReferrer } from '../data/repositories/referrers.ts';
import { insertFlare, insertVisit } from '../data/repositories/visits.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { requireMeasure } from './measures.ts';
import { definedFields, failAsStale, requirePatient } from './patients.ts';
import { recomputeVerdict } from './verdicts.ts';

export const episodeHandlers = {
  'episode.create': command('create', createEpisode),
  'episode.update': command('amend', changeEpisode),
  'episode.record': query((db, { episodeId }: InputOf<'episode.record'>) => requireRecord(db, episodeId)),
  'episode.setMeasure': command('amend', setMeasure),
  'visit.record': command('create', recordVisit),
  'adherence.record': command('create', recordAdherence),
  'flare.record': command('create', recordFlare),
  'finding.record': command('create', recordFinding),
  'residual.record': command('create', recordResidualSymptom),
  'plan.record': command('create', recordPlan),
  'phase.start': command('create', startPhase),
  'program.record': command('create', recordProgram),
};

export function requireEpisode(db: ReadDb, episodeId: string): Episode {
  return findEpisode(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
}

export function requireRecord(db: ReadDb, episodeId: string): EpisodeRecord {
  return loadEpisodeRecord(db, episodeId) ?? fail('not-found', { params: { what: 'episode' } });
}

/** Topics that a change inside an episode touches. */
export function episodeTopics(episode: Pick<Episode, 'id' | 'patientId'>): string[] {
  return ['caseload', 'problems', `patient:${episode.patientId}`, `episode:${episode.id}`];
}

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
  for (const [index, measureId] of measureIds.entries()) {
    const measure = requireMeasure(context.db, measureId);
    saveEpisodeMeasure(context.db, {
      episodeId: episode.id,
      measureId: measure.id,
      scoreId: measure.mainScoreId,
      goal: null,
      goalSource: 'default',
      isPrimary: index === 0,
    });
  }
  return {
    value: episode,
    entity: 'episode',
    entityId: episode.id,
    record: episode,
    topics: episodeTopics(episode),
  };
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
  if (!updateEpisode(context.db, next, rowVersion)) failAsStale('episode');
  recomputeVerdict(context, episodeId);
  return { value: next, entity: 'episode', entityId: next.id, record: next, topics: episodeTopics(next) };
}

function setMeasure(
  context: ServiceContext,
  input: InputOf<'episode.setMeasure'>,
): Change<{ measure: EpisodeMeasure; verdict: Verdict }> {
  const episode = requireEpisode(context.db, input.episodeId);
  const facts = requireMeasure(context.db, input.measureId);
  const score = facts.scores.find(entry => entry.id === input.scoreId) ?? facts.scores[0];
  if (!score)
    fail('invalid', { fields: [{ field: 'scoreId', message: `${facts.abbreviation} has no such score` }] });
  if (input.goal !== null && (input.goal < score.min || input.goal > score.max)) {
    fail('invalid', {
      fields: [{ field: 'goal', message: `lies outside the scale ${score.min} to ${score.max}` }],
    });
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

function recordVisit(
  context: ServiceContext,
  input: InputOf<'visit.record'>,
): Change<{ visit: Visit; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const visit: Visit = {
    id: context.newId(),
    ...input,
    signedAt: null,
    rowVersion: 1,
    createdAt: context.now(),
  };
  insertVisit(context.db, visit);
  return inEpisode(context, episode, 'visit', visit.id, visit, verdict => ({ visit, verdict }));
}

function recordAdherence(
  context: ServiceContext,
  input: InputOf<'adherence.record'>,
): Change<{ adherence: Adherence; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'from', input.from);
  const adherence: Adherence = { id: context.newId(), ...input, createdAt: context.now() };
  insertAdherence(context.db, adherence);
  return inEpisode(context, episode, 'adherence', adherence.id, adherence, verdict => ({
    adherence,
    verdict,
  }));
}

function recordFlare(
  context: ServiceContext,
  input: InputOf<'flare.record'>,
): Change<{ flare: Flare; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const flare: Flare = { id: context.newId(), ...input, createdAt: context.now() };
  insertFlare(context.db, flare);
  return inEpisode(context, episode, 'flare', flare.id, flare, verdict => ({ flare, verdict }));
}

function recordFinding(
  context: ServiceContext,
  input: InputOf<'finding.record'>,
): Change<{ finding: Finding; verdict: Verdict }> {
  const episode = requireEpisode(context.db, input.episodeId);
  const finding: Finding = { id: context.newId(), ...input, createdAt: context.now() };
  insertFinding(context.db, finding);
  return inEpisode(context, episode, 'finding', finding.id, finding, verdict => ({ finding, verdict }));
}

function recordResidualSymptom(
  context: ServiceContext,
  input: InputOf<'residual.record'>,
): Change<ResidualSymptom> {
  const episode = requireEpisode(context.db, input.episodeId);
  const residual: ResidualSymptom = { id: context.newId(), ...input, createdAt: context.now() };
  insertResidualSymptom(context.db, residual);
  return withoutVerdict(episode, 'residual_symptom', residual);
}

function recordPlan(context: ServiceContext, input: InputOf<'plan.record'>): Change<PlanOfCare> {
  const episode = requireEpisode(context.db, input.episodeId);
  refuseEarlier(input.endsOn, input.startsOn, 'endsOn', 'ends before it begins');
  const plan: PlanOfCare = { id: context.newId(), ...input, rowVersion: 1, createdAt: context.now() };
  insertPlan(context.db, plan);
  return withoutVerdict(episode, 'plan', plan);
}

function startPhase(
  context: ServiceContext,
  input: InputOf<'phase.start'>,
): Change<{ phase: Phase; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'startsOn', input.startsOn);
  const phase: Phase = { id: context.newId(), ...input, createdAt: context.now() };
  insertPhase(context.db, phase);
  return inEpisode(context, episode, 'phase', phase.id, phase, verdict => ({ phase, verdict }));
}

function recordProgram(context: ServiceContext, input: InputOf<'program.record'>): Change<Program> {
  const episode = requireEpisode(context.db, input.episodeId);
  const version = nextProgramVersion(context.db, episode.id);
  const program: Program = { id: context.newId(), ...input, version, createdAt: context.now() };
  insertProgram(context.db, program);
  return withoutVerdict(episode, 'program', program);
}

function inEpisode<O>(
  context: ServiceContext,
  episode: Episode,
  entity: string,
  entityId: string,
  record: unknown,
  answer: (verdict: Verdict) => O,
): Change<O> {
  const verdict = recomputeVerdict(context, episode.id);
  return { value: answer(verdict), entity, entityId, record, topics: episodeTopics(episode) };
}

function withoutVerdict<R extends { readonly id: string }>(
  episode: Episode,
  entity: string,
  record: R,
): Change<R> {
  return { value: record, entity, entityId: record.id, record, topics: episodeTopics(episode) };
}

/** An entry before the start of care would put a negative day on every chart: refused, not shifted. */
export function requireOpenDay(
  context: ServiceContext,
  episodeId: string,
  field: string,
  date: string,
): Episode {
  const episode = requireEpisode(context.db, episodeId);
  if (date < episode.startDate) {
    fail('invalid', { fields: [{ field, message: `is before the start of care, ${episode.startDate}` }] });
  }
  return episode;
}

function requireReferrer(db: ReadDb, referrerId: string | null): void {
  if (referrerId !== null && !findReferrer(db, referrerId))
    fail('not-found', { params: { what: 'referrer' } });
}

function refuseEarlier(later: string | null, earlier: string | null, field: string, message: string): void {
  if (later !== null && earlier !== null && later < earlier)
    fail('invalid', { fields: [{ field, message }] });
}
