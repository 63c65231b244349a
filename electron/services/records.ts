// What is taken down in an episode besides scores: visits, adherence, flares, findings, plans, phases, programs.
import type { Finding } from '../../shared/domain/finding.ts';
import type { ResidualSymptom } from '../../shared/domain/observation.ts';
import type { Phase, PlanOfCare } from '../../shared/domain/plan.ts';
import type { Adherence, Program } from '../../shared/domain/program.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { Flare, Visit } from '../../shared/domain/visit.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { insertFinding } from '../data/repositories/findings.ts';
import { insertResidualSymptom } from '../data/repositories/observations.ts';
import { insertPhase, insertPlan } from '../data/repositories/plans.ts';
import { insertAdherence, insertProgram, nextProgramVersion } from '../data/repositories/programs.ts';
import { insertFlare, insertVisit } from '../data/repositories/visits.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, requireOpenDay } from './episode-change.ts';
import { refuseEarlier, requireEpisode, requireVisit } from './lookups.ts';

export const recordHandlers = {
  'visit.record': command('create', recordVisit),
  'adherence.record': command('create', recordAdherence),
  'flare.record': command('create', recordFlare),
  'finding.record': command('create', recordFinding),
  'residual.record': command('create', recordResidualSymptom),
  'plan.record': command('create', recordPlan),
  'phase.start': command('create', startPhase),
  'program.record': command('create', recordProgram),
};

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
  refuseFuture(context, 'to', input.to);
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
  requireVisit(context.db, input.visitId, episode.id);
  const flare: Flare = { id: context.newId(), ...input, createdAt: context.now() };
  insertFlare(context.db, flare);
  return inEpisode(context, episode, 'flare', flare.id, flare, verdict => ({ flare, verdict }));
}

function recordFinding(
  context: ServiceContext,
  input: InputOf<'finding.record'>,
): Change<{ finding: Finding; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const finding: Finding = { id: context.newId(), ...input, createdAt: context.now() };
  insertFinding(context.db, finding);
  return inEpisode(context, episode, 'finding', finding.id, finding, verdict => ({ finding, verdict }));
}

function recordResidualSymptom(
  context: ServiceContext,
  input: InputOf<'residual.record'>,
): Change<ResidualSymptom> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const residual: ResidualSymptom = { id: context.newId(), ...input, createdAt: context.now() };
  insertResidualSymptom(context.db, residual);
  return inEpisode(context, episode, 'residual_symptom', residual.id, residual, () => residual);
}

function recordPlan(context: ServiceContext, input: InputOf<'plan.record'>): Change<PlanOfCare> {
  const episode = requireEpisode(context.db, input.episodeId);
  refuseEarlier(input.endsOn, input.startsOn, 'endsOn', 'ends before it begins');
  refuseEarlier(input.certifiedUntil, input.certifiedOn, 'certifiedUntil', 'ends before it begins');
  const plan: PlanOfCare = { id: context.newId(), ...input, rowVersion: 1, createdAt: context.now() };
  insertPlan(context.db, plan);
  return inEpisode(context, episode, 'plan', plan.id, plan, () => plan);
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
  return inEpisode(context, episode, 'program', program.id, program, () => program);
}
