// Adherence to the home program over a stretch of days. Unknown is never zero: too few recorded days give null.
import { evidence } from '../clinical/evidence/registry.ts';

/** Sessions of some days, counted like the visits' days; `to` is included. */
export interface AdherencePeriod {
  readonly from: number;
  readonly to: number;
  readonly planned: number;
  readonly done: number;
  readonly daysRecorded: number;
}

type AdherenceStatus = 'good' | 'partial' | 'low' | 'unknown';

export interface AdherenceView {
  /** Of the last 28 days. */
  readonly status: AdherenceStatus;
  /** Percent of planned sessions done in the last 28 days; null where fewer than half of the days are recorded. */
  readonly recent: number | null;
  readonly recordedDays: number;
  /** Percent before and since the onset of the stall; null where unknown. */
  readonly before: number | null;
  readonly since: number | null;
}

export const ADHERENCE_DAYS = evidence('adherence.window').value;
export const GOOD_PERCENT = evidence('adherence.good').value;
export const LOW_PERCENT = evidence('adherence.low').value;
/** A stretch counts as known when at least half of its days are recorded. */
const KNOWN_SHARE = evidence('adherence.known').value;

/** @param today last day of the window @param onset first day of the stall, null where there is none */
export function adherenceViewOf(
  periods: readonly AdherencePeriod[],
  today: number,
  onset: number | null,
): AdherenceView {
  const from = today - ADHERENCE_DAYS + 1;
  const recent = percentOver(periods, from, today);
  const first = Math.min(...periods.map(period => period.from));
  return {
    status: statusOf(recent),
    recent: recent === null ? null : Math.round(recent),
    recordedDays: Math.round(totalsOver(periods, from, today).recorded),
    before: onset === null || periods.length === 0 ? null : rounded(percentOver(periods, first, onset - 1)),
    since: onset === null ? null : rounded(percentOver(periods, onset, today)),
  };
}

/** Whole percent of the sessions of some days; null where unknown. */
export function percentBetween(periods: readonly AdherencePeriod[], from: number, to: number): number | null {
  return rounded(percentOver(periods, from, to));
}

function rounded(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent);
}

function statusOf(percent: number | null): AdherenceStatus {
  if (percent === null) return 'unknown';
  if (percent >= GOOD_PERCENT) return 'good';
  return percent >= LOW_PERCENT ? 'partial' : 'low';
}

function percentOver(periods: readonly AdherencePeriod[], from: number, to: number): number | null {
  const { planned, done, recorded } = totalsOver(periods, from, to);
  // A hair below the half is still the half: shares of days are not whole numbers.
  if (to < from || planned <= 0 || recorded < (to - from + 1) * KNOWN_SHARE - 1e-9) return null;
  return (100 * done) / planned;
}

/** Periods count with the share of their days that lies inside; more than was planned counts as all of it. */
function totalsOver(periods: readonly AdherencePeriod[], from: number, to: number) {
  let [planned, done, recorded] = [0, 0, 0];
  for (const period of periods) {
    const days = period.to - period.from + 1;
    const inside = Math.min(period.to, to) - Math.max(period.from, from) + 1;
    if (inside <= 0 || days <= 0) continue;
    const share = inside / days;
    planned += period.planned * share;
    done += Math.min(period.done, period.planned) * share;
    recorded += Math.min(period.daysRecorded, days) * share;
  }
  return { planned, done, recorded };
}
