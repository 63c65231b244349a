// Plans of care and phases. A new plan follows the one before it, which stays readable; a new phase sets a new baseline.
import { formatDay } from '../../shared/dates.ts';
import type { Phase, PlanOfCare } from '../../shared/domain/plan.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { insertPhase, insertPlan, listPhases, listPlans } from '../data/repositories/plans.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, requireOpenDay } from './episode-change.ts';
import { refuseEarlier, refuseField, requireEpisode } from './lookups.ts';

export const planHandlers = {
  'plan.record': command('create', recordPlan),
  'phase.start': command('create', (context, input: InputOf<'phase.start'>) => startPhase(context, input)),
};

/** A plan may begin on a day to come: it is about the future. Its certification may not. */
function recordPlan(context: ServiceContext, input: InputOf<'plan.record'>): Change<PlanOfCare> {
  const episode = requireEpisode(context.db, input.episodeId);
  const { startsOn, certifiedOn } = input;
  refuseEarlier(startsOn, episode.startDate, 'startsOn', `is before the start of care, ${episode.startDate}`);
  refuseEarlier(input.endsOn, startsOn, 'endsOn', 'ends before it begins');
  refuseEarlier(input.certifiedUntil, certifiedOn ?? startsOn, 'certifiedUntil', 'ends before it begins');
  if (certifiedOn !== null) refuseFuture(context, 'certifiedOn', certifiedOn);
  const latest = listPlans(context.db, episode.id).at(-1)?.startsOn ?? null;
  refuseEarlier(startsOn, latest, 'startsOn', `is before the plan it follows, ${latest}`);
  const plan: PlanOfCare = { id: context.newId(), ...input, rowVersion: 1, createdAt: context.now() };
  insertPlan(context.db, plan);
  return inEpisode(context, episode, 'plan', plan.id, plan, () => plan);
}

export function startPhase(
  context: ServiceContext,
  input: InputOf<'phase.start'>,
  replyId: string | null = null,
): Change<{ phase: Phase; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'startsOn', input.startsOn);
  const same = listPhases(context.db, episode.id).find(
    ({ startsOn, kind }) => startsOn === input.startsOn && kind === input.kind,
  );
  if (same) refuseField('startsOn', `"${same.title}" began on ${formatDay(same.startsOn)} already`);
  const phase: Phase = { id: context.newId(), ...input, replyId, createdAt: context.now() };
  insertPhase(context.db, phase);
  return inEpisode(context, episode, 'phase', phase.id, phase, verdict => ({ phase, verdict }));
}
