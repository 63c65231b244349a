// Possible reasons for a visit of a bare series, from the covariates the JSON contract has: adherence, flare-ups, load.
import type { CauseView } from '../domain/verdict.ts';
import { type AdherencePeriod, adherenceViewOf } from './adherence.ts';
import { causesOf } from './causes.ts';
import type { EpisodeSeries, SeriesVisit, VisitVerdict } from './types.ts';

/** Reasons as of one verdict; none while the course has not stalled. Uses that visit and earlier ones only. */
export function causesOfSeries(series: EpisodeSeries, verdict: VisitVerdict): CauseView[] {
  if (!isStalled(verdict)) return [];
  const visits = series.visits.slice(0, verdict.visit + 1);
  return causesOf({
    today: verdict.day,
    onset: verdict.onset?.day ?? null,
    careStart: visits[0]?.day ?? 0,
    adherence: periodsOf(visits),
    sessions: visits.map(({ day, dose }) => ({ day, load: dose, interventions: [] })),
    flares: visits.filter(({ flare }) => flare).map(({ day }) => day),
    findings: [],
    screens: [],
  });
}

export function isStalled({ state }: Pick<VisitVerdict, 'state'>): boolean {
  return state === 'plateau' || state === 'worsening' || state === 'fluctuating';
}

/** Adherence is known to be good over the four weeks before a visit. */
export function isAdherent(series: EpisodeSeries, { visit, day }: VisitVerdict): boolean {
  return adherenceViewOf(periodsOf(series.visits.slice(0, visit + 1)), day, null).status === 'good';
}

/** A share told at a visit is that of the days since the visit before. */
function periodsOf(visits: readonly SeriesVisit[]): AdherencePeriod[] {
  return visits.flatMap((visit, index) => {
    const from = (visits[index - 1]?.day ?? visit.day) + 1;
    const days = visit.day - from + 1;
    if (visit.hepAdherence === null || days <= 0) return [];
    return [{ from, to: visit.day, planned: days, done: visit.hepAdherence * days, daysRecorded: days }];
  });
}
