// Possible reasons for a visit of a bare series, from the covariates the JSON contract has: adherence, flare-ups, load.
import { USUAL_NUMBERS } from '../clinical/evidence/numbers.ts';
import type { CauseRecord, CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { type AdherencePeriod, adherenceViewOf } from './adherence.ts';
import { causesOf } from './causes.ts';
import type { EpisodeSeries, SeriesVisit, VisitVerdict } from './types.ts';

/** Reasons as of one verdict; none while the course has not stalled. Uses that visit and earlier ones only. */
export function causesOfSeries(series: EpisodeSeries, verdict: VisitVerdict): CauseView[] {
  if (!isStalled(verdict)) return [];
  const visits = series.visits.slice(0, verdict.visit + 1);
  // A visit of the series is named by its place in it, from 0, as in the verdicts.
  const records = visits.map(({ day }, index): CauseRecord => {
    return { kind: 'visit', id: `${index}`, words: t('detector.onDay', { day }) };
  });
  const recorded = visits.flatMap((visit, index) => {
    const record = records[index];
    return record ? [{ visit, record }] : [];
  });
  return causesOf({
    today: verdict.day,
    onset: verdict.onset?.day ?? null,
    careStart: visits[0]?.day ?? 0,
    gateWeeks: USUAL_NUMBERS['diagnosis.unexplainedWeeks'],
    numbers: USUAL_NUMBERS,
    contacts: [],
    adherence: periodsOf(visits).map(({ visit, ...period }) => ({
      ...period,
      isRecalled: false,
      record: records[visit] ?? { kind: 'visit', id: '', words: '' },
    })),
    sessions: recorded.map(({ visit: { day, dose }, record }) => ({
      day,
      load: dose,
      interventions: [],
      painNow: null,
      nextMorning: null,
      record,
    })),
    flares: recorded
      .filter(({ visit }) => visit.flare)
      .map(({ visit, record }) => ({ day: visit.day, record })),
    strengthDays: null,
    programs: [],
    findings: [],
    screens: [],
    severe: [],
  });
}

export function isStalled({ state }: Pick<VisitVerdict, 'state'>): boolean {
  return state === 'plateau' || state === 'worsening' || state === 'fluctuating';
}

/** Adherence is known to be good over the four weeks before a visit. */
export function isAdherent(series: EpisodeSeries, { visit, day }: VisitVerdict): boolean {
  const periods = periodsOf(series.visits.slice(0, visit + 1));
  return adherenceViewOf(periods, day, null, USUAL_NUMBERS).status === 'good';
}

/** A share told at a visit is that of the days since the visit before. */
function periodsOf(visits: readonly SeriesVisit[]): (AdherencePeriod & { readonly visit: number })[] {
  return visits.flatMap((visit, index) => {
    const from = (visits[index - 1]?.day ?? visit.day) + 1;
    const days = visit.day - from + 1;
    if (visit.hepAdherence === null || days <= 0) return [];
    const done = visit.hepAdherence * days;
    return [{ from, to: visit.day, planned: days, done, daysRecorded: days, visit: index }];
  });
}
