// Where a plan of care stands on a day: visits that are left of it, and days to the end of its certification.
import { daysBetween } from './dates.ts';
import { latestPlan } from './documents/treatment.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Phase, PlanOfCare } from './domain/plan.ts';

export interface PlanStatus {
  readonly plan: PlanOfCare;
  readonly visitsDone: number;
  /** Null where the plan names no number; never below zero. */
  readonly visitsLeft: number | null;
  /** Negative once it is over; null where no end is named. */
  readonly certifiedDaysLeft: number | null;
  /** Days to the end of the plan, likewise. */
  readonly daysLeft: number | null;
}

type Planned = Pick<EpisodeRecord, 'plans' | 'visits'>;

/** Null while no plan is in force. */
export function planStatus(record: Planned, today: string): PlanStatus | null {
  const plan = latestPlan(record, today);
  if (!plan) return null;
  const visitsDone = record.visits.filter(({ date }) => date >= plan.startsOn && date <= today).length;
  const until = (day: string | null) => (day === null ? null : daysBetween(today, day));
  return {
    plan,
    visitsDone,
    visitsLeft: plan.plannedVisits === null ? null : Math.max(0, plan.plannedVisits - visitsDone),
    certifiedDaysLeft: until(plan.certifiedUntil),
    daysLeft: until(plan.endsOn),
  };
}

/** Day of the window a phase opened, counted from 1; null without a window, before it and after it. */
export function windowDay({ startsOn, windowDays }: Phase, today: string): number | null {
  const day = daysBetween(startsOn, today) + 1;
  return windowDays === null || day < 1 || day > windowDays ? null : day;
}
